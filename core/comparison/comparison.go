// Package comparison tells two runs apart: before a change and after it, on two
// machines, by two interpreters, of two commands.
//
// The recipe: [Of] compares two analyses cell by cell; core/report says what came
// of it. A ratio is that of times that were measured apart, so nothing pairs them,
// and what changed at the machine between the runs is in it: [Comparison.Differ]
// says what is known of that.
package comparison

import (
	"cmp"
	"math"
	"slices"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/stats"
)

// Tolerance is the difference up to which two times are called the same.
const Tolerance = 0.03

// Change is what became of a cell.
type Change string

// The changes.
const (
	Faster     Change = "faster"     // surely, and by more than either run takes for a difference where there is none
	Slower     Change = "slower"     // likewise
	Same       Change = "same"       // surely within [Tolerance]
	Unresolved Change = "unresolved" // none of these can be said
)

// Cell is a cell that both runs measured.
type Cell struct {
	core.Cell
	Before, After stats.Estimate // median times, s; of one task where PerTask is set
	Ratio         stats.Estimate // time after over time before; the intervals of all cells hold together at 95%
	Change        Change
}

// Comparison is what two runs say of each other.
type Comparison struct {
	Before, After *analysis.Analysis
	Cells         []Cell       // in the order of the grid of the first
	PerTask       bool         // the runs had other numbers of tasks: times are compared task by task
	Only          [2]int       // cells that one of the two measured alone
	Differ        []Difference // circumstances that are not the same
	Floor         float64      // the larger of the runs' noise floors, .01 for 1%; 0 when neither is known
}

// Of compares two runs. There is no cell where they measured none in common.
func Of(before, after *analysis.Analysis) Comparison {
	c := Comparison{Before: before, After: after, Differ: differences(before.Run, after.Run)}
	x, y := before.Run.Experiment.Workload.Tasks, after.Run.Experiment.Workload.Tasks
	c.PerTask = x != y && x > 0 && y > 0
	c.Floor = max(floorOf(before), floorOf(after))
	common := shared(before.Run, after.Run)
	c.Only = [2]int{len(before.Run.Cells()) - len(common), len(after.Run.Cells()) - len(common)}
	for _, cell := range common {
		c.Cells = append(c.Cells, c.cell(cell, len(common)))
	}
	return c
}

func floorOf(a *analysis.Analysis) float64 {
	if a.Answer == nil {
		return 0
	}
	return a.Answer.Floor.Size
}

// shared returns the cells of which both runs have times.
func shared(before, after core.Run) []core.Cell {
	return slices.DeleteFunc(before.Cells(), func(c core.Cell) bool { return len(before.Of(c)) == 0 || len(after.Of(c)) == 0 })
}

// cell compares one of so many cells. Each interval is so much surer (Bonferroni)
// that all hold together.
func (c Comparison) cell(cell core.Cell, of int) Cell {
	before, after := c.times(c.Before.Run, cell), c.times(c.After.Run, cell)
	d := Cell{Cell: cell, Before: median(before), After: median(after)}
	d.Ratio = stats.Between(before, after, 1-(1-stats.Level)/float64(of))
	d.Change = c.change(d.Ratio)
	return d
}

// times returns the runtimes of a cell, s, of one task where the runs had other
// numbers of them.
func (c Comparison) times(run core.Run, cell core.Cell) (seconds []float64) {
	by := 1.0
	if c.PerTask {
		by = float64(run.Experiment.Workload.Tasks)
	}
	for _, t := range run.Of(cell) {
		seconds = append(seconds, t.Runtime.Seconds()/by)
	}
	return seconds
}

func median(times []float64) stats.Estimate {
	sorted := slices.Sorted(slices.Values(times))
	return stats.Estimate{Value: stats.Median(sorted), CI: stats.MedianInterval(sorted, stats.Level)}
}

// change says what a ratio of times means.
func (c Comparison) change(r stats.Estimate) Change {
	apart := c.beyondFloor(r)
	switch {
	case r.CI.Confidence == 0:
		return Unresolved
	case r.CI.Low >= 1-Tolerance && r.CI.High <= 1+Tolerance:
		return Same
	case r.CI.High < 1 && apart:
		return Faster
	case r.CI.Low > 1 && apart:
		return Slower
	}
	return Unresolved
}

// Count returns how many cells changed in a way.
func (c Comparison) Count(change Change) (n int) {
	for _, cell := range c.Cells {
		if cell.Change == change {
			n++
		}
	}
	return n
}

// Worst returns the cell that became slower by the most; false where none did.
func (c Comparison) Worst() (Cell, bool) { return c.most(Slower, 1) }

// Best returns the cell that became faster by the most; false where none did.
func (c Comparison) Best() (Cell, bool) { return c.most(Faster, -1) }

func (c Comparison) most(change Change, sign float64) (worst Cell, ok bool) {
	for _, cell := range c.Cells {
		if cell.Change == change && (!ok || cmp.Compare(sign*cell.Ratio.Value, sign*worst.Ratio.Value) > 0) {
			worst, ok = cell, true
		}
	}
	return worst, ok
}

// SlowerBy returns the cell that is surely slower by more than a share, .05 for 5%,
// and of several the one that is slower by the most; false where there is none. It
// goes by the intervals alone, and by the noise floor.
func (c Comparison) SlowerBy(share float64) (worst Cell, ok bool) {
	for _, cell := range c.Cells {
		surely := cell.Ratio.CI.Confidence > 0 && cell.Ratio.CI.Low > 1+share && c.beyondFloor(cell.Ratio)
		if surely && (!ok || cell.Ratio.Value > worst.Ratio.Value) {
			worst, ok = cell, true
		}
	}
	return worst, ok
}

// Lost returns the cells that have a time in the first run and none in the second,
// which was to measure them: they failed there, or were left out.
func (c Comparison) Lost() []core.Cell {
	asked := c.After.Run.Experiment.Cells()
	return slices.DeleteFunc(c.Before.Run.Cells(), func(cell core.Cell) bool {
		return len(c.Before.Run.Of(cell)) == 0 || len(c.After.Run.Of(cell)) > 0 || !slices.Contains(asked, cell)
	})
}

// beyondFloor reports whether a ratio is larger than what either run takes for a
// difference where there is none.
func (c Comparison) beyondFloor(r stats.Estimate) bool {
	return math.Abs(math.Log(r.Value)) > math.Log1p(c.Floor)
}

// Find returns what became of a cell; false where the runs have it not in common.
func (c Comparison) Find(cell core.Cell) (Cell, bool) {
	i := slices.IndexFunc(c.Cells, func(d Cell) bool { return d.Cell == cell })
	if i < 0 {
		return Cell{}, false
	}
	return c.Cells[i], true
}
