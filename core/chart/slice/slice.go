// Package slice takes out of an analysis the cells that a chart is about: one
// line through the grid for each strategy, along workers or along cores, and
// what they compare with. Grids and charts of trials use the parts of it that
// tell which strategies take part and what is known of each cell.
package slice

import (
	"cmp"
	"slices"

	"parallelogram/core"
	"parallelogram/core/chart/view"
	"parallelogram/core/quantity"
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
	view.Subject
	By       view.Axis
	Fixed    int   // the other count; 0 where workers = cores
	Counts   []int // along x: planned and measured ones, ascending; at least one
	Baseline Point // the serial program, or else what the answer takes for it; without trials when there is none
	Bare     bool  // the serial program is hidden
	Series   []Series
	All      map[core.Cell]*Point // every cell of the run, in the slice or not
}

// Of takes a view's slice out of an analysis.
func Of(in view.Subject) Slice {
	v := in.View
	s := Slice{Subject: in, By: cmp.Or(v.By, view.Workers), Fixed: v.Fixed, All: Points(in), Bare: v.Hidden.Has(in.Serial())}
	if s.Fixed == 0 {
		s.Fixed = s.choose()
	}
	if p := s.All[in.Compared()]; p != nil {
		s.Baseline = *p
	}
	s.Baseline.X = 1
	for i, strategy := range Strategies(in) {
		if points := s.line(strategy); len(points) > 0 {
			s.Series = append(s.Series, Series{strategy, i, points, v.Hidden.Has(strategy)})
		}
	}
	if s.Counts = s.domain(); len(s.Counts) == 0 {
		s.Counts = []int{1}
	}
	return s
}

// ShowsSerial reports whether the serial program stands among the series.
func (s Slice) ShowsSerial() bool { return s.Serial() != "" && s.Baseline.Tried() && !s.Bare }

// line returns the cells of a strategy along x.
func (s Slice) line(strategy core.Strategy) []Point {
	var points []Point
	for cell, p := range s.All {
		if x, ok := s.Along(cell); ok && cell.Strategy == strategy {
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
func (s Slice) domain() []int {
	e := s.Run.Experiment
	planned := s.pick(e.Cores, e.Workers)
	var counts []int
	for _, n := range planned {
		if s.By == view.Workers || s.Fixed > 0 || slices.Contains(e.Workers, n) {
			counts = append(counts, n)
		}
	}
	for _, line := range s.Series {
		for _, p := range line.Points {
			counts = append(counts, p.X)
		}
	}
	if serial := s.Serial(); serial != "" && (slices.Contains(e.Strategies, serial) || s.Baseline.Tried()) {
		counts = append(counts, 1)
	}
	return Ascending(counts)
}

// Shown returns the points that are drawn.
func (s Slice) Shown() []Point {
	var list []Point
	if s.ShowsSerial() && s.Baseline.Measured() {
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

// Lacking returns what to say when the slice has no time to draw.
func (s Slice) Lacking() view.Message {
	tried, measured := len(s.Series) > 0, false
	for _, series := range s.Series {
		measured = measured || slices.ContainsFunc(series.Points, Point.Measured)
	}
	e := s.Run.Experiment
	coming := !s.Run.Finished && (s.Fixed == 0 || slices.Contains(s.pick(e.Workers, e.Cores), s.Fixed))
	alone := true
	var others []int
	for cell := range s.All {
		if cell.Strategy != s.Serial() {
			alone, others = false, append(others, s.pick([]int{cell.Workers}, []int{cell.Cores})...)
		}
	}
	switch {
	case measured, s.Baseline.Measured() && !tried && (coming || alone):
		return view.Message{}
	case tried, len(s.All) > 0 && alone:
		return s.Failed()
	case coming, len(s.All) == 0:
		return s.Message("no-trial")
	}
	counts := Ascending(append(others, s.pick(e.Workers, e.Cores)...))
	return s.Message("no-such", "counts", quantity.Counts(counts))
}

// pick returns what belongs to the axis that the slice holds fixed.
func (s Slice) pick(workers, cores []int) []int {
	if s.By == view.Cores {
		return workers
	}
	return cores
}
