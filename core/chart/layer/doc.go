// Package layer holds the plotters that gonum lacks: shaded stretches of an
// axis, names at the ends of lines and above, many marks at once, what a chart
// says that has nothing to show. Each is a plot.Plotter for any plot; those
// that write beside the data are plot.GlyphBoxers, so that gonum reserves
// their room.
//
// What lies in the data area is clipped to it by its plotter, as gonum clips
// lines and polygons alone.
package layer

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/style"
)

// Line is a gonum line through points in a style.
func Line(l draw.LineStyle, points ...plotter.XY) *plotter.Line {
	return &plotter.Line{XYs: points, LineStyle: l}
}

// Func is a plotter that is a function.
type Func func(c draw.Canvas, p *plot.Plot)

// Plot draws it.
func (f Func) Plot(c draw.Canvas, p *plot.Plot) { f(c, p) }

// Marks are shapes at points, which are drawn outside of the data area, too.
type Marks struct {
	plotter.XYs
	Style func(i int) draw.GlyphStyle
}

// Plot draws the marks.
func (m Marks) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for i, at := range m.XYs {
		c.DrawGlyphNoClip(m.Style(i), vg.Point{X: x(at.X), Y: y(at.Y)})
	}
}

// Dots are filled shapes of one colour at the points of the data area, drawn as
// few paths. Those that would hide the one before, having moved no further than
// Apart, are left out.
type Dots struct {
	plotter.XYs
	Shape  style.Shape
	Color  color.Color
	Radius func(i int) vg.Length
	Apart  vg.Length
}

// together is how many components a path of many shapes has at most: the time
// to fill one grows with the square of what stands on a line.
const together = 1000

// Plot draws the dots.
func (d Dots) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	var path vg.Path
	var last vg.Point
	c.SetColor(d.Color)
	for i, at := range d.XYs {
		here := vg.Point{X: x(at.X), Y: y(at.Y)}
		if !c.Contains(here) || i > 0 && here.X == last.X && max(here.Y-last.Y, last.Y-here.Y) < d.Apart {
			continue
		}
		last = here
		if path = d.Shape.AppendTo(path, here, d.Radius(i)); len(path) > together {
			c.Fill(path)
			path = path[:0]
		}
	}
	if len(path) > 0 {
		c.Fill(path)
	}
}

// Box fills a rectangle between two points, clipped to the data area.
func Box(c draw.Canvas, fill color.Color, b vg.Rectangle) {
	b.Min.X, b.Max.X = max(b.Min.X, c.Min.X), min(b.Max.X, c.Max.X)
	b.Min.Y, b.Max.Y = max(b.Min.Y, c.Min.Y), min(b.Max.Y, c.Max.Y)
	if b.Min.X < b.Max.X && b.Min.Y < b.Max.Y {
		canvas.Box(c, fill, b)
	}
}

// Enclose draws a line around an area, in the gap beside it, that stands out
// from any colour inside.
func Enclose(c draw.Canvas, s style.Style, line draw.LineStyle, b vg.Rectangle) {
	canvas.Frame(c, s.Line(s.Background, 1.25), b, s.Len(0.6))
	canvas.Frame(c, line, b, s.Len(-1))
}
