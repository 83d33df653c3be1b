package verdict

import (
	"math"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// idle is the share of their time that workers compute below which the work is
// called waiting.
const idle = 0.5

// Waits reports whether the work of a cell waits more than it computes, so that
// it needs workers rather than cores. It goes by the trials by which cells are
// chosen.
func Waits(in Input, c core.Cell) bool { return in.exploration(c).waits(c) }

// waits is Waits from evidence. Work that others keep from its CPU idles, too,
// but it is preempted: it loses the CPU more often than it gives it up.
func (e *evidence) waits(c core.Cell) bool {
	return e.usage(c) < idle && !(e.Median(stats.Involuntary, c) > e.Median(stats.Voluntary, c))
}

// usage returns the share of their time that the workers of a cell computed,
// U = CPU/(N·T); NaN when it is unknown. No program runs without CPU time: zero
// says that nobody accounted for it.
func (e *evidence) usage(c core.Cell) float64 {
	time, cpu := float64(c.Workers)*e.Median(stats.Runtime, c), e.Median(stats.CPU, c)
	if time <= 0 || cpu <= 0 {
		return math.NaN()
	}
	return cpu / time
}
