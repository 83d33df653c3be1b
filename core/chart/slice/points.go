package slice

import (
	"cmp"
	"slices"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// Point is what is known of one cell. Times are in seconds.
type Point struct {
	Cell     core.Cell
	X        int
	Trials   []int     // that measured something, as indices in the run, by time
	Times    []float64 // theirs, ascending
	Failed   int       // trials that failed
	Median   float64
	Interval stats.Interval
}

// Measured reports whether there is a time to draw.
func (p Point) Measured() bool { return len(p.Times) > 0 }

// Points collects the trials of each cell and describes them, by the same rules
// as stats: probes count for nothing, a runtime of zero for a failure.
func Points(run core.Run) map[core.Cell]*Point {
	cells := map[core.Cell]*Point{}
	for i := range run.Trials {
		t := &run.Trials[i]
		if t.Phase == core.PhaseProbe {
			continue
		}
		p := cells[t.Cell]
		if p == nil {
			p = &Point{Cell: t.Cell}
			cells[t.Cell] = p
		}
		if t.OK() && t.Runtime > 0 {
			p.Trials = append(p.Trials, i)
		} else {
			p.Failed++
		}
	}
	for _, p := range cells {
		p.describe(run)
	}
	return cells
}

// describe computes what is drawn from the trials.
func (p *Point) describe(run core.Run) {
	if len(p.Trials) == 0 {
		return
	}
	slices.SortStableFunc(p.Trials, func(a, b int) int { return cmp.Compare(run.Trials[a].Runtime, run.Trials[b].Runtime) })
	for _, i := range p.Trials {
		p.Times = append(p.Times, run.Trials[i].Runtime.Seconds())
	}
	p.Median = stats.Median(p.Times)
	p.Interval = stats.MedianInterval(p.Times, stats.Level)
}

// Member is a cell of a slice with the slot of its strategy's looks.
type Member struct {
	Point
	Slot int // −1 for the serial program
}

// Members returns the cells at a count along x that are not hidden, the serial
// program first.
func (s Slice) Members(n int) []Member {
	var list []Member
	if s.Serial() && s.Baseline.X == n {
		list = append(list, Member{s.Baseline, -1})
	}
	for _, series := range s.Series {
		for _, p := range series.Points {
			if p.X == n && !series.Hidden {
				list = append(list, Member{p, series.Slot})
			}
		}
	}
	return list
}
