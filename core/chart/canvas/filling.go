package canvas

import (
	"image"
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/style"
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
// hatched: narrower, a pattern cannot be told and makes large files. Units.
const (
	hatchApart = 5
	hatchLeast = 8
)

// Fill fills rectangles, hatching them as one: lines go on from one to the
// next.
func (f Filling) Fill(c draw.Canvas, s style.Style, boxes ...vg.Rectangle) {
	f.fill(c, s, s.Len(hatchLeast), boxes)
}

// FillPart fills a part of a hatched area, which on pixels has the area's
// pattern however narrow it is.
func (f Filling) FillPart(c draw.Canvas, s style.Style, box vg.Rectangle) {
	f.fill(c, s, Dot(c), []vg.Rectangle{box})
}

// fill fills rectangles, and hatches those that are wide enough.
func (f Filling) fill(c draw.Canvas, s style.Style, least vg.Length, boxes []vg.Rectangle) {
	pixels, _ := style.Inner(c).(*Image)
	var lines vg.Path
	for _, b := range boxes {
		hatched := f.Pattern != Plain && b.Size().X >= least && b.Size().Y > 0
		switch {
		case hatched && pixels != nil:
			pixels.pattern(f, pixels.Bounds(b), s)
			continue
		case hatched:
			lines = hatch(lines, f.Pattern, b, s.Len(hatchApart))
		}
		Box(c, f.Base, b)
	}
	if len(lines) > 0 {
		c.SetLineStyle(s.Line(f.Ink, 1))
		c.Stroke(lines)
	}
}

// Box fills a rectangle.
func Box(c draw.Canvas, fill color.Color, b vg.Rectangle) {
	c.FillPolygon(fill, []vg.Point{b.Min, {X: b.Max.X, Y: b.Min.Y}, b.Max, {X: b.Min.X, Y: b.Max.Y}})
}

// Frame draws the outline of a rectangle, moved inwards.
func Frame(c draw.Canvas, line draw.LineStyle, b vg.Rectangle, in vg.Length) {
	low, high := b.Min.Add(vg.Point{X: in, Y: in}), b.Max.Sub(vg.Point{X: in, Y: in})
	outline := []vg.Point{low, {X: high.X, Y: low.Y}, high, {X: low.X, Y: high.Y}, low}
	if line.Dashes == nil {
		outline = append(outline, outline[1]) // a corner where the line ends, too
	}
	c.StrokeLines(line, outline)
}

// Middle returns the middle of a rectangle.
func Middle(b vg.Rectangle) vg.Point { return b.Min.Add(b.Max).Scale(0.5) }

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
