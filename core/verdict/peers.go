package verdict

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

// Peer is a cell that the rounds by which cells were chosen do not tell apart
// from the recommended one.
type Peer struct {
	Cell   core.Cell
	Behind stats.Estimate // its time over the recommended cell's; the interval holds 1
}

// smaller returns the smallest cell before the chosen one that is not told apart
// from it: noise may have hidden that fewer workers do. It returns nil when all
// are slower.
func (e *evidence) smaller(c choice.Choice) *Peer {
	smaller := e.Recommendable(e.BySize())
	smaller = smaller[:slices.Index(smaller, c.Chosen)]
	for _, cell := range smaller {
		if cell == c.Base || e.above(cell, c.Chosen) {
			continue // the headline compares with the base
		}
		if behind, ok := e.Speedup(cell, c.Chosen); ok && Undecided(behind, 1) {
			return &Peer{cell, behind}
		}
	}
	return nil
}

// above reports whether every time of a cell is longer than every one of
// another: then all resamples say so, too, and need not be made.
func (e *evidence) above(c, other core.Cell) bool {
	times, others := e.Column(stats.Runtime, c).Sorted(), e.Column(stats.Runtime, other).Sorted()
	return len(times) > 0 && len(others) > 0 && times[0] > others[len(others)-1]
}

// Undecided reports whether an estimate may be a value, such as a ratio one.
func Undecided(e stats.Estimate, value float64) bool {
	return e.CI.Confidence > 0 && e.CI.Contains(value)
}

// lastStep returns by how much the last step to the chosen cell shortened its time
// when no larger count was measured; nil when one was, or when the step gained
// no more than is tolerated.
func (e *evidence) lastStep(c choice.Choice) *stats.Estimate {
	series := e.Series(c.Chosen.Strategy, c.Chosen.Cores)
	last := slices.Index(series, c.Chosen)
	if last < 1 || last < len(series)-1 {
		return nil
	}
	gain, ok := e.saved(series[last-1], c.Chosen)
	if !ok || gain.CI.Confidence == 0 || gain.CI.Low <= choice.Tolerance {
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

// Tied returns the alternative that is told apart least from the recommended
// cell, no model and none whose results are wrong; false when all are told apart.
func (a Answer) Tied() (Alternative, bool) {
	alternatives := slices.DeleteFunc(slices.Clone(a.Alternatives), func(r Alternative) bool {
		return a.Traits[r.Cell.Strategy].Model || a.losesUpdates(r.Cell.Strategy) || !Undecided(r.Behind, 1)
	})
	if len(alternatives) == 0 || a.Chosen == a.Base {
		return Alternative{}, false
	}
	return slices.MinFunc(alternatives, func(r, s Alternative) int {
		if r.Behind.Value < s.Behind.Value {
			return -1
		}
		return 1
	}), true
}
