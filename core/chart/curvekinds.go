package chart

import "parallelogram/core"

// runtime is the sheet of runtime against workers or cores.
func runtime(run core.Run, v View, s Style) sheet {
	cut := sliceOf(run, v)
	cut.weak = run.Experiment.Weak
	return cut.sheet(run, v, s, v.words().Runtime, runtimes{})
}

// speedup is the sheet of speed-ups against workers or cores. With weak scaling
// they are scaled ones, see [core.Run.PerWork].
func speedup(run core.Run, v View, s Style) sheet {
	cut := sliceOf(run.PerWork(), v)
	cut.compare(run, v)
	return cut.sheet(run, v, s, v.words().Speedup, speedups{cut.baseline.median})
}

// efficiency is the sheet of speed-ups divided by the workers or cores that
// they took, against those.
func efficiency(run core.Run, v View, s Style) sheet {
	cut := sliceOf(run.PerWork(), v)
	cut.compare(run, v)
	return cut.sheet(run, v, s, v.words().Efficiency, efficiencies{speedups{cut.baseline.median}, cut.by})
}
