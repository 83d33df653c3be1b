package canvas

import (
	"image/color"

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
// hatched where there are no pixels: narrower, a pattern cannot be told and
// makes large files. Units.
const (
	hatchApart = 5
	hatchLeast = 8
)

// Fill fills rectangles, hatching them as one: lines go on from one to the
// next.
func (f Filling) Fill(c draw.Canvas, s style.Style, boxes ...vg.Rectangle) {
	if i, ok := style.Inner(c).(*Image); ok {
		for _, b := range boxes {
			i.pattern(f, i.Bounds(b), s)
		}
		return
	}
	var lines vg.Path
	for _, b := range boxes {
		Box(c, f.Base, b)
		if size := b.Size(); size.X >= s.Len(hatchLeast) && size.Y > 0 {
			lines = hatch(lines, f.Pattern, b, s.Len(hatchApart))
		}
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
