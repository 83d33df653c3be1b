package ink

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

// Glyph is the shape that marks a median, so that series differ without
// colour. It is an outline around the origin; shapes have about equal areas.
type Glyph []vg.Point

// Glyphs are the shapes of the series, by slot.
var Glyphs = [8]Glyph{
	polygon(24, 1, 0),            // circle
	polygon(4, 1.2, math.Pi/4),   // square
	polygon(3, 1.45, math.Pi/2),  // triangle
	polygon(4, 1.25, 0),          // diamond
	polygon(3, 1.45, -math.Pi/2), // triangle, upside down
	polygon(5, 1.2, math.Pi/2),   // pentagon
	star(5, 1.5, 0.7),            // star
	star(4, 1.5, 0.55),           // star of four
}

// Bar is the shape of the serial baseline.
var Bar = Glyph{{X: -1.3, Y: -0.45}, {X: 1.3, Y: -0.45}, {X: 1.3, Y: 0.45}, {X: -1.3, Y: 0.45}}

// polygon is a regular one; turn is the direction of its first corner.
func polygon(corners int, radius, turn float64) Glyph {
	var g Glyph
	for i := range corners {
		g = append(g, polar(radius, turn+2*math.Pi*float64(i)/float64(corners)))
	}
	return g
}

func star(points int, outer, inner float64) Glyph {
	var g Glyph
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

// Glyph draws a hollow shape whose size is about that of a circle of the
// radius, in units.
func (p Pen) Glyph(g Glyph, c color.NRGBA, at vg.Point, radius float64) {
	outline := path(g.At(at, p.Len(radius)))
	outline.Close()
	p.c.SetColor(p.Style.Background)
	p.c.Fill(outline)
	p.c.SetColor(c)
	p.c.SetLineWidth(p.Len(min(1.75, radius)))
	p.c.SetLineDash(nil, 0)
	p.c.Stroke(outline)
}

// At returns the corners of a shape of a size around a point.
func (g Glyph) At(centre vg.Point, radius vg.Length) []vg.Point {
	corners := make([]vg.Point, len(g))
	for i, corner := range g {
		corners[i] = centre.Add(corner.Scale(radius))
	}
	return corners
}

// Disc is the shape of a single trial.
var Disc = polygon(10, 1, 0)

// Cross draws an ×.
func (p Pen) Cross(c color.NRGBA, at vg.Point, radius float64) {
	r := p.Len(radius)
	p.Line(c, 1.75, nil, at.Add(vg.Point{X: -r, Y: -r}), at.Add(vg.Point{X: r, Y: r}))
	p.Line(c, 1.75, nil, at.Add(vg.Point{X: -r, Y: r}), at.Add(vg.Point{X: r, Y: -r}))
}

// circle is the shape of a ring: round at any size that one has.
var circle = polygon(48, 1, 0)

// Halo draws a circle, all lengths in units.
func (p Pen) Halo(c color.Color, at vg.Point, radius, width float64) {
	outline := path(circle.At(at, p.Len(radius)))
	outline.Close()
	p.c.SetColor(c)
	p.c.SetLineWidth(p.Len(width))
	p.c.SetLineDash(nil, 0)
	p.c.Stroke(outline)
}
