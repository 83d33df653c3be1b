package choice

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// What makes a cell one that fails often: once may be an accident of the machine's,
// and a program that fails more than now and then cannot be relied on, however
// fast it is.
const (
	failures     = 2
	failureShare = 0.1
)

// FailsOften reports whether a cell of some rounds fails too often to be
// recommended.
func FailsOften(r *stats.Rounds, c core.Cell) bool {
	failed, measured := r.Failed(c), r.Column(stats.Runtime, c).N()
	return failed >= failures && float64(failed) >= failureShare*float64(failed+measured)
}

// Barred returns what tells the cells of a run that are not recommended, however
// fast: those that fail often, and those that take more of the machine than the
// experiment allows. All trials tell of it, also those that may not choose.
func Barred(run core.Run, t *stats.Trials) func(core.Cell) bool {
	all, allow, cores := t.Rounds(stats.Part{}), run.Experiment.Allow, run.Host.Cores()
	return func(c core.Cell) bool {
		return FailsOften(all, c) ||
			allow.Leave > 0 && Uses(all, c) > float64(cores-allow.Leave) ||
			allow.Memory > 0 && !fits(t.Memory(c), allow.Memory)
	}
}

// Uses returns how many cores a cell takes from others: one for each of its workers,
// or as many as it keeps busy on average where those are clearly more, as where
// workers have threads of their own; never more than it may use.
func Uses(r *stats.Rounds, c core.Cell) float64 {
	uses := float64(c.Workers)
	if busy := r.Median(stats.CPU, c) / r.Median(stats.Runtime, c); busy > uses*(1+Tolerance) { // not where it is unknown
		uses = busy
	}
	return min(uses, float64(c.Cores))
}

// fits reports whether memory is known to be within a bound in every trial.
func fits(m stats.Memory, most int64) bool { return m.Known() && m.Most <= float64(most) }
