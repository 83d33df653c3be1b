package analysis

import (
	"math"

	"parallelogram/core"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// Cell is what is known of one cell, from all rounds. Times are in seconds.
type Cell struct {
	Cell      core.Cell
	Base      core.Cell       // what Speedup compares with
	Chosen    core.Cell       // the recommended cell; zero while there is none
	N         int             // rounds in which it was measured
	Time      stats.Estimate  // median runtime
	Startup   float64         // median, until all workers were ready
	CPU       float64         // median, of all workers
	Speedup   *stats.Estimate // over the base; nil without one
	Split     *verdict.Split  // nil without CPU times
	Slower    *stats.Estimate // than the recommended cell: 0.05 for 5% more time; nil where that makes no sense
	Failures  []Failure       // most frequent first
	Disturbed int             // trials that are known to have been
	Outliers  []int           // numbers of the rounds whose time is far from the others
}

// Brief tells what is known of a cell from its summary alone. It resamples
// nothing, so that it may be asked for again and again while a run is under
// way. It lacks what [Analysis.Cell] finds out by comparing with other cells.
func (a *Analysis) Brief(c core.Cell) Cell {
	s, _ := a.Summary(c)
	k := a.count(c)
	k.N, k.Startup, k.CPU, k.Outliers = s.N, s.Startup, s.CPU, s.Steadiness.Outliers
	k.Time = stats.Estimate{Value: s.Runtime, CI: s.RuntimeCI}
	if s.Speedup > 0 && c != k.Base {
		k.Speedup = &stats.Estimate{Value: s.Speedup, CI: s.SpeedupCI}
	}
	return k
}

// Cell tells what is known of a cell, compared with the answer, if there is one.
// It is computed when it is first asked for.
func (a *Analysis) Cell(c core.Cell) Cell {
	a.mu.Lock()
	defer a.mu.Unlock()
	k, ok := a.known[c]
	if !ok {
		k = a.compare(a.count(c))
		a.known[c] = k
	}
	return k
}

// count holds what is counted, not estimated.
func (a *Analysis) count(c core.Cell) Cell {
	k := Cell{Cell: c, Base: a.Run.Experiment.Baseline(c.Variant), Failures: a.Failures[c]}
	if answer := a.VariantOf(c).Answer; answer != nil {
		k.Base = answer.Base
		if _, wrong := answer.Wrong(); !wrong {
			k.Chosen = answer.Chosen
		}
	}
	for i, disturbed := range a.Disturbed {
		if disturbed && a.Trials.Cell(i) == c && a.Trials.OK(i) && a.Trials.Phase(i).Counts() {
			k.Disturbed++
		}
	}
	return k
}

// compare fills in what takes the rounds: of the cell alone, and of the cells
// that it is compared with.
func (a *Analysis) compare(k Cell) Cell {
	rounds := a.Trials.Rounds(stats.Part{Cells: []core.Cell{k.Cell}})
	times := rounds.Measured(stats.Runtime, k.Cell)
	if k.N = times.N(); k.N == 0 {
		return k
	}
	k.Time = rounds.Time(k.Cell)
	k.Startup, k.CPU = known(rounds.Median(stats.Startup, k.Cell)), known(rounds.Median(stats.CPU, k.Cell))
	k.Outliers = rounds.Inspect(times).Outliers
	k.Speedup, k.Split, k.Slower = verdict.Compare(a.input(k.Cell.Variant), k.Cell, k.Base, k.Chosen)
	return k
}

// known turns the median of nothing into zero.
func known(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return v
}
