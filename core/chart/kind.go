package chart

import "parallelogram/core"

// Kind is what a chart shows.
type Kind string

// The charts, in the order in which a window offers them.
const (
	Runtime      Kind = "runtime"      // against workers or cores
	Speedup      Kind = "speedup"      // over the baseline, against workers or cores
	Efficiency   Kind = "efficiency"   // speed-up per worker or core, against those
	Grid         Kind = "grid"         // runtimes of one strategy, workers × cores
	Losses       Kind = "losses"       // what the workers' time goes into, against workers or cores
	Trials       Kind = "trials"       // every trial over the time of the run
	Distribution Kind = "distribution" // every trial and the quantiles of each cell
)

// Kinds lists the charts in order.
func Kinds() []Kind { return []Kind{Runtime, Speedup, Efficiency, Grid, Losses, Trials, Distribution} }

// sheets says how each chart is made.
var sheets = map[Kind]func(core.Run, View, Style) sheet{
	Runtime:      runtime,
	Speedup:      speedup,
	Efficiency:   efficiency,
	Grid:         gridSheet,
	Losses:       losses,
	Trials:       trials,
	Distribution: distribution,
}

func (v View) kind() Kind {
	if v.Kind == "" {
		return Runtime
	}
	return v.Kind
}

func (v View) sheet(run core.Run, s Style) sheet { return sheets[v.kind()](run, v, s) }
