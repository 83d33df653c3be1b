package verdict

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

// Trade is what it means to take the recommended cell instead of another one: each
// number is that of the recommended over that of the other, 0.8 for a fifth less.
type Trade struct {
	From      core.Cell // the other
	Time      stats.Estimate
	CPU       *stats.Estimate // nil when unknown
	Memory    *stats.Estimate // without an interval where it was only sampled; nil when unknown
	Estimated bool            // the memory was only sampled
}

// trades says what the recommended cell costs and saves beside others.
func (a *Answer) trades(in Input, explored *evidence) {
	a.Unbound = a.unbound(in, explored)
	if !explored.isCommand() {
		return
	}
	series := explored.Series(a.Chosen.Strategy, a.Chosen.Cores)
	if i := slices.Index(series, a.Chosen); i > 0 {
		a.Step = a.trade(in, explored, series[i-1])
	}
	switch larger := a.Best; {
	case larger.Strategy == a.Chosen.Strategy && larger.Cores == a.Chosen.Cores && larger.Workers > a.Chosen.Workers:
		a.Saving = a.trade(in, explored, larger)
	case a.Next != nil:
		a.Saving = a.trade(in, explored, *a.Next)
	}
}

// unbound compares with what would be chosen were everything allowed.
func (a *Answer) unbound(in Input, explored *evidence) *Trade {
	if in.Run.Experiment.Allow == (core.Allowance{}) {
		return nil
	}
	run := in.Run
	run.Experiment.Allow = core.Allowance{}
	free, ok := choice.Choose(explored.Rounds, choice.Barred(run, in.Trials))
	if !ok || free.Chosen == a.Chosen {
		return nil
	}
	return a.trade(in, explored, free.Chosen)
}

// trade compares the recommended cell with another one, in the rounds that the
// headline rests on, where they have it; nil when no round has both.
func (a *Answer) trade(in Input, explored *evidence, other core.Cell) *Trade {
	from := in.confirmation(a.Chosen, other)
	if from.paired(other, a.Chosen) < stats.MinRounds {
		from = explored
	}
	over := func(m stats.Measure) (stats.Estimate, bool) {
		return stats.Derive(stats.Ratio, from.Column(m, a.Chosen), from.Column(m, other))
	}
	time, ok := over(stats.Runtime)
	if !ok {
		return nil
	}
	t := Trade{From: other, Time: time}
	if cpu, ok := over(stats.CPU); ok {
		t.CPU = &cpu
	}
	if memory, ok := over(stats.Peak); ok {
		t.Memory = &memory
	} else if now, then := in.Trials.Memory(a.Chosen), in.Trials.Memory(other); now.Known() && then.Known() {
		t.Memory, t.Estimated = &stats.Estimate{Value: now.Peak / then.Peak}, now.Estimated || then.Estimated
	}
	return &t
}
