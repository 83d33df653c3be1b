package ink

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

// Pattern is how an area is hatched, so that areas differ without colour.
type Pattern int

const (
	Plain   Pattern = iota
	Rising          // lines from the lower left to the upper right
	Falling         // lines from the upper left to the lower right
	Flat            // horizontal lines
	Upright         // vertical lines
	Crossed         // rising and falling ones
)

// Filling is how an area is filled.
type Filling struct {
	Base, Ink color.NRGBA
	Pattern   Pattern
}

// The distance between the lines of a pattern, and the least width of what is
// worth hatching: narrower, a pattern cannot be told and takes long to draw.
const (
	hatchApart = 5
	hatchLeast = 8
)

// FillAll fills rectangles, hatching them as one: lines go on from one to the
// next.
func (p Pen) FillAll(f Filling, boxes ...vg.Rectangle) {
	var lines vg.Path
	for _, b := range boxes {
		p.Box(f.Base, b.Min.X, b.Min.Y, b.Max.X, b.Max.Y)
		if size := b.Size(); size.X >= p.Len(hatchLeast) && size.Y > 0 {
			lines = hatch(lines, f.Pattern, b, p.Len(hatchApart))
		}
	}
	if len(lines) > 0 {
		p.c.SetColor(f.Ink)
		p.c.SetLineWidth(p.Len(1))
		p.c.SetLineDash(nil, 0)
		p.c.Stroke(lines)
	}
}

// hatch adds the lines of a pattern inside a rectangle.
func hatch(lines vg.Path, how Pattern, b vg.Rectangle, apart vg.Length) vg.Path {
	each := func(from, to vg.Length, line func(at vg.Length) (a, b vg.Point)) {
		for k := math.Ceil(float64(from / apart)); vg.Length(k)*apart < to; k++ {
			a, b := line(vg.Length(k) * apart)
			lines.Move(a)
			lines.Line(b)
		}
	}
	low, high := b.Min, b.Max
	switch how {
	case Rising: // x − y is constant
		each(low.X-high.Y, high.X-low.Y, func(d vg.Length) (vg.Point, vg.Point) {
			x, end := max(low.X, low.Y+d), min(high.X, high.Y+d)
			return vg.Point{X: x, Y: x - d}, vg.Point{X: end, Y: end - d}
		})
	case Falling: // x + y is constant
		each(low.X+low.Y, high.X+high.Y, func(s vg.Length) (vg.Point, vg.Point) {
			x, end := max(low.X, s-high.Y), min(high.X, s-low.Y)
			return vg.Point{X: x, Y: s - x}, vg.Point{X: end, Y: s - end}
		})
	case Flat:
		each(low.Y, high.Y, func(y vg.Length) (vg.Point, vg.Point) {
			return vg.Point{X: low.X, Y: y}, vg.Point{X: high.X, Y: y}
		})
	case Upright:
		each(low.X, high.X, func(x vg.Length) (vg.Point, vg.Point) {
			return vg.Point{X: x, Y: low.Y}, vg.Point{X: x, Y: high.Y}
		})
	case Crossed:
		return hatch(hatch(lines, Rising, b, apart), Falling, b, apart)
	}
	return lines
}
