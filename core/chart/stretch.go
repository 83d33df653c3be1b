package chart

// Stretched returns the ranges of the axes when each shows fx or fy times as
// much as in the picture, with what is at a pixel staying where it is: 0.5
// looks closer, 1 gives the ranges that are shown, 2 looks from further away,
// even beyond all that the chart has. A pixel outside of the area counts as
// the nearest inside. It is for pictures whose Area is not empty and factors
// above 0.
func (p Picture) Stretched(x, y, fx, fy float64) Zoom {
	across, up := p.shares(x, y)
	return Zoom{X: p.x.Stretched(across, fx), Y: p.y.Stretched(up, fy)}
}
