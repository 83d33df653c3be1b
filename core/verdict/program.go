package verdict

import (
	"math"
	"slices"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

// Limits from which something is said of a command.
const (
	client    = 0.2              // of its time: who computes less, while others compute, only waits for them
	unchanged = choice.Tolerance // what a count may change and yet be said to change nothing: no answer rests on less
)

// isCommand reports whether the work is a command of the user's.
func (e *evidence) isCommand() bool { return e.experiment.Workload.Command != nil }

// overrules reports whether something explains the times so that neither a split
// of losses, nor a law, nor workers without a core do.
func (s subject) overrules() bool {
	return quota(s) != nil || elsewhere(s) != nil || ignored(s) != nil
}

// overrule says that, and nothing that would contradict it.
func (a *Answer) overrule(s subject) {
	cause := s.cause(nil)
	a.Findings = append(a.Findings, cause)
	if cause.Code != Quota {
		a.Splits = nil
	}
	if cause.Code == Elsewhere { // the others are those that do the work
		a.Findings = slices.DeleteFunc(a.Findings, func(f Finding) bool { return f.Code == Noisy })
	}
}

// elsewhere holds when the command hardly computes, and programs that are not its
// own compute so much meanwhile that the work cannot be called waiting: those of
// the server of a build tool, such as bazel's or gradle's.
func elsewhere(s subject) []Number {
	if !s.isElsewhere(s.base) || !s.isElsewhere(s.full) {
		return nil
	}
	return []Number{
		s.derived("computing", Share, stats.Ratio, of(stats.CPU, s.full), of(stats.Runtime, s.full)),
		number("others", Count, s.othersBusy(s.full)),
	}
}

// DoneElsewhere reports whether the work is found to be done by programs that are
// not the command's own.
func (a Answer) DoneElsewhere() bool { return a.found(Elsewhere) }

func (e *evidence) isElsewhere(c core.Cell) bool {
	computing := e.Median(stats.CPU, c) / e.Median(stats.Runtime, c)
	return e.isCommand() && computing > 0 && computing < client && computing+e.othersBusy(c) >= idle
}

// othersBusy returns how many cores other programs kept busy during the trials of
// a cell, beyond the threads that ran or waited before the run began, for those
// have nothing to do with it; 0 when it is unknown.
func (e *evidence) othersBusy(c core.Cell) float64 {
	busy := known(e.Median(stats.Others, c)) * float64(max(1, len(e.host.CPUs)))
	if e.host.Load != nil {
		busy -= *e.host.Load
	}
	return max(0, busy)
}

// ignored holds when all counts that a command is told take the same time and keep
// as many cores busy: it does not follow the count, or has too little to share.
func ignored(s subject) []Number {
	if !s.isCommand() || s.full.Strategy != core.Program || len(s.series) < 2 {
		return nil
	}
	one, farthest := s.one(), Number{}
	for _, c := range s.series[1:] {
		time := s.derived("ratio", Times, stats.Ratio, of(stats.Runtime, c), of(stats.Runtime, one))
		busy := s.derived("", Times, func(v []float64) float64 { return v[0] / v[1] / (v[2] / v[3]) },
			of(stats.CPU, c), of(stats.Runtime, c), of(stats.CPU, one), of(stats.Runtime, one))
		if !flat(time) || !flat(busy) {
			return nil
		}
		if math.Abs(time.Value-1) >= math.Abs(farthest.Value-1) || farthest.Name == "" {
			farthest = time
		}
	}
	last := s.series[len(s.series)-1]
	return []Number{farthest, s.derived("coresUsed", Times, stats.Ratio, of(stats.CPU, last), of(stats.Runtime, last)),
		number("from", Count, float64(one.Workers)), number("to", Count, float64(last.Workers))}
}

// flat reports whether a ratio is known to be no other than one.
func flat(ratio Number) bool {
	ci := ratio.CI
	return ci.Confidence > 0 && ci.Low >= 1/(1+unchanged) && ci.High <= 1+unchanged
}

// threaded holds when each of many at a time keeps more than one core busy by
// itself, and all together more than there are.
func threaded(s subject) []Number {
	if !s.isCommand() || s.full.Strategy == core.Program {
		return nil
	}
	one := s.one()
	inner := s.derived("inner", Times, func(v []float64) float64 { return v[0] / v[1] / float64(one.Workers) },
		of(stats.CPU, one), of(stats.Runtime, one))
	asked := inner
	asked.Name, asked.Unit, asked.Estimate = "asked", Count, scaled(inner.Estimate, float64(s.full.Workers))
	if !(inner.CI.Low > 1+loss) || !(asked.CI.Low > float64(s.full.Cores)) {
		return nil
	}
	return []Number{inner, asked}
}

func scaled(e stats.Estimate, by float64) stats.Estimate {
	return stats.Estimate{Value: by * e.Value, CI: e.CI.Scaled(by)}
}
