package verdict

import (
	"cmp"
	"slices"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/stats"
)

// Peer is a cell that the rounds by which cells were chosen do not tell apart
// from the recommended one.
type Peer struct {
	Cell   core.Cell
	Behind stats.Estimate // its time over the recommended cell's; from the rounds that the headline rests on
}

// Level reports whether the peer may be taken for as fast: at worst it takes
// [Close] times as long.
func (p Peer) Level() bool { return p.Behind.CI.Confidence > 0 && p.Behind.CI.High <= Close }

// Close is how many times as long what is told as a tie may take at worst.
const Close = 1.25

// peer compares the smallest cell that was not told apart from the chosen one
// with it, in the rounds that the headline rests on, where they have it; nil when
// there is none, or when they tell the two apart.
func (a Answer) peer(explored, from *evidence) *Peer {
	if a.Undecided == nil {
		return nil
	}
	if from.paired(*a.Undecided, a.Chosen) < stats.MinRounds {
		from = explored
	}
	behind, ok := from.Speedup(*a.Undecided, a.Chosen)
	if !ok || a.Floor.Tells(behind) {
		return nil
	}
	return &Peer{*a.Undecided, behind}
}

// lastStep returns by how much the last step to the chosen cell shortened its time
// when no larger count was measured; nil when one was, or when the step may have
// gained no more than is tolerated, or than the floor.
func (e *evidence) lastStep(c choice.Choice) *stats.Estimate {
	series := e.Series(c.Chosen.Strategy, c.Chosen.Cores)
	last := slices.Index(series, c.Chosen)
	if last < 1 || last < len(series)-1 {
		return nil
	}
	gain, ok := e.saved(series[last-1], c.Chosen)
	if !ok || gain.CI.Low <= choice.Tolerance || !e.Floor().Tells(TimeOf(gain)) {
		return nil
	}
	return &gain
}

// hasRoom reports whether more workers than the chosen ones could gain: there
// is a task for each, and a core, or the work waits and needs none.
func (a Answer) hasRoom(tasks int) bool {
	if tasks > 0 && a.Chosen.Workers >= tasks && !a.Weak {
		return false
	}
	return a.Chosen.Workers < a.Chosen.Cores || a.found(Waiting)
}

func (a Answer) found(code Code) bool {
	return slices.ContainsFunc(a.Findings, func(f Finding) bool { return f.Code == code })
}

// Tied returns the alternative that is told apart least from the recommended
// cell, no model and none whose results are wrong; false when all are told apart.
func (a Answer) Tied() (Alternative, bool) {
	alternatives := slices.DeleteFunc(slices.Clone(a.Alternatives), func(r Alternative) bool {
		return a.Traits[r.Cell.Strategy].Model || a.losesUpdates(r.Cell.Strategy) || r.Behind.CI.Confidence == 0 || a.Floor.Tells(r.Behind)
	})
	if len(alternatives) == 0 || a.Chosen == a.Base {
		return Alternative{}, false
	}
	return slices.MinFunc(alternatives, func(r, s Alternative) int { return cmp.Compare(r.Behind.Value, s.Behind.Value) }), true
}

// TimeOf turns how much of a time is saved, 0.02 for 2%, into the ratio of the
// times, 0.98.
func TimeOf(saved stats.Estimate) stats.Estimate {
	ci := saved.CI
	ci.Low, ci.High = 1-saved.CI.High, 1-saved.CI.Low
	return stats.Estimate{Value: 1 - saved.Value, CI: ci}
}
