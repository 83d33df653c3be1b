package chart

import "parallelogram/core"

// speedup is the sheet of speed-ups against workers or cores. With weak scaling
// they are scaled ones, see [core.Run.PerWork].
func speedup(run core.Run, v View, s Style) sheet {
	cut := sliceOf(run.PerWork(), v)
	cut.compare(run, v)
	return cut.sheet(run, v, s, v.words().Speedup, speedups{cut.baseline.median})
}
