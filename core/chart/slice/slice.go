// Package slice takes out of a run the cells that a chart is about: one line
// through its grid for each strategy, along workers or along cores, and what
// they compare with. Grids and charts of trials use the parts of it that tell
// which strategies take part and what is known of each cell.
package slice

import (
	"cmp"
	"slices"

	"parallelogram/core"
	"parallelogram/core/chart/view"
	"parallelogram/core/verdict"
)

// Series is a strategy's points, by ascending X.
type Series struct {
	Strategy core.Strategy
	Slot     int // of colour and shape
	Points   []Point
	Hidden   bool // only its name is drawn
}

// Slice is what of a run a view shows.
type Slice struct {
	By       view.Axis
	Fixed    int   // the other count; 0 where workers = cores
	Counts   []int // along x: planned and measured ones, ascending; at least one
	Baseline Point // the serial program, or else what the answer takes for it; without trials when there is none
	Bare     bool  // the serial program is hidden
	Series   []Series
	All      map[core.Cell]*Point // every cell of the run, in the slice or not
}

// Of takes a view's slice out of a run.
func Of(run core.Run, v view.View) Slice {
	cells := Points(run)
	s := Slice{By: cmp.Or(v.By, view.Workers), Fixed: v.Fixed, All: cells, Bare: v.Hidden.Has(core.Serial)}
	if s.Fixed == 0 {
		s.Fixed = s.choose(run.Experiment, cells)
	}
	s.Baseline = baseline(cells, v.Answer)
	for i, strategy := range Strategies(run.Experiment, cells) {
		if points := s.line(strategy, cells); len(points) > 0 {
			s.Series = append(s.Series, Series{strategy, i, points, v.Hidden.Has(strategy)})
		}
	}
	if s.Counts = s.domain(run.Experiment); len(s.Counts) == 0 {
		s.Counts = []int{1}
	}
	return s
}

// baseline returns what the other cells compare with.
func baseline(cells map[core.Cell]*Point, a *verdict.Answer) Point {
	cell := core.Baseline
	if cells[cell] == nil && a != nil {
		cell = a.Base
	}
	base := Point{}
	if p := cells[cell]; p != nil {
		base = *p
	}
	base.X = 1
	return base
}

// Serial reports whether the serial program stands among the series.
func (s Slice) Serial() bool { return s.Baseline.Cell == core.Baseline && !s.Bare }

// line returns the cells of a strategy along x.
func (s Slice) line(strategy core.Strategy, cells map[core.Cell]*Point) []Point {
	var points []Point
	for cell, p := range cells {
		if cell.Strategy != strategy {
			continue
		}
		if x, ok := s.Along(cell); ok {
			at := *p
			at.X = x
			points = append(points, at)
		}
	}
	slices.SortFunc(points, func(a, b Point) int { return cmp.Compare(a.X, b.X) })
	return points
}

// Along returns where a cell stands on x, and whether the slice has it.
func (s Slice) Along(c core.Cell) (x int, ok bool) {
	switch {
	case c.Workers < 1 || c.Cores < 1:
		return 0, false
	case s.By == view.Workers:
		return c.Workers, c.Cores == s.Fixed
	case s.Fixed == 0:
		return c.Cores, c.Workers == c.Cores
	}
	return c.Cores, c.Workers == s.Fixed
}

// Place returns how many workers and cores a place on x stands for.
func (s Slice) Place(x float64) (workers, cores float64) {
	switch fixed := float64(s.Fixed); {
	case s.Fixed == 0:
		return x, x
	case s.By == view.Cores:
		return fixed, x
	default:
		return x, fixed
	}
}

// domain returns the counts along x: what is planned, so that axes stand
// still while a run goes on, what was measured, and 1 for the serial program.
func (s Slice) domain(e core.Experiment) []int {
	planned := e.Workers
	if s.By == view.Cores {
		planned = e.Cores
	}
	var counts []int
	for _, n := range planned {
		if n >= 1 && (s.By == view.Workers || s.Fixed > 0 || slices.Contains(e.Workers, n)) {
			counts = append(counts, n)
		}
	}
	for _, line := range s.Series {
		for _, p := range line.Points {
			counts = append(counts, p.X)
		}
	}
	if slices.Contains(e.Strategies, core.Serial) || s.Baseline.Cell == core.Baseline {
		counts = append(counts, 1)
	}
	slices.Sort(counts)
	return slices.Compact(counts)
}

// Shown returns the points that are drawn.
func (s Slice) Shown() []Point {
	var list []Point
	if s.Serial() && s.Baseline.Measured() {
		list = append(list, s.Baseline)
	}
	for _, series := range s.Series {
		for _, p := range series.Points {
			if !series.Hidden && p.Measured() {
				list = append(list, p)
			}
		}
	}
	return list
}

// Whole is the slice with nothing hidden.
func (s Slice) Whole() Slice {
	s.Bare, s.Series = false, slices.Clone(s.Series)
	for i := range s.Series {
		s.Series[i].Hidden = false
	}
	return s
}
