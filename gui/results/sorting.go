package results

import (
	"cmp"
	"slices"

	"parallelogram/core/stats"
)

// sorting is how the rows of the table are sorted; the zero value is the order
// in which cells are measured.
type sorting struct {
	column  int
	reverse bool
}

// by is the sorting after a press on a column's name.
func (s sorting) by(column int) sorting {
	if s.column == column {
		return sorting{column, !s.reverse}
	}
	return sorting{column: column}
}

// sortKeys are the numbers that columns are sorted by; the largest speed-up
// comes first. The first column has the order of the grid.
var sortKeys = []func(stats.Summary) float64{
	nil,
	func(s stats.Summary) float64 { return s.Runtime },
	func(s stats.Summary) float64 { return s.RuntimeCI.High - s.RuntimeCI.Low },
	func(s stats.Summary) float64 { return -s.Speedup },
	func(s stats.Summary) float64 { return s.CPU },
	func(s stats.Summary) float64 { return cmp.Or(s.Memory.Most, s.Startup) }, // whichever the last column tells
}

// of returns the cells as they are sorted; those that were not measured come last.
func (s sorting) of(cells []stats.Summary) []stats.Summary {
	sorted := slices.Clone(cells)
	if key := sortKeys[s.column]; key != nil {
		slices.SortStableFunc(sorted, func(a, b stats.Summary) int {
			c := cmp.Compare(key(a), key(b))
			if s.reverse {
				c = -c
			}
			return cmp.Or(cmp.Compare(min(1, b.N), min(1, a.N)), c)
		})
	} else if s.reverse {
		slices.Reverse(sorted)
	}
	return sorted
}
