package cli

import (
	"maps"
	"math"
	"slices"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/stats"
)

// The JSON of a run; docs/json.md has what every field means. The keys are a
// promise to programs: they are added to, and none is renamed or goes. Times are
// in seconds, texts in English, and null stands for what is unknown or does not
// exist.
type (
	runJSON struct {
		Experiment core.Experiment   `json:"experiment"`
		Host       core.Host         `json:"host"`
		Finished   bool              `json:"finished"`
		Rounds     roundsJSON        `json:"rounds"`
		Cells      []summaryJSON     `json:"cells"`
		saidJSON                     // of the first variant
		Variants   []resultJSON      `json:"variants"`
		Notices    []message.Message `json:"notices"`
	}
	roundsJSON struct {
		Planned int `json:"planned"`
		Focus   int `json:"focus"`
		Confirm int `json:"confirm"`
		Trials  int `json:"trials"`
		Failed  int `json:"failed"`
	}
	summaryJSON struct {
		core.Cell
		Trials    int           `json:"trials"`
		Failed    int           `json:"failed"`
		Runtime   *estimateJSON `json:"runtime_s"`
		Speedup   *estimateJSON `json:"speedup"`
		CPU       float64       `json:"cpu_s"`
		Startup   float64       `json:"startup_s"`
		Imbalance float64       `json:"imbalance"`
		Memory    *memoryJSON   `json:"memory"`
	}
	memoryJSON struct {
		Peak      *estimateJSON `json:"peak_bytes"`
		Most      float64       `json:"most_bytes"`
		Estimated bool          `json:"estimated"`
	}
	resultJSON struct {
		Name string `json:"name"`
		saidJSON
	}
	estimateJSON struct {
		Value      *float64     `json:"value"`
		Interval   *[2]*float64 `json:"interval"`   // null: there is none
		Confidence float64      `json:"confidence"` // 0: the interval is only the range, or there is none
	}
)

// printRunJSON prints a run for programs.
func (t terminal) printRunJSON(a *analysis.Analysis) error {
	r := runJSON{
		Experiment: a.Run.Experiment, Host: a.Run.Host, Finished: a.Run.Finished, Rounds: roundsJSON(a.Rounds),
		Cells: []summaryJSON{}, saidJSON: said(a, a.Variant), Variants: []resultJSON{}, Notices: append([]message.Message{}, a.Run.Notices...),
	}
	r.Experiment.Traits = maps.Clone(r.Experiment.Traits)
	maps.DeleteFunc(r.Experiment.Traits, func(s core.Strategy, _ core.Traits) bool { return !slices.Contains(r.Experiment.Strategies, s) })
	for _, s := range a.Cells {
		r.Cells = append(r.Cells, newSummary(s))
	}
	for _, v := range variants(a) {
		if v.Name != "" {
			r.Variants = append(r.Variants, resultJSON{v.Name, said(a, v)})
		}
	}
	return printJSON(t.out, r)
}

func newSummary(s stats.Summary) summaryJSON {
	c := summaryJSON{Cell: s.Cell, Trials: s.N, Failed: s.Failed, CPU: s.CPU, Startup: s.Startup, Imbalance: s.Imbalance}
	if s.N > 0 {
		c.Runtime = newEstimate(stats.Estimate{Value: s.Runtime, CI: s.RuntimeCI})
	}
	if m := s.Memory; m.Known() {
		c.Memory = &memoryJSON{newEstimate(stats.Estimate{Value: m.Peak, CI: m.CI}), m.Most, m.Estimated}
	}
	if s.Speedup > 0 {
		c.Speedup = newEstimate(stats.Estimate{Value: s.Speedup, CI: s.SpeedupCI})
	}
	return c
}

// said is what is said of a variant.
func said(a *analysis.Analysis, v analysis.Variant) saidJSON {
	s := saidJSON{Findings: []findingJSON{}}
	if answer, ok := report.OfVariant(a, v); ok {
		s.fill(answer)
	}
	return s
}

// newFloor is null where the floor is unknown.
func newFloor(f stats.Floor) *noiseFloorJSON {
	if f == (stats.Floor{}) {
		return nil
	}
	return &noiseFloorJSON{Apart: f.Apart.Value, Low: f.Apart.CI.Low, High: f.Apart.CI.High, Size: f.Size}
}

func newEstimate(e stats.Estimate) *estimateJSON {
	j := &estimateJSON{Value: finite(e.Value), Confidence: e.CI.Confidence}
	if none := e.CI == (stats.Interval{}) || math.IsNaN(e.CI.Low); !none {
		j.Interval = &[2]*float64{finite(e.CI.Low), finite(e.CI.High)}
	}
	return j
}

// perhaps is null for what there is not.
func perhaps(e *stats.Estimate) *estimateJSON {
	if e == nil {
		return nil
	}
	return newEstimate(*e)
}

// finite returns nil for what JSON cannot write.
func finite(v float64) *float64 {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return nil
	}
	return &v
}

func ends(e stats.Estimate) [2]float64 { return [2]float64{e.CI.Low, e.CI.High} }
