package verdict

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// drift tells of a pace of the machine that changed during the run. Ratios are
// free of it; times are those of some moment of the run.
func (e *evidence) drift(chosen core.Cell) []Finding {
	switch pace := e.Pace(); {
	case pace.Drifts() && pace.Slowdown.Value < 1:
		ci := pace.Slowdown.CI
		ci.Low, ci.High = 1/ci.High, 1/ci.Low
		return []Finding{{Drifting, chosen, []Number{{"speedup", Times, stats.Estimate{Value: 1 / pace.Slowdown.Value, CI: ci}}}}}
	case pace.Drifts():
		return []Finding{{Drifting, chosen, []Number{{"slowdown", Times, pace.Slowdown}}}}
	case pace.Wanders():
		return []Finding{{Wandering, chosen, nil}}
	}
	return nil
}

// coarse returns what the clock told apart of the times of the cell that it told
// least of, when that was too little.
func (s subject) coarse() []Number {
	for _, c := range append([]core.Cell{s.base}, s.series...) {
		if clock := stats.ClockOf(s.Measured(stats.Runtime, c).Sorted()); clock.Coarse() {
			return []Number{
				number("times", Count, float64(clock.Times)), number("distinct", Count, float64(clock.Distinct)),
				number("step", Seconds, clock.Step),
			}
		}
	}
	return nil
}

// contradicted reports whether a speed-up is more than the CPU times allow: on so
// many cores, workers that compute cannot finish before their CPU time, shared
// among the cores, has passed. The base, were it left alone, would take its own.
func (e *evidence) contradicted(base, c core.Cell, speedup stats.Estimate) bool {
	if e.waits(base) || base == c {
		return false
	}
	work, ok := stats.Derive(stats.Ratio, e.Column(stats.CPU, base), e.Column(stats.CPU, c))
	cores := float64(min(c.Workers, c.Cores)) / float64(min(base.Workers, base.Cores))
	return ok && speedup.CI.Low > cores*work.CI.High
}
