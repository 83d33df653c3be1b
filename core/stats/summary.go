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
	Speedup    float64  // median runtime of the base / median runtime; 0 without a base
	SpeedupCI  Interval // percentile bootstrap over rounds; zero without a base
	CPU        float64  // median user + system time, s
	Startup    float64  // median, s
	Imbalance  float64  // median of max/mean worker time; 0 when unknown
	Steadiness Steadiness
}

// Summarise describes every cell that has a trial, in the run's order. The
// speed-ups compare with [core.Baseline]; with weak scaling they are scaled
// ones, see [core.Run.PerWork].
func Summarise(run core.Run) []Summary {
	summaries := ByRound(run).Summaries(core.Baseline)
	if run.Experiment.Weak {
		for i, s := range ByRound(run.PerWork()).Summaries(core.Baseline) {
			summaries[i].Speedup, summaries[i].SpeedupCI = s.Speedup, s.SpeedupCI
		}
	}
	return summaries
}

// tile is how many cells are resampled together: enough that fetching the
// resamples costs little, few enough that a large grid needs little memory.
const tile = 64

// Summaries describes every cell; the speed-ups compare with base.
func (r *Rounds) Summaries(base core.Cell) []Summary {
	summaries := make([]Summary, len(r.cells))
	baseline := r.Column(Runtime, base)
	scratch := make([][]float64, min(tile, len(r.cells)))
	for from := 0; from < len(r.cells); from += tile {
		cells := r.cells[from:min(from+tile, len(r.cells))]
		columns := r.Columns(Runtime, cells...)
		for i, c := range columns {
			c.medians = scratch[i]
		}
		Parallel(len(cells), func(i int) {
			summaries[from+i] = r.summary(cells[i], columns[i])
			summaries[from+i].compare(baseline, columns[i], cells[i] == base)
		})
		for i, c := range columns {
			scratch[i] = c.medians
		}
	}
	return summaries
}

// summary describes one cell by itself.
func (r *Rounds) summary(c core.Cell, runtime *Column) Summary {
	s := Summary{Cell: c, N: runtime.N(), Failed: r.failed[c]}
	if s.N == 0 {
		return s
	}
	s.Runtime, s.RuntimeCI = runtime.Median(), runtime.Interval(Level)
	s.Min, s.Max = runtime.sorted[0], runtime.sorted[s.N-1]
	s.CPU = known(Median(r.values(CPU, c)))
	s.Startup = known(Median(r.values(Startup, c)))
	s.Imbalance = known(Median(r.values(Imbalance, c)))
	s.Steadiness = r.Inspect(runtime)
	return s
}

// compare fills in the speed-up over the base, and uses up the medians of
// runtime. The speed-up of the base itself is one, exactly.
func (s *Summary) compare(base, runtime *Column, same bool) {
	if same && s.N > 0 {
		s.Speedup, s.SpeedupCI = 1, Interval{1, 1, Level}
		return
	}
	if e, ok := derive(runtime.Medians(), Ratio, []*Column{base, runtime}); ok {
		s.Speedup, s.SpeedupCI = e.Value, e.CI
	}
}

// known turns the median of nothing into zero.
func known(median float64) float64 {
	if math.IsNaN(median) {
		return 0
	}
	return median
}
