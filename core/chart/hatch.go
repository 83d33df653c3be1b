package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

// pattern is how an area is hatched, so that areas differ without colour.
type pattern int

const (
	plain   pattern = iota
	rising          // lines from the lower left to the upper right
	falling         // lines from the upper left to the lower right
	flat            // horizontal lines
	upright         // vertical lines
	crossed         // rising and falling ones
)

// filling is how an area is filled.
type filling struct {
	base, ink color.NRGBA
	pattern   pattern
}

// The distance between the lines of a pattern, and the least width of what is
// worth hatching: narrower, a pattern cannot be told and takes long to draw.
const (
	hatchApart = 5
	hatchLeast = 8
)

// fillAll fills rectangles, hatching them as one: lines go on from one to the
// next.
func (p pen) fillAll(f filling, boxes ...vg.Rectangle) {
	var lines vg.Path
	for _, b := range boxes {
		p.box(f.base, b.Min.X, b.Min.Y, b.Max.X, b.Max.Y)
		if size := b.Size(); size.X >= p.len(hatchLeast) && size.Y > 0 {
			lines = hatch(lines, f.pattern, b, p.len(hatchApart))
		}
	}
	if len(lines) > 0 {
		p.c.SetColor(f.ink)
		p.c.SetLineWidth(p.len(1))
		p.c.SetLineDash(nil, 0)
		p.c.Stroke(lines)
	}
}

// hatch adds the lines of a pattern inside a rectangle.
func hatch(lines vg.Path, how pattern, b vg.Rectangle, apart vg.Length) vg.Path {
	each := func(from, to vg.Length, line func(at vg.Length) (a, b vg.Point)) {
		for k := math.Ceil(float64(from / apart)); vg.Length(k)*apart < to; k++ {
			a, b := line(vg.Length(k) * apart)
			lines.Move(a)
			lines.Line(b)
		}
	}
	low, high := b.Min, b.Max
	switch how {
	case rising: // x − y is constant
		each(low.X-high.Y, high.X-low.Y, func(d vg.Length) (vg.Point, vg.Point) {
			x, end := max(low.X, low.Y+d), min(high.X, high.Y+d)
			return vg.Point{X: x, Y: x - d}, vg.Point{X: end, Y: end - d}
		})
	case falling: // x + y is constant
		each(low.X+low.Y, high.X+high.Y, func(s vg.Length) (vg.Point, vg.Point) {
			x, end := max(low.X, s-high.Y), min(high.X, s-low.Y)
			return vg.Point{X: x, Y: s - x}, vg.Point{X: end, Y: s - end}
		})
	case flat:
		each(low.Y, high.Y, func(y vg.Length) (vg.Point, vg.Point) {
			return vg.Point{X: low.X, Y: y}, vg.Point{X: high.X, Y: y}
		})
	case upright:
		each(low.X, high.X, func(x vg.Length) (vg.Point, vg.Point) {
			return vg.Point{X: x, Y: low.Y}, vg.Point{X: x, Y: high.Y}
		})
	case crossed:
		return hatch(hatch(lines, rising, b, apart), falling, b, apart)
	}
	return lines
}
