package report

import (
	"fmt"
	"math"
	"strconv"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// Certainty says how sure the answer of a run is: what was measured, how much
// of a difference is none, how the intervals were made, by which rule the cell
// was chosen, and how well the law fits.
func (a Answer) Certainty() []message.Message {
	list := []message.Message{a.measured(), say("sure.order", "seed", strconv.FormatUint(a.of.Run.Experiment.Seed, 10))}
	if a.Floor != (stats.Floor{}) {
		list = append(list, say("sure.floor", "apart", quantity.Share(a.Floor.Difference()), "size", quantity.Share(a.Floor.Size)))
	}
	if a.Chosen != a.Base && a.Confirmed {
		list = append(list, say("sure.pooled", "speedup", quantity.Ratio(a.Speedup.Value), "interval", span(a.Speedup.CI, quantity.Ratio), "basis", a.basis(),
			"pooled", quantity.Ratio(a.Pooled.Value), "pooledInterval", span(a.Pooled.CI, quantity.Ratio)))
	}
	list = append(list,
		say("sure.noise", "chosen", fmt.Sprint(a.Chosen), "noise", quantity.Share((a.Time.CI.High-a.Time.CI.Low)/2/a.Time.Value)),
		say("sure.intervals", "confidence", quantity.Share(a.Time.CI.Confidence)),
		say(a.bounds(), "tolerance", tolerance(), "best", fmt.Sprint(a.Best)))
	if a.Pace.Uneven() {
		list = append(list, say("sure.pace"))
	}
	if a.Knee != nil {
		list = append(list, say("sure.knee", "workers", a.workers(*a.Knee)))
	}
	return append(append(list, a.lawCertainty()...), Words(a.of))
}

// Words says what the words of an answer mean.
func Words(a *analysis.Analysis) message.Message {
	switch w := a.Run.Experiment.Workload; {
	case w.Command != nil:
		return say("sure.words-command")
	case w.Python != nil:
		return say("sure.words-python")
	}
	return say("sure.words")
}

// bounds names what the choice is sure of.
func (a Answer) bounds() string {
	if a.Jointly {
		return "sure.jointly"
	}
	return "sure.singly"
}

// measured counts rounds and trials.
func (a Answer) measured() message.Message {
	n := a.of.Rounds
	return say("sure.rounds", "planned", n.Planned, "focus", n.Focus, "confirm", n.Confirm, "trials", n.Trials, "failed", n.Failed)
}

// lawCertainty says which law was chosen, its parameters, and how well it fits.
func (a Answer) lawCertainty() (list []message.Message) {
	s := a.Scaling
	if s == nil || s.Law == "" {
		return nil
	}
	list = append(list, say("sure.law", "law", law(s.Law), "workers", quantity.Counts(s.Workers), "cores", cores(s.Cores),
		"strategy", string(s.Strategy), "sigma", quantity.Share(s.Sigma.Value), "sigmaInterval", span(s.Sigma.CI, quantity.Share)))
	if s.Law == scaling.USL {
		list = append(list, say("sure.kappa", "kappa", quantity.Share(s.Kappa.Value), "interval", span(s.Kappa.CI, quantity.Share)))
	}
	if s.Fit.Comparable {
		list = append(list, say("sure.aicc", "law", law(s.Law), "aicc", strconv.FormatFloat(s.Fit.AICc, 'f', 1, 64)))
	}
	switch {
	case s.Rejected:
		list = append(list, say("sure.lack", "miss", quantity.Share(s.Miss)))
	case s.Miss > 0 && !math.IsNaN(s.Miss):
		list = append(list, say("sure.fits", "miss", quantity.Share(s.Miss)))
	}
	return list
}

// Few says what a variant of a run that cannot be answered lacks: how many rounds
// more it takes, or a cell that may be recommended.
func Few(a *analysis.Analysis, v analysis.Variant) message.Message {
	allow := a.Run.Experiment.Allow
	switch {
	case v.Barred && allow != (core.Allowance{}):
		return say("answer.nothing-fits", "bounds", bounds(allow))
	case v.Barred:
		return say("answer.all-fail")
	}
	rounds := 0
	for _, s := range a.Cells {
		rounds = max(rounds, s.N)
	}
	return say("answer.few", "have", counted("rounds", rounds), "more", max(1, stats.MinRounds-rounds), "needs", stats.MinRounds)
}
