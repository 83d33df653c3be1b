package core

import (
	"cmp"
	"slices"
)

// Twice returns the cells that are measured twice in each planned and focus
// round, one of each variant: its baseline or, where that is not in the grid,
// its smallest cell, no model if there is another. Without Floor there are none.
func (e Experiment) Twice() (list []Cell) {
	if !e.Floor {
		return nil
	}
	cells := e.Cells()
	for _, v := range e.Named() {
		own := slices.DeleteFunc(slices.Clone(cells), func(c Cell) bool { return c.Variant != v.Name })
		if len(own) > 0 {
			list = append(list, slices.MinFunc(own, e.bySize))
		}
	}
	return list
}

// bySize puts the baseline first, models last, and of the others the smallest
// first.
func (e Experiment) bySize(a, b Cell) int {
	rank := func(c Cell) int {
		switch {
		case c == e.Baseline(c.Variant):
			return 0
		case !e.TraitsOf(c.Strategy).Model:
			return 1
		}
		return 2
	}
	return cmp.Or(rank(a)-rank(b), a.Workers-b.Workers, a.Cores-b.Cores)
}
