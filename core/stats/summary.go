// Package stats summarises the trials of a run.
package stats

import (
	"time"

	"parallelogram/core"
)

// Interval is a confidence interval with the coverage it really has.
type Interval struct {
	Low, High  float64
	Confidence float64 // 0.979 for 97.9%; 0 when there are too few values for 95%: then Low and High are only the range
}

// Summary describes one cell of a run. Times are in seconds.
type Summary struct {
	Cell      core.Cell
	N         int      // trials measured
	Failed    int      // trials that failed
	Runtime   float64  // median, s
	RuntimeCI Interval // by order statistics
	Min, Max  float64  // s
	Speedup   float64  // median serial runtime / median runtime; 0 without a baseline
	SpeedupCI Interval // percentile bootstrap over rounds; zero without a baseline
	CPU       float64  // median user + system time, s
	Startup   float64  // median, s
	Imbalance float64  // median of max/mean worker time
}

// Summarise describes every cell that has a trial, in the run's order.
func Summarise(run core.Run) []Summary { panic("not yet") }

var _ = time.Second
