package cli

import (
	"strings"

	"parallelogram/core"
	"parallelogram/core/report"
	"parallelogram/core/verdict"
)

// What is said of a variant, for programs.
type (
	saidJSON struct {
		Answer   *answerJSON     `json:"answer"`
		Law      *lawFitJSON     `json:"law"`
		Findings []findingJSON   `json:"findings"`
		Floor    *noiseFloorJSON `json:"noise_floor"`
	}
	noiseFloorJSON struct {
		Apart float64 `json:"apart"`
		Low   float64 `json:"low"`
		High  float64 `json:"high"`
		Size  float64 `json:"size"`
	}
	answerJSON struct {
		Code         string            `json:"code"`
		Text         string            `json:"text"`
		Base         core.Cell         `json:"base"`
		Chosen       core.Cell         `json:"chosen"`
		Best         core.Cell         `json:"best"`
		Knee         *core.Cell        `json:"knee"`
		Resolved     bool              `json:"resolved"`
		Confirmed    bool              `json:"confirmed"`
		Rounds       int               `json:"rounds"`
		BaseTime     *estimateJSON     `json:"base_time_s"`
		Time         *estimateJSON     `json:"time_s"`
		Speedup      *estimateJSON     `json:"speedup"`
		Pooled       *estimateJSON     `json:"pooled_speedup"`
		Next         *core.Cell        `json:"next"`
		Gain         *estimateJSON     `json:"gain_of_next"`
		LastStep     *estimateJSON     `json:"last_step"`
		Smaller      *peerJSON         `json:"smaller"`
		Serial       *estimateJSON     `json:"serial_share"` // that the speed-up shows by itself
		Scaled       *estimateJSON     `json:"scaled_serial_share"`
		Explained    *core.Cell        `json:"explained"`
		Splits       []splitJSON       `json:"splits"`
		Alternatives []alternativeJSON `json:"alternatives"`
		Asked        string            `json:"asked,omitempty"`
		Jointly      bool              `json:"jointly"`
		Evened       bool              `json:"evened"`
		Slowdown     *estimateJSON     `json:"slowdown"`
		Step         *tradeJSON        `json:"step"`
		Saving       *tradeJSON        `json:"saving"`
		Unbound      *tradeJSON        `json:"unbound"`
		Paste        string            `json:"paste,omitempty"`
	}
	tradeJSON struct {
		Instead   core.Cell     `json:"instead"`
		Time      *estimateJSON `json:"time"`
		CPU       *estimateJSON `json:"cpu"`
		Memory    *estimateJSON `json:"memory"`
		Estimated bool          `json:"memory_estimated"`
	}
	peerJSON struct {
		Cell   core.Cell     `json:"cell"`
		Behind *estimateJSON `json:"behind"`
	}
	splitJSON struct {
		Cell       core.Cell     `json:"cell"`
		Efficiency *estimateJSON `json:"efficiency"`
		Busy       *estimateJSON `json:"busy"`
		Work       *estimateJSON `json:"work"`
	}
	alternativeJSON struct {
		Cell   core.Cell     `json:"cell"`
		Of     int           `json:"of"`
		Behind *estimateJSON `json:"behind"`
		Cause  findingJSON   `json:"cause"`
		Text   string        `json:"text"`
	}
	lawFitJSON struct {
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

// fill takes everything from an answer.
func (s *saidJSON) fill(a report.Answer) {
	s.Answer, s.Floor = newAnswer(a), newFloor(a.Floor)
	if a.Scaling != nil {
		s.Law = newLawFit(*a.Scaling)
	}
	for _, f := range a.Findings {
		s.Findings = append(s.Findings, newFinding(a, f))
	}
}

func newAnswer(a report.Answer) *answerJSON {
	j := &answerJSON{
		Code: strings.TrimPrefix(a.Headline().Key, "answer."),
		Text: a.Headline().Text + " " + a.Detail().Text, Base: a.Base, Chosen: a.Chosen, Best: a.Best, Knee: a.Knee,
		Resolved: a.Resolved(), Confirmed: a.Confirmed, Rounds: a.Rounds,
		BaseTime: newEstimate(a.BaseTime), Time: newEstimate(a.Time), Speedup: newEstimate(a.Speedup), Pooled: newEstimate(a.Pooled),
		Next: a.Next, Gain: perhaps(a.Gain), LastStep: perhaps(a.LastStep), Serial: perhaps(a.Serial), Scaled: perhaps(a.Scaled),
		Step: newTrade(a.Step), Saving: newTrade(a.Saving), Unbound: newTrade(a.Unbound), Paste: a.Paste(),
		Asked: a.Asked().Text, Jointly: a.Jointly, Evened: a.Pace.Uneven(),
		Splits: []splitJSON{}, Alternatives: []alternativeJSON{},
	}
	if a.Pace.Drifts() {
		j.Slowdown = newEstimate(a.Pace.Slowdown)
	}
	if a.Smaller != nil {
		j.Smaller = &peerJSON{a.Smaller.Cell, newEstimate(a.Smaller.Behind)}
	}
	if a.Explained != (core.Cell{}) {
		j.Explained = &a.Explained
	}
	for _, s := range a.Splits {
		j.Splits = append(j.Splits, splitJSON{s.Cell, newEstimate(s.Efficiency), newEstimate(s.Busy), newEstimate(s.Work)})
	}
	for _, r := range a.Alternatives {
		j.Alternatives = append(j.Alternatives, alternativeJSON{r.Cell, r.Of, newEstimate(r.Behind), newFinding(a, r.Cause), a.Alternative(r).Text})
	}
	return j
}

func newTrade(t *verdict.Trade) *tradeJSON {
	if t == nil {
		return nil
	}
	return &tradeJSON{t.From, newEstimate(t.Time), perhaps(t.CPU), perhaps(t.Memory), t.Estimated}
}

func newLawFit(s verdict.Scaling) *lawFitJSON {
	j := &lawFitJSON{Text: report.Law(s).Text, Strategy: s.Strategy, Cores: s.Cores, Workers: s.Workers, Law: string(s.Law), Rejected: s.Rejected}
	if s.Law != "" {
		j.Sigma, j.Kappa = newEstimate(s.Sigma), newEstimate(s.Kappa)
		j.Peak, j.Limit = newEstimate(s.Peak), newEstimate(s.Limit)
	}
	return j
}

func newFinding(a report.Answer, f verdict.Finding) findingJSON {
	j := findingJSON{Code: f.Code, Cell: f.Cell, Text: a.Finding(f).Text, Evidence: map[string]*estimateJSON{}}
	for _, n := range f.Evidence {
		j.Evidence[n.Name] = newEstimate(n.Estimate)
	}
	return j
}
