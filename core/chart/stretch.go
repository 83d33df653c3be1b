package chart

// Stretched returns the ranges of the axes when each shows fx or fy times as
// much as in the picture, with what is at a pixel staying where it is: 0.5
// looks closer, 1 gives the ranges that are shown, 2 looks from further away,
// even beyond all that the chart has. A pixel outside of the area counts as
// the nearest inside. It is for pictures whose Area is not empty and factors
// above 0.
func (p Picture) Stretched(x, y, fx, fy float64) Zoom {
	across, up := p.shares(x, y)
	return Zoom{X: p.x.stretched(across, fx), Y: p.y.stretched(up, fy)}
}

// stretched returns the range of a scale that shows f times as much, with the
// value at a place staying there.
func (s scale) stretched(at, f float64) Range {
	return Range{Low: s.value(at - at*f), High: s.value(at + (1-at)*f)}
}
