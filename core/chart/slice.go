package chart

import (
	"cmp"
	"slices"
	"time"

	"parallelogram/core"
)

// series is a strategy's points, by ascending x.
type series struct {
	strategy core.Strategy
	slot     int // of colour and glyph
	points   []point
}

// slice is what of a run a view shows: one line of cells through its grid for
// each strategy, and the serial baseline.
type slice struct {
	by       Axis
	fixed    int   // the other count; 0 where workers = cores
	counts   []int // along x: planned and measured ones, ascending
	waits    bool  // the work needs no core: its ideal is bounded by the workers alone
	baseline point // without trials when there is none
	series   []series
	all      map[core.Cell]*point // every cell of the run, in the slice or not
}

// sliceOf takes a view's slice out of a run.
func sliceOf(run core.Run, v View) slice {
	cells := group(run)
	s := slice{by: v.By, fixed: v.Fixed, all: cells, waits: waits(run.Of(core.Baseline))}
	if s.by == "" {
		s.by = Workers
	}
	if s.fixed == 0 {
		s.fixed = s.choose(run.Experiment, cells)
	}
	if p := cells[core.Baseline]; p != nil {
		s.baseline = *p
	}
	s.baseline.x = 1
	for i, strategy := range strategies(run.Experiment, cells) {
		if points := s.line(strategy, cells); len(points) > 0 {
			s.series = append(s.series, series{strategy, i, points})
		}
	}
	if s.counts = s.domain(run.Experiment); len(s.counts) == 0 {
		s.counts = []int{1}
	}
	return s
}

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

// waits reports whether serial trials waited for more than half of their time,
// by their own will: those that others keep from the CPU lose it more often
// than they give it up.
func waits(trials []core.Trial) bool {
	var sum core.Usage
	var runtime time.Duration
	for _, t := range trials {
		sum = sum.Plus(t.Usage)
		runtime += t.Runtime
	}
	return sum.CPU() > 0 && sum.CPU() < runtime/2 && sum.Voluntary >= sum.Involuntary
}

// ideal returns the runtime of perfect scaling at x: the serial time divided
// by the workers that have a core each, or by all workers when they need none.
func (s slice) ideal(x float64) float64 {
	fixed := float64(s.fixed)
	switch {
	case fixed == 0 || s.waits && s.by == Workers:
	case s.waits:
		x = fixed
	default:
		x = min(x, fixed)
	}
	return s.baseline.median / x
}
