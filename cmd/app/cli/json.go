package cli

import (
	"math"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// The JSON of a run; its keys are a promise to programs. Times are in seconds,
// and null stands for what is unknown or does not exist.
type (
	runJSON struct {
		Experiment core.Experiment   `json:"experiment"`
		Host       core.Host         `json:"host"`
		Finished   bool              `json:"finished"`
		Cells      []cellJSON        `json:"cells"`
		Answer     *answerJSON       `json:"answer"`
		Law        *fitJSON          `json:"law"`
		Findings   []findingJSON     `json:"findings"`
		Notices    []message.Message `json:"notices"`
	}
	cellJSON struct {
		core.Cell
		Trials    int           `json:"trials"`
		Failed    int           `json:"failed"`
		Runtime   *estimateJSON `json:"runtime_s"`
		Speedup   *estimateJSON `json:"speedup"`
		CPU       float64       `json:"cpu_s"`
		Startup   float64       `json:"startup_s"`
		Imbalance float64       `json:"imbalance"`
	}
	estimateJSON struct {
		Value      *float64     `json:"value"`
		Interval   *[2]*float64 `json:"interval"`   // null: there is none
		Confidence float64      `json:"confidence"` // 0: the interval is only the range, or there is none
	}
	answerJSON struct {
		Text      string        `json:"text"`
		Base      core.Cell     `json:"base"`
		Chosen    core.Cell     `json:"chosen"`
		Best      core.Cell     `json:"best"`
		Knee      *core.Cell    `json:"knee"`
		Confirmed bool          `json:"confirmed"`
		Rounds    int           `json:"rounds"`
		Speedup   *estimateJSON `json:"speedup"`
		Pooled    *estimateJSON `json:"pooled_speedup"`
		Gain      *estimateJSON `json:"gain_of_next"`
		Serial    *estimateJSON `json:"serial_share"` // that the speed-up shows by itself
	}
	fitJSON struct {
		Text     string        `json:"text"`
		Strategy core.Strategy `json:"strategy"`
		Cores    int           `json:"cores"`
		Workers  []int         `json:"workers"`
		Law      string        `json:"law"` // empty: too few worker counts
		Sigma    *estimateJSON `json:"sigma"`
		Kappa    *estimateJSON `json:"kappa"`
		Peak     *estimateJSON `json:"peak_workers"`
		Limit    *estimateJSON `json:"limit_speedup"`
		Rejected bool          `json:"rejected"`
	}
	findingJSON struct {
		Code     verdict.Code             `json:"code"`
		Cell     core.Cell                `json:"cell"`
		Text     string                   `json:"text"`
		Evidence map[string]*estimateJSON `json:"evidence"`
	}
)

// printRunJSON prints a run for programs.
func (t terminal) printRunJSON(a *analysis.Analysis) error {
	run := a.Run
	r := runJSON{
		Experiment: run.Experiment, Host: run.Host, Finished: run.Finished,
		Cells: []cellJSON{}, Findings: []findingJSON{}, Notices: append([]message.Message{}, run.Notices...),
	}
	for _, s := range a.Cells {
		r.Cells = append(r.Cells, newCell(s))
	}
	if answer, ok := report.Of(a); ok {
		r.fill(answer)
	}
	return printJSON(t.out, r)
}

func newCell(s stats.Summary) cellJSON {
	c := cellJSON{Cell: s.Cell, Trials: s.N, Failed: s.Failed, CPU: s.CPU, Startup: s.Startup, Imbalance: s.Imbalance}
	if s.N > 0 {
		c.Runtime = newEstimate(stats.Estimate{Value: s.Runtime, CI: s.RuntimeCI})
	}
	if s.Speedup > 0 {
		c.Speedup = newEstimate(stats.Estimate{Value: s.Speedup, CI: s.SpeedupCI})
	}
	return c
}

func (r *runJSON) fill(a report.Answer) {
	r.Answer = &answerJSON{
		Text: a.Headline().Text + " " + a.Detail().Text, Base: a.Base, Chosen: a.Chosen, Best: a.Best, Knee: a.Knee,
		Confirmed: a.Confirmed, Rounds: a.Rounds, Speedup: newEstimate(a.Speedup), Pooled: newEstimate(a.Pooled),
	}
	if a.Gain != nil {
		r.Answer.Gain = newEstimate(*a.Gain)
	}
	if a.Serial != nil {
		r.Answer.Serial = newEstimate(*a.Serial)
	}
	if s := a.Scaling; s != nil {
		r.Law = &fitJSON{Text: report.Law(*s).Text, Strategy: s.Strategy, Cores: s.Cores, Workers: s.Workers, Law: string(s.Law), Rejected: s.Rejected}
		if s.Law != "" {
			r.Law.Sigma, r.Law.Kappa = newEstimate(s.Sigma), newEstimate(s.Kappa)
			r.Law.Peak, r.Law.Limit = newEstimate(s.Peak), newEstimate(s.Limit)
		}
	}
	for _, f := range a.Findings {
		finding := findingJSON{Code: f.Code, Cell: f.Cell, Text: a.Finding(f).Text, Evidence: map[string]*estimateJSON{}}
		for _, n := range f.Evidence {
			finding.Evidence[n.Name] = newEstimate(n.Estimate)
		}
		r.Findings = append(r.Findings, finding)
	}
}

func newEstimate(e stats.Estimate) *estimateJSON {
	j := &estimateJSON{Value: finite(e.Value), Confidence: e.CI.Confidence}
	if none := e.CI == (stats.Interval{}) || math.IsNaN(e.CI.Low); !none {
		j.Interval = &[2]*float64{finite(e.CI.Low), finite(e.CI.High)}
	}
	return j
}

// finite returns nil for what JSON cannot write.
func finite(v float64) *float64 {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return nil
	}
	return &v
}

func ends(e stats.Estimate) [2]float64 { return [2]float64{e.CI.Low, e.CI.High} }
