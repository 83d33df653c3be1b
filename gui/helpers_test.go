package gui

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/sweep"
)

// extended is a run under way, and concluded one that has ended.
func extended(run core.Run) *analysis.Analysis { return analysis.Extended(nil, run) }

func concluded(run core.Run) *analysis.Analysis {
	a, err := analysis.Of(run)
	if err != nil {
		panic(err)
	}
	return a
}

// progress is that of a round, with seconds left.
func progress(round, left int) sweep.Progress {
	return sweep.Progress{Phase: sweep.Measuring, Round: round, Rounds: 10, Cell: core.Cell{Strategy: core.Goroutine, Workers: 8, Cores: 8},
		Done: 90, Planned: 130, Left: time.Duration(left) * time.Second}
}
