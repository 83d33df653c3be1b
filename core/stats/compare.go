package stats

import (
	"cmp"
	"math"
	"slices"

	"parallelogram/core"
)

// Has reports whether a cell has a runtime.
func (r *Rounds) Has(c core.Cell) bool {
	return slices.ContainsFunc(r.at[c], func(trial int32) bool { return trial >= 0 })
}

// Failed returns how many trials of a cell failed.
func (r *Rounds) Failed(c core.Cell) int { return r.failed[c] }

// Median returns the median of a measure, as it was measured; NaN when it is
// unknown.
func (r *Rounds) Median(m Measure, c core.Cell) float64 { return Median(r.values(m, c)) }

// Time estimates the median runtime of a cell, as it was measured, with its exact
// interval, s.
func (r *Rounds) Time(c core.Cell) Estimate {
	column := r.Measured(Runtime, c)
	return Estimate{Value: column.Median(), CI: column.Interval(Level)}
}

// Speedup estimates how many times faster a cell is than a base; false when no
// round has both.
func (r *Rounds) Speedup(base, c core.Cell) (Estimate, bool) {
	return Derive(Ratio, r.Column(Runtime, base), r.Column(Runtime, c))
}

// Common returns a measure of cells over the rounds that all of them have, or,
// where those are too few for an interval, over the rounds that each has.
func (r *Rounds) Common(m Measure, cells []core.Cell) []*Column {
	columns := make([]*Column, len(cells))
	for i, c := range cells {
		columns[i] = r.Column(m, c)
	}
	if Paired(columns...) < MinRounds {
		return columns
	}
	return Common(columns...)
}

// Base returns the cell that speed-ups compare with: the experiment's baseline,
// or else, where that was not measured, the smallest cell that was, no model if
// there is another. It reports false when nothing was measured.
func (r *Rounds) Base() (core.Cell, bool) {
	if base := r.baseline(); r.Has(base) {
		return base, true
	}
	cells := r.BySize()
	if len(cells) == 0 {
		return core.Cell{}, false
	}
	return r.Recommendable(cells)[0], true
}

// baseline returns the experiment's, for the variant that was laid out.
func (r *Rounds) baseline() core.Cell { return r.trials.experiment.Baseline(r.variant()) }

// variant returns the one that was laid out: of several the first, "" of none.
func (r *Rounds) variant() string {
	if len(r.cells) == 0 {
		return ""
	}
	return r.cells[0].Variant
}

// BySize returns the cells that measured something, smallest first: by workers,
// then cores; of those that are equal the fastest comes first.
func (r *Rounds) BySize() []core.Cell {
	cells := slices.DeleteFunc(r.Cells(), func(c core.Cell) bool { return !r.Has(c) })
	slices.SortStableFunc(cells, func(a, b core.Cell) int {
		return cmp.Or(cmp.Compare(a.Workers, b.Workers), cmp.Compare(a.Cores, b.Cores), r.Faster(a, b))
	})
	return cells
}

// Recommendable leaves out the cells of models, which nobody can be recommended,
// unless there are no others.
func (r *Rounds) Recommendable(cells []core.Cell) []core.Cell {
	kept := slices.DeleteFunc(slices.Clone(cells), func(c core.Cell) bool { return r.trials.experiment.TraitsOf(c.Strategy).Model })
	if len(kept) == 0 {
		return cells
	}
	return kept
}

// Series returns the cells of a strategy on a core count that measured something,
// by workers.
func (r *Rounds) Series(s core.Strategy, cores int) []core.Cell {
	cells := slices.DeleteFunc(r.Cells(), func(c core.Cell) bool {
		return c.Strategy != s || c.Cores != cores || !r.Has(c)
	})
	slices.SortFunc(cells, func(a, b core.Cell) int { return a.Workers - b.Workers })
	return cells
}

// Faster orders cells by their times. Those may come from different rounds, so
// each is compared with a cell that was measured whenever another was; what has
// no round in common with it comes last.
func (r *Rounds) Faster(a, b core.Cell) int { return cmp.Compare(r.relative(a), r.relative(b)) }

// relative returns a cell's time as a multiple of the reference's.
func (r *Rounds) relative(c core.Cell) float64 {
	r.mu.Lock()
	known, ok := r.relatives[c]
	r.mu.Unlock()
	if ok {
		return known
	}
	v := Quotient(r.Column(Runtime, c), r.Column(Runtime, r.reference()))
	if math.IsNaN(v) {
		v = math.Inf(1)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.relatives[c] = v
	return v
}

// reference returns the cell that every round measures, as far as one did: the
// baseline, or else the smallest cell.
func (r *Rounds) reference() core.Cell {
	if base := r.baseline(); r.Has(base) {
		return base
	}
	return slices.MinFunc(r.cells, func(a, b core.Cell) int {
		measured := func(c core.Cell) int {
			if r.Has(c) {
				return 0
			}
			return 1
		}
		return cmp.Or(measured(a)-measured(b), a.Workers-b.Workers, a.Cores-b.Cores, cmp.Compare(a.Strategy, b.Strategy))
	})
}
