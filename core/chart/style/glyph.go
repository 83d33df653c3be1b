package style

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Shape is what marks a point, so that series differ without colour. It is an
// outline around the origin; shapes have about equal areas.
type Shape []vg.Point

// Shapes are those of the series, by slot.
var Shapes = [8]Shape{
	polygon(24, 1, 0),            // circle
	polygon(4, 1.2, math.Pi/4),   // square
	polygon(3, 1.45, math.Pi/2),  // triangle
	polygon(4, 1.25, 0),          // diamond
	polygon(3, 1.45, -math.Pi/2), // triangle, upside down
	polygon(5, 1.2, math.Pi/2),   // pentagon
	star(5, 1.5, 0.7),            // star
	star(4, 1.5, 0.55),           // star of four
}

var (
	// Bar is the shape of the serial baseline.
	Bar = Shape{{X: -1.3, Y: -0.45}, {X: 1.3, Y: -0.45}, {X: 1.3, Y: 0.45}, {X: -1.3, Y: 0.45}}
	// Disc is the shape of a single trial.
	Disc = polygon(10, 1, 0)
	// circle is the shape of a ring: round at any size that one has.
	circle = polygon(48, 1, 0)
)

// ShapeOf returns the shape of a slot; below 0 is that of the serial program.
func ShapeOf(slot int) Shape {
	if slot < 0 {
		return Bar
	}
	return Shapes[slot%len(Shapes)]
}

// polygon is a regular one; turn is the direction of its first corner.
func polygon(corners int, radius, turn float64) Shape {
	var g Shape
	for i := range corners {
		g = append(g, polar(radius, turn+2*math.Pi*float64(i)/float64(corners)))
	}
	return g
}

func star(points int, outer, inner float64) Shape {
	var g Shape
	for i := range 2 * points {
		radius := outer
		if i%2 == 1 {
			radius = inner
		}
		g = append(g, polar(radius, math.Pi/2+math.Pi*float64(i)/float64(points)))
	}
	return g
}

func polar(radius, angle float64) vg.Point {
	return vg.Point{X: vg.Length(radius * math.Cos(angle)), Y: vg.Length(radius * math.Sin(angle))}
}

// AppendTo adds the shape around a point to a path, so that many are filled as
// one.
func (g Shape) AppendTo(path vg.Path, centre vg.Point, radius vg.Length) vg.Path {
	for i, corner := range g {
		at := centre.Add(corner.Scale(radius))
		if i == 0 {
			path.Move(at)
		} else {
			path.Line(at)
		}
	}
	path.Close()
	return path
}

// hollow is a shape whose inside is the background's.
type hollow struct {
	Shape
	line   vg.Length
	inside color.Color // nil for none
}

// DrawGlyph draws the shape.
func (h hollow) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	outline := h.AppendTo(make(vg.Path, 0, len(h.Shape)+1), at, sty.Radius)
	if h.inside != nil {
		c.SetColor(h.inside)
		c.Fill(outline)
	}
	c.SetLineStyle(draw.LineStyle{Color: sty.Color, Width: h.line})
	c.Stroke(outline)
}

// Glyph returns the style of points that are hollow shapes, whose size is about
// that of a circle of the radius, units.
func (s Style) Glyph(g Shape, c color.Color, radius float64) draw.GlyphStyle {
	return draw.GlyphStyle{Color: c, Radius: s.Len(radius), Shape: hollow{g, s.Len(min(1.75, radius)), s.Background}}
}

// Ring returns the style of a circle around a point, units.
func (s Style) Ring(c color.Color, radius, width float64) draw.GlyphStyle {
	return draw.GlyphStyle{Color: c, Radius: s.Len(radius), Shape: hollow{circle, s.Len(width), nil}}
}

// cross is the shape of a failure.
type cross struct{ line vg.Length }

// DrawGlyph draws an ×.
func (x cross) DrawGlyph(c *draw.Canvas, sty draw.GlyphStyle, at vg.Point) {
	r, line := sty.Radius, draw.LineStyle{Color: sty.Color, Width: x.line}
	c.StrokeLine2(line, at.X-r, at.Y-r, at.X+r, at.Y+r)
	c.StrokeLine2(line, at.X-r, at.Y+r, at.X+r, at.Y-r)
}

// Cross returns the style of failures; the radius is in units.
func (s Style) Cross(c color.Color, radius float64) draw.GlyphStyle {
	return draw.GlyphStyle{Color: c, Radius: s.Len(radius), Shape: cross{s.Len(1.75)}}
}
