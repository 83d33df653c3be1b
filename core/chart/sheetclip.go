package chart

import (
	"image/color"

	"gonum.org/v1/plot/vg"
)

// spot returns the place of a point as at does, but lets what the axes do not
// show lie outside of the area.
func (p *pane) spot(x, y float64) vg.Point {
	in, size := p.inset(), p.area.Size()
	return vg.Point{
		X: p.area.Min.X + in + vg.Length(p.x.Place(x))*(size.X-2*in),
		Y: p.area.Min.Y + vg.Length(p.y.Place(y))*size.Y,
	}
}

// sees reports whether a place lies in the area, by a hair's breadth.
func (p *pane) sees(at vg.Point) bool {
	const hair = 1e-6
	low, high := p.area.Min, p.area.Max
	return at.X >= low.X-hair && at.X <= high.X+hair && at.Y >= low.Y-hair && at.Y <= high.Y+hair
}

// trace draws the parts of a line that lie in the area.
func (p *pane) trace(c color.Color, width float64, dashes []float64, points ...vg.Point) {
	var piece []vg.Point
	for i := range max(0, len(points)-1) {
		a, b, ok := clip(p.area, points[i], points[i+1])
		if !ok {
			continue
		}
		if n := len(piece); n == 0 || piece[n-1] != a {
			p.Line(c, width, dashes, piece...)
			piece = []vg.Point{a}
		}
		piece = append(piece, b)
	}
	p.Line(c, width, dashes, piece...)
}

// clip returns the part of a straight line that lies in a rectangle, and
// whether there is one (Liang and Barsky, "A New Concept and Method for Line
// Clipping", ACM Transactions on Graphics 3(1), 1984).
func clip(r vg.Rectangle, a, b vg.Point) (from, to vg.Point, ok bool) {
	first, last := vg.Length(0), vg.Length(1)
	d := b.Sub(a)
	for _, side := range [4]struct{ toward, room vg.Length }{
		{-d.X, a.X - r.Min.X}, {d.X, r.Max.X - a.X}, {-d.Y, a.Y - r.Min.Y}, {d.Y, r.Max.Y - a.Y},
	} {
		switch at := side.room / side.toward; {
		case side.toward == 0 && side.room < 0:
			return a, b, false
		case side.toward < 0:
			first = max(first, at)
		case side.toward > 0:
			last = min(last, at)
		}
	}
	from, to = a, b
	if first > 0 {
		from = a.Add(d.Scale(first))
	}
	if last < 1 {
		to = a.Add(d.Scale(last))
	}
	return from, to, first < last
}

// patch fills the part of a polygon that lies in the area: it is cut at one
// side after the other (Sutherland and Hodgman, "Reentrant Polygon Clipping",
// CACM 17(1), 1974).
func (p *pane) patch(c color.Color, corners ...vg.Point) {
	low, high := p.area.Min, p.area.Max
	for _, depth := range []func(vg.Point) vg.Length{
		func(at vg.Point) vg.Length { return at.X - low.X },
		func(at vg.Point) vg.Length { return high.X - at.X },
		func(at vg.Point) vg.Length { return at.Y - low.Y },
		func(at vg.Point) vg.Length { return high.Y - at.Y },
	} {
		corners = cutOff(corners, depth)
	}
	if len(corners) > 2 {
		p.Fill(c, corners...)
	}
}

// cutOff removes from a polygon what lies at a depth below zero.
func cutOff(corners []vg.Point, depth func(vg.Point) vg.Length) []vg.Point {
	var kept []vg.Point
	for i, b := range corners {
		a := corners[(i+len(corners)-1)%len(corners)]
		da, db := depth(a), depth(b)
		if (da < 0) != (db < 0) {
			kept = append(kept, a.Add(b.Sub(a).Scale(da/(da-db))))
		}
		if db >= 0 {
			kept = append(kept, b)
		}
	}
	return kept
}
