package stats

import (
	"slices"

	"parallelogram/core"
)

// Floor is what a run takes for a difference where there is none: how far two
// copies of one cell, measured in each round under two names, lie apart.
type Floor struct {
	Apart Estimate // time of the one copy over that of the other
	Size  float64  // the largest difference that the two may have, .01 for 1%
}

// FloorOf returns the floor that two copies show: apart is the ratio of their
// times, as [Derive] gives it. It is zero when there are too few rounds for an
// interval.
func FloorOf(apart Estimate) Floor {
	if apart.CI.Confidence == 0 {
		return Floor{}
	}
	return Floor{Apart: apart, Size: max(apart.CI.High, 1/apart.CI.Low) - 1}
}

// Floor returns the floor of what the rounds compare, in times by pace as all of
// it: of the cell that was measured twice in them (see [core.Experiment.Twice]),
// the second time over the first. It is zero when fewer than [MinRounds] have
// both. It is made once.
func (r *Rounds) Floor() Floor { return r.floor() }

func (r *Rounds) measureFloor() Floor {
	cell, ok := r.twice()
	if !ok {
		return Floor{}
	}
	values := [][]float64{r.valuesOf(Runtime, cell, r.again(cell)), r.values(Runtime, cell)}
	for i := range values {
		values[i] = r.evened(Runtime, values[i])
	}
	apart, _ := Derive(Ratio, newColumns(values, r.place, r.resamples)...)
	return FloorOf(apart)
}

// twice returns the cell that was measured twice; false where none was.
func (r *Rounds) twice() (core.Cell, bool) {
	cells := r.trials.experiment.Twice()
	i := slices.IndexFunc(cells, func(c core.Cell) bool { return c.Variant == r.variant() && r.Has(c) })
	if i < 0 {
		return core.Cell{}, false
	}
	return cells[i], true
}

// again returns the second trials of a cell by row, −1 for a hole.
func (r *Rounds) again(c core.Cell) []int32 {
	trials := slices.Repeat([]int32{-1}, len(r.rows))
	for i := range r.trials.cell {
		if r.trials.phase[i] != core.PhaseFloor || r.trials.Cell(i) != c {
			continue
		}
		if at, ok := slices.BinarySearchFunc(r.rows, row{round: r.trials.Round(i)}, row.compare); ok {
			trials[at] = int32(i)
		}
	}
	return trials
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
