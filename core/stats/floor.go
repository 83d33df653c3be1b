package stats

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
