package canvas

import (
	"image"
	"math"

	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/style"
)

// pattern fills pixels.
func (i *Image) pattern(f Filling, at image.Rectangle, s style.Style) {
	at = at.Intersect(i.Pixels.Rect)
	apart, width := max(3, i.pixel(s.Len(hatchApart))), max(1, i.pixel(s.Len(1)))
	for y := at.Min.Y; y < at.Max.Y; y++ {
		row := i.Pixels.Pix[y*i.Pixels.Stride:]
		for x := at.Min.X; x < at.Max.X; x++ {
			c := f.Base
			if f.Pattern != Plain && f.Pattern.inked(x, y, apart, width) {
				c = f.Ink
			}
			dot := row[4*x : 4*x+4 : 4*x+4]
			dot[0], dot[1], dot[2], dot[3] = c.R, c.G, c.B, 255
		}
	}
}

// inked reports whether a pixel is on a line of the pattern, all of it laid
// out over the whole image so that the lines of neighbours meet.
func (p Pattern) inked(x, y, apart, width int) bool {
	switch p {
	case Rising:
		return (x+y)%apart < width
	case Falling:
		return (x-y+apart*(1+y/apart))%apart < width
	case Crossed:
		return Rising.inked(x, y, apart, width) || Falling.inked(x, y, apart, width)
	case Flat:
		return y%apart < width
	case Upright:
		return x%apart < width
	}
	return false
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
