package chart

import "parallelogram/core"

// runtime is the sheet of runtime against workers or cores.
func runtime(run core.Run, v View, s Style) sheet {
	cut := sliceOf(run, v)
	cut.weak = run.Experiment.Weak
	return cut.sheet(run, v, s, v.words().Runtime, runtimes{})
}
