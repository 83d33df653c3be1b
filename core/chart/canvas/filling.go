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
