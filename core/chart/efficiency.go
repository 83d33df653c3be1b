package chart

import "parallelogram/core"

// efficiency is the sheet of speed-ups divided by the workers or cores that
// they took, against those.
func efficiency(run core.Run, v View, s Style) sheet {
	cut := sliceOf(run.PerWork(), v)
	cut.compare(run, v)
	return cut.sheet(run, v, s, v.words().Efficiency, efficiencies{speedups{cut.baseline.median}, cut.by})
}
