package stats

import (
	"cmp"
	"slices"
	"sync"

	"parallelogram/core"
)

// Floor is what a run takes for a difference where there is none: how far two
// copies of one cell, measured in each round under two names, lie apart.
type Floor struct {
	Apart Estimate // time of the one copy over that of the other
	Size  float64  // the largest difference that the two may have, .01 for 1%
}

// FloorOf returns the floor that two copies show: apart is the ratio of their
// times, as [Derive] gives it. It reports false when there are too few rounds
// for an interval.
func FloorOf(apart Estimate) (Floor, bool) {
	if apart.CI.Confidence == 0 {
		return Floor{}, false
	}
	return Floor{Apart: apart, Size: max(apart.CI.High, 1/apart.CI.Low) - 1}, true
}

// Floor returns the floor that a variant shows: of the cell that was measured
// twice in planned and focus rounds, the second time over the first, from the
// rounds that have both. It reports false when there are too few of them.
func (t *Trials) Floor(variant string) (Floor, bool) {
	pairs := t.pairs(variant)
	values, place := [][]float64{make([]float64, len(pairs)), make([]float64, len(pairs))}, make([]int, len(pairs))
	for i, p := range pairs {
		values[0][i], values[1][i], place[i] = p.again, p.first, i
	}
	columns := newColumns(values, place, sync.OnceValue(func() *Resamples { return NewResamples(max(1, len(pairs))) }))
	if apart, ok := Derive(Ratio, columns...); ok {
		return FloorOf(apart)
	}
	return Floor{}, false
}

// pair is the two runtimes of a cell in one round, s.
type pair struct{ first, again float64 }

// pairs returns those of a variant's rounds, ordered by themselves, so that the
// order of the rounds changes no result.
func (t *Trials) pairs(variant string) (list []pair) {
	again := t.runtimes(variant, core.PhaseFloor)
	first := t.runtimes(variant, core.PhaseSweep, core.PhaseFocus)
	for at, time := range again {
		if other, ok := first[at]; ok {
			list = append(list, pair{first: other, again: time})
		}
	}
	slices.SortFunc(list, func(a, b pair) int { return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.again, b.again)) })
	return list
}

// cellRound is a cell in a round.
type cellRound struct {
	cell  core.Cell
	round int
}

// runtimes returns those of a variant's trials that were run for some purpose,
// NaN for one that failed.
func (t *Trials) runtimes(variant string, phases ...core.Phase) map[cellRound]float64 {
	times := map[cellRound]float64{}
	for i := range t.cell {
		if c := t.Cell(i); c.Variant == variant && slices.Contains(phases, t.phase[i]) {
			times[cellRound{c, t.Round(i)}] = t.Value(Runtime, i)
		}
	}
	return times
}

// Difference returns how far the copies lay apart, .01 for 1%, whichever of them
// took longer.
func (f Floor) Difference() float64 { return apart(f.Apart.Value) - 1 }

// Tells reports whether a ratio of two times is a difference: it is further
// from 1 than the copies may be, and even the near end of its interval is
// further than they were. The zero Floor asks for the interval alone.
func (f Floor) Tells(ratio Estimate) bool {
	if ratio.CI.Confidence == 0 || ratio.CI.Contains(1) {
		return false
	}
	near := max(ratio.CI.Low, 1/ratio.CI.High)
	return apart(ratio.Value) > 1+f.Size && near > apart(f.Apart.Value)
}

// apart returns a ratio above 1, whichever of the two is larger.
func apart(ratio float64) float64 {
	if ratio == 0 {
		return 1
	}
	return max(ratio, 1/ratio)
}
