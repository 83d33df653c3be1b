package stats

import (
	"math"

	"parallelogram/core"
)

// Summary describes one cell of a run. Times are in seconds; all numbers are
// zero where nothing was measured.
type Summary struct {
	Cell       core.Cell
	N          int      // trials measured
	Failed     int      // trials that failed
	Runtime    float64  // median, s
	RuntimeCI  Interval // by order statistics
	Min, Max   float64  // s
	Speedup    float64  // median runtime of the base / median runtime, over the rounds of both; 0 without any
	SpeedupCI  Interval // percentile bootstrap over rounds; zero without a base
	CPU        float64  // median user + system time, s
	Startup    float64  // median, s
	Imbalance  float64  // median of max/mean worker time; 0 when unknown
	Memory     Memory
	Steadiness Steadiness
}

// Summaries describes every cell of a variant that has a trial that counts,
// in the run's order. The speed-ups compare with the experiment's baseline; with
// weak scaling they are scaled ones, see [core.Run.PerWork].
func (t *Trials) Summaries(variant string) []Summary {
	base := t.experiment.Baseline(variant)
	summaries := t.Rounds(Part{Variant: &variant}).Summaries(base)
	if t.experiment.Weak {
		for i, s := range t.Rounds(Part{Variant: &variant, PerWork: true}).Summaries(base) {
			summaries[i].Speedup, summaries[i].SpeedupCI = s.Speedup, s.SpeedupCI
		}
	}
	return summaries
}

// Summaries describes every cell; the speed-ups compare with base.
func (r *Rounds) Summaries(base core.Cell) []Summary {
	summaries := make([]Summary, len(r.cells))
	gains := r.Speedups(base, r.cells...)
	Parallel(len(r.cells), func(i int) {
		summaries[i] = r.summary(r.cells[i])
		summaries[i].Speedup, summaries[i].SpeedupCI = gains[i].Value, gains[i].CI
	})
	return summaries
}

// summary describes one cell by itself.
func (r *Rounds) summary(c core.Cell) Summary {
	runtime := r.Measured(Runtime, c) // not kept: a large grid has many
	s := Summary{Cell: c, N: runtime.N(), Failed: r.failed[c]}
	if s.N == 0 {
		return s
	}
	s.Runtime, s.RuntimeCI = runtime.Median(), runtime.Interval(Level)
	s.Min, s.Max = runtime.sorted[0], runtime.sorted[s.N-1]
	s.CPU = known(Median(r.values(CPU, c)))
	s.Startup = known(Median(r.values(Startup, c)))
	s.Imbalance = known(Median(r.values(Imbalance, c)))
	s.Memory = r.trials.Memory(c)
	s.Steadiness = r.Inspect(runtime)
	return s
}

// known turns the median of nothing into zero.
func known(median float64) float64 {
	if math.IsNaN(median) {
		return 0
	}
	return median
}
