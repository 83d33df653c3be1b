package verdict

import (
	"math"

	"parallelogram/core"
)

// idle is the share of their time that workers compute below which the work is
// called waiting.
const idle = 0.5

// Waits reports whether the work of a cell waits more than it computes, so that
// it needs workers rather than cores. It goes by the trials by which cells are
// chosen.
func Waits(run core.Run, c core.Cell) bool { return newEvidence(about(exploration(run), c)).waits(c) }

// waits is Waits from evidence. Work that others keep from its CPU idles, too,
// but it is preempted: it loses the CPU more often than it gives it up.
func (e *evidence) waits(c core.Cell) bool {
	return e.usage(c) < idle && !(e.median(involuntaryOf, c) > e.median(voluntaryOf, c))
}

// usage returns the share of their time that the workers of a cell computed,
// U = CPU/(N·T); NaN when it is unknown. No program runs without CPU time: zero
// says that nobody accounted for it.
func (e *evidence) usage(c core.Cell) float64 {
	time, cpu := float64(c.Workers)*e.median(runtimeOf, c), e.median(cpuOf, c)
	if time <= 0 || cpu <= 0 {
		return math.NaN()
	}
	return cpu / time
}
