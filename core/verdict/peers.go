package verdict

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// Peer is a cell that the rounds by which cells were chosen do not tell apart
// from the recommended one.
type Peer struct {
	Cell   core.Cell
	Behind stats.Estimate // its time over the recommended cell's; the interval holds 1
}

// fewer returns the smallest cell before the chosen one that is not told apart
// from it: noise may have hidden that fewer workers do. It returns nil when all
// are slower.
func (e *evidence) fewer(c Choice) *Peer {
	smaller := real(e.bySize())
	smaller = smaller[:slices.Index(smaller, c.Chosen)]
	for _, cell := range smaller {
		if cell == c.Base || e.above(cell, c.Chosen) {
			continue // the headline compares with the base
		}
		if behind, ok := e.speedup(cell, c.Chosen); ok && undecided(behind, 1) {
			return &Peer{cell, behind}
		}
	}
	return nil
}

// above reports whether every time of a cell is longer than every one of
// another: then all resamples say so, too, and need not be made.
func (e *evidence) above(c, other core.Cell) bool {
	times, others := e.column(runtimeOf, c).Sorted(), e.column(runtimeOf, other).Sorted()
	return len(times) > 0 && len(others) > 0 && times[0] > others[len(others)-1]
}

// undecided reports whether an estimate may be a value, such as a ratio one.
func undecided(e stats.Estimate, value float64) bool {
	return e.CI.Confidence > 0 && e.CI.Contains(value)
}

// edge returns by how much the last step to the chosen cell shortened its time
// when no larger count was measured; nil when one was, or when the step gained
// no more than is tolerated.
func (e *evidence) edge(c Choice) *stats.Estimate {
	series := e.series(c.Chosen.Strategy, c.Chosen.Cores)
	last := slices.Index(series, c.Chosen)
	if last < 1 || last < len(series)-1 {
		return nil
	}
	gain, ok := stats.Derive(func(m []float64) float64 { return 1 - m[1]/m[0] },
		e.column(runtimeOf, series[last-1]), e.column(runtimeOf, c.Chosen))
	if !ok || gain.CI.Confidence == 0 || gain.CI.Low <= Tolerance {
		return nil
	}
	return &gain
}

// hasRoom reports whether more workers than the chosen ones could gain: there
// is a core for them, or the work waits and needs none.
func (a Answer) hasRoom() bool {
	return a.Chosen.Workers < a.Chosen.Cores ||
		slices.ContainsFunc(a.Findings, func(f Finding) bool { return f.Code == Waiting })
}

// level returns the rival, no model and none whose results are wrong, that is told apart least from the
// recommended cell; false when all are.
func (a Answer) level() (Rival, bool) {
	rivals := slices.DeleteFunc(slices.Clone(a.Rivals), func(r Rival) bool {
		return r.Cell.Strategy.Model() || a.losesUpdates(r.Cell.Strategy) || !undecided(r.Behind, 1)
	})
	if len(rivals) == 0 || a.Chosen == a.Base {
		return Rival{}, false
	}
	return slices.MinFunc(rivals, func(r, s Rival) int {
		if r.Behind.Value < s.Behind.Value {
			return -1
		}
		return 1
	}), true
}

// Smaller says with how few workers it was not told apart from the
// recommendation; it is empty when all that was smaller is slower.
func (a Answer) Smaller() Sentence {
	if _, wrong := a.wrong(); wrong || a.Fewer == nil || !a.Resolved() {
		return Sentence{}
	}
	return say("answer.fewer", "workers", workers(a.Fewer.Cell), "cores", cores(a.Fewer.Cell.Cores),
		"behind", times(a.Fewer.Behind.Value), "interval", span(a.Fewer.Behind.CI, times))
}

// Beyond says that the recommendation is the most that was measured and still
// gains; it is empty otherwise.
func (a Answer) Beyond() Sentence {
	if _, wrong := a.wrong(); wrong || a.Edge == nil || !a.Resolved() {
		return Sentence{}
	}
	return say("answer.edge", "workers", workers(a.Chosen), "gain", signed(a.Edge.Value),
		"low", signed(a.Edge.CI.Low), "high", signed(a.Edge.CI.High), "n", 2*a.Chosen.Workers)
}
