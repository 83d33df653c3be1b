package slice

import (
	"cmp"
	"slices"

	"parallelogram/core"
	"parallelogram/core/chart/view"
	"parallelogram/core/stats"
)

// Point is what is known of one cell.
type Point struct {
	stats.Summary
	X      int
	Trials []int     // that measured something, by their place in the run, by time
	Times  []float64 // theirs, s, ascending
}

// Tried reports whether the cell has a trial, Measured whether there is a time
// to draw.
func (p Point) Tried() bool    { return p.N+p.Failed > 0 }
func (p Point) Measured() bool { return p.N > 0 }

// Points returns what is known of each cell of the variant that is seen.
func Points(in view.Subject) map[core.Cell]*Point {
	cells := make(map[core.Cell]*Point, len(in.Cells))
	for _, s := range in.Cells {
		if s.Cell.Variant == in.Name {
			cells[s.Cell] = &Point{Summary: s}
		}
	}
	runtime := func(i int) float64 { return in.Trials.Value(stats.Runtime, i) }
	for i := range in.Trials.Len() {
		if p := cells[in.Trials.Cell(i)]; p != nil && in.Trials.OK(i) && in.Trials.Phase(i).Counts() {
			p.Trials = append(p.Trials, i)
		}
	}
	for _, p := range cells {
		slices.SortStableFunc(p.Trials, func(a, b int) int { return cmp.Compare(runtime(a), runtime(b)) })
		for _, i := range p.Trials {
			p.Times = append(p.Times, runtime(i))
		}
	}
	return cells
}

// Member is a cell of a slice with the slot of its strategy's looks.
type Member struct {
	Point
	Slot int // −1 for the serial program
}

// Members returns the cells that are not hidden, by ascending count along x, the
// serial program first.
func (s Slice) Members() []Member {
	var list []Member
	if s.ShowsSerial() {
		list = append(list, Member{s.Baseline, -1})
	}
	for _, series := range s.Series {
		for _, p := range series.Points {
			if !series.Hidden {
				list = append(list, Member{p, series.Slot})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Member) int { return cmp.Compare(a.X, b.X) })
	return list
}
