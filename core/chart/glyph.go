package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

// glyph is the shape that marks a median, so that series differ without
// colour. It is an outline around the origin; shapes have about equal areas.
type glyph []vg.Point

// glyphs are the shapes of the series, by slot.
var glyphs = [8]glyph{
	polygon(24, 1, 0),            // circle
	polygon(4, 1.2, math.Pi/4),   // square
	polygon(3, 1.45, math.Pi/2),  // triangle
	polygon(4, 1.25, 0),          // diamond
	polygon(3, 1.45, -math.Pi/2), // triangle, upside down
	polygon(5, 1.2, math.Pi/2),   // pentagon
	star(5, 1.5, 0.7),            // star
	star(4, 1.5, 0.55),           // star of four
}

// bar is the shape of the serial baseline.
var bar = glyph{{X: -1.3, Y: -0.45}, {X: 1.3, Y: -0.45}, {X: 1.3, Y: 0.45}, {X: -1.3, Y: 0.45}}

// polygon is a regular one; turn is the direction of its first corner.
func polygon(corners int, radius, turn float64) glyph {
	var g glyph
	for i := range corners {
		g = append(g, polar(radius, turn+2*math.Pi*float64(i)/float64(corners)))
	}
	return g
}

func star(points int, outer, inner float64) glyph {
	var g glyph
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

// glyph draws a hollow shape whose size is about that of a circle of the
// radius, in units.
func (p pen) glyph(g glyph, c color.NRGBA, at vg.Point, radius float64) {
	outline := path(g.at(at, p.len(radius)))
	outline.Close()
	p.c.SetColor(p.style.Background)
	p.c.Fill(outline)
	p.c.SetColor(c)
	p.c.SetLineWidth(p.len(min(1.75, radius)))
	p.c.SetLineDash(nil, 0)
	p.c.Stroke(outline)
}

// at returns the corners of a shape of a size around a point.
func (g glyph) at(centre vg.Point, radius vg.Length) []vg.Point {
	corners := make([]vg.Point, len(g))
	for i, corner := range g {
		corners[i] = centre.Add(corner.Scale(radius))
	}
	return corners
}

// disc is the shape of a single trial.
var disc = polygon(10, 1, 0)

// cross draws an ×.
func (p pen) cross(c color.NRGBA, at vg.Point, radius float64) {
	r := p.len(radius)
	p.line(c, 1.75, nil, at.Add(vg.Point{X: -r, Y: -r}), at.Add(vg.Point{X: r, Y: r}))
	p.line(c, 1.75, nil, at.Add(vg.Point{X: -r, Y: r}), at.Add(vg.Point{X: r, Y: -r}))
}

// circle is the shape of a ring: round at any size that one has.
var circle = polygon(48, 1, 0)

// halo draws a circle, all lengths in units.
func (p pen) halo(c color.Color, at vg.Point, radius, width float64) {
	outline := path(circle.at(at, p.len(radius)))
	outline.Close()
	p.c.SetColor(c)
	p.c.SetLineWidth(p.len(width))
	p.c.SetLineDash(nil, 0)
	p.c.Stroke(outline)
}
