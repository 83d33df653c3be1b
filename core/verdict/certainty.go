package verdict

import (
	"fmt"
	"math"
	"strconv"

	"parallelogram/core"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// Certainty says how sure the answer of a run is: what was measured, how the
// intervals were made, by which rule the cell was chosen, and how well the law
// fits.
func (a Answer) Certainty(run core.Run) []Sentence {
	list := []Sentence{measured(run), say("sure.order", "seed", strconv.FormatUint(run.Experiment.Seed, 10))}
	if a.Chosen != a.Base {
		list = append(list, say("sure.pooled", "speedup", times(a.Speedup.Value), "interval", span(a.Speedup.CI, times), "standing", a.standing(),
			"pooled", times(a.Pooled.Value), "pooledInterval", span(a.Pooled.CI, times)))
	}
	list = append(list,
		say("sure.noise", "chosen", fmt.Sprint(a.Chosen), "noise", share((a.Time.CI.High-a.Time.CI.Low)/2/a.Time.Value)),
		say("sure.intervals", "confidence", share(a.Time.CI.Confidence)),
		say("sure.choice", "tolerance", tolerance(), "best", fmt.Sprint(a.Best)))
	if a.Knee != nil {
		list = append(list, say("sure.knee", "workers", workers(*a.Knee)))
	}
	return append(list, a.lawCertainty()...)
}

// measured counts rounds and trials.
func measured(run core.Run) Sentence {
	last := map[core.Phase]map[int]bool{}
	failed, trials := 0, run.Measured().Trials
	for _, t := range trials {
		if last[t.Phase] == nil {
			last[t.Phase] = map[int]bool{}
		}
		last[t.Phase][t.Round] = true
		if !t.OK() {
			failed++
		}
	}
	return say("sure.rounds", "planned", len(last[core.PhaseSweep])+len(last[""]), "focus", len(last[core.PhaseFocus]),
		"confirm", len(last[core.PhaseConfirm]), "trials", len(trials), "failed", failed)
}

// lawCertainty says which law was chosen, its parameters, and how well it fits.
func (a Answer) lawCertainty() (list []Sentence) {
	s := a.Scaling
	if s == nil || s.Law == "" {
		return nil
	}
	list = append(list, say("sure.law", "law", lawName(s.Law), "workers", core.FormatCounts(s.Workers), "cores", cores(s.Cores),
		"strategy", string(s.Strategy), "sigma", share(s.Sigma.Value), "sigmaInterval", span(s.Sigma.CI, share)))
	if s.Law == scaling.USL {
		list = append(list, say("sure.kappa", "kappa", share(s.Kappa.Value), "interval", span(s.Kappa.CI, share)))
	}
	if s.Fit.Comparable {
		list = append(list, say("sure.aicc", "law", lawName(s.Law), "aicc", strconv.FormatFloat(s.Fit.AICc, 'f', 1, 64)))
	}
	switch {
	case s.Rejected:
		list = append(list, say("sure.lack", "miss", share(s.Miss)))
	case s.Miss > 0 && !math.IsNaN(s.Miss):
		list = append(list, say("sure.fits", "miss", share(s.Miss)))
	}
	return list
}

// Few says what a run that cannot be answered yet lacks: how many rounds more
// it takes.
func Few(run core.Run) Sentence {
	rounds := 0
	for _, c := range run.Cells() {
		rounds = max(rounds, stats.ByRound(about(run.Measured(), c)).Column(stats.Runtime, c).N())
	}
	return say("answer.few", "have", counted("rounds", rounds), "more", max(1, stats.MinRounds-rounds), "needs", stats.MinRounds)
}
