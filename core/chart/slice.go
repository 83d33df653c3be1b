package chart

import (
	"cmp"
	"slices"

	"parallelogram/core"
	"parallelogram/core/verdict"
)

// series is a strategy's points, by ascending x.
type series struct {
	strategy core.Strategy
	slot     int // of colour and glyph
	points   []point
	hidden   bool // only its name is drawn
}

// slice is what of a run a view shows: one line of cells through its grid for
// each strategy, and what they compare with.
type slice struct {
	by       Axis
	fixed    int   // the other count; 0 where workers = cores
	counts   []int // along x: planned and measured ones, ascending
	host     core.Host
	capacity capacity
	waits    bool  // the work needs no core: its ideal is bounded by the workers alone
	weak     bool  // the points' work grows with their workers
	baseline point // the serial program, or else what the answer takes for it; without trials when there is none
	bare     bool  // the serial program is hidden
	series   []series
	all      map[core.Cell]*point // every cell of the run, in the slice or not
}

// sliceOf takes a view's slice out of a run.
func sliceOf(run core.Run, v View) slice {
	cells := group(run)
	s := slice{
		by: v.By, fixed: v.Fixed, all: cells, host: run.Host, capacity: capacityOf(run.Host),
		waits: verdict.Waits(input(run), core.Baseline), bare: v.Hidden.Has(core.Serial),
	}
	if s.by == "" {
		s.by = Workers
	}
	if s.fixed == 0 {
		s.fixed = s.choose(run.Experiment, cells)
	}
	s.baseline = baseline(cells, v.Answer)
	for i, strategy := range strategies(run.Experiment, cells) {
		if points := s.line(strategy, cells); len(points) > 0 {
			s.series = append(s.series, series{strategy, i, points, v.Hidden.Has(strategy)})
		}
	}
	if s.counts = s.domain(run.Experiment); len(s.counts) == 0 {
		s.counts = []int{1}
	}
	return s
}

// baseline returns what the other cells compare with.
func baseline(cells map[core.Cell]*point, a *verdict.Answer) point {
	cell := core.Baseline
	if cells[cell] == nil && a != nil {
		cell = a.Base
	}
	base := point{}
	if p := cells[cell]; p != nil {
		base = *p
	}
	base.x = 1
	return base
}

// serial reports whether the serial program stands among the series.
func (s slice) serial() bool { return s.baseline.cell == core.Baseline && !s.bare }

// line returns the cells of a strategy along x.
func (s slice) line(strategy core.Strategy, cells map[core.Cell]*point) []point {
	var points []point
	for cell, p := range cells {
		if cell.Strategy != strategy {
			continue
		}
		if x, ok := s.along(cell); ok {
			at := *p
			at.x = x
			points = append(points, at)
		}
	}
	slices.SortFunc(points, func(a, b point) int { return cmp.Compare(a.x, b.x) })
	return points
}

// along returns where a cell stands on x, and whether the slice has it.
func (s slice) along(c core.Cell) (x int, ok bool) {
	switch {
	case c.Workers < 1 || c.Cores < 1:
		return 0, false
	case s.by == Workers:
		return c.Workers, c.Cores == s.fixed
	case s.fixed == 0:
		return c.Cores, c.Workers == c.Cores
	}
	return c.Cores, c.Workers == s.fixed
}

// place returns how many workers and cores a place on x stands for.
func (s slice) place(x float64) (workers, cores float64) {
	switch fixed := float64(s.fixed); {
	case s.fixed == 0:
		return x, x
	case s.by == Cores:
		return fixed, x
	default:
		return x, fixed
	}
}

// domain returns the counts along x: what is planned, so that axes stand
// still while a run goes on, what was measured, and 1 for the serial program.
func (s slice) domain(e core.Experiment) []int {
	planned := e.Workers
	if s.by == Cores {
		planned = e.Cores
	}
	var counts []int
	for _, n := range planned {
		if n >= 1 && (s.by == Workers || s.fixed > 0 || slices.Contains(e.Workers, n)) {
			counts = append(counts, n)
		}
	}
	for _, line := range s.series {
		for _, p := range line.points {
			counts = append(counts, p.x)
		}
	}
	if slices.Contains(e.Strategies, core.Serial) || s.baseline.cell == core.Baseline {
		counts = append(counts, 1)
	}
	slices.Sort(counts)
	return slices.Compact(counts)
}
