package ink

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"gonum.org/v1/plot/vg"
)

// Pen draws on a canvas whose y grows upwards. Its lengths are points.
type Pen struct {
	c     vg.Canvas
	Style Style
	Size  vg.Point    // of the canvas
	u     vg.Length   // a twelfth of the size of type: 1 point by default
	Dot   vg.Length   // size of a pixel; 0 where there are none
	Image *image.RGBA // what a canvas of pixels draws on
}

// NewPen returns a pen for a canvas without pixels.
func NewPen(c vg.CanvasSizer, s Style) Pen {
	w, h := c.Size()
	return Pen{c: c, Style: s, Size: vg.Point{X: w, Y: h}, u: vg.Points(s.text()) / 12}
}

// Len returns n units as a length.
func (p Pen) Len(n float64) vg.Length { return vg.Length(n) * p.u }

// Line draws a line through points. Dashes are in units.
func (p Pen) Line(c color.Color, width float64, dashes []float64, points ...vg.Point) {
	if len(points) < 2 {
		return
	}
	pattern := make([]vg.Length, len(dashes))
	for i, d := range dashes {
		pattern[i] = p.Len(d)
	}
	p.c.SetColor(c)
	p.c.SetLineWidth(p.Len(width))
	p.c.SetLineDash(pattern, 0)
	p.c.Stroke(path(points))
}

// Rule draws a thin straight line, horizontal or vertical, that covers whole
// pixels, so that it is sharp.
func (p Pen) Rule(c color.NRGBA, a, b vg.Point) {
	w := p.Whole(p.Len(1))
	if a.Y == b.Y {
		p.Box(c, a.X, p.Edge(a.Y-w/2), b.X, p.Edge(a.Y-w/2)+w)
		return
	}
	p.Box(c, p.Edge(a.X-w/2), a.Y, p.Edge(a.X-w/2)+w, b.Y)
}

// Box fills a rectangle. Pixels are filled whole and directly, which takes a
// tenth of the time of a path.
func (p Pen) Box(c color.NRGBA, left, bottom, right, top vg.Length) {
	if p.Image == nil {
		p.Fill(c, vg.Point{X: left, Y: bottom}, vg.Point{X: right, Y: bottom}, vg.Point{X: right, Y: top}, vg.Point{X: left, Y: top})
		return
	}
	px := func(v vg.Length) int { return int(math.Round(float64(v / p.Dot))) }
	height := p.Image.Bounds().Dy()
	draw.Draw(p.Image, image.Rect(px(left), height-px(top), px(right), height-px(bottom)), image.NewUniform(c), image.Point{}, draw.Src)
}

// Fill fills a polygon.
func (p Pen) Fill(c color.Color, points ...vg.Point) {
	p.c.SetColor(c)
	outline := path(points)
	outline.Close()
	p.c.Fill(outline)
}

// Outline is shapes that are filled at once.
type Outline vg.Path

// Add adds a shape by its corners.
func (o *Outline) Add(corners []vg.Point) {
	path := appendPath(vg.Path(*o), corners)
	path.Close()
	*o = Outline(path)
}

// FillOutline fills shapes.
func (p Pen) FillOutline(c color.Color, o Outline) {
	if len(o) > 0 {
		p.c.SetColor(c)
		p.c.Fill(vg.Path(o))
	}
}

// Units returns a length in units.
func (p Pen) Units(v vg.Length) float64 { return float64(v / p.u) }

// Edge moves a coordinate to the nearest edge of a pixel.
func (p Pen) Edge(v vg.Length) vg.Length {
	if p.Dot == 0 {
		return v
	}
	return vg.Length(math.Round(float64(v/p.Dot))) * p.Dot
}

// Whole rounds a length to pixels, at least one.
func (p Pen) Whole(v vg.Length) vg.Length { return max(p.Edge(v), p.Dot) }

// path returns an open path, with room to close it.
func path(points []vg.Point) vg.Path {
	return appendPath(make(vg.Path, 0, len(points)+1), points)
}

func appendPath(line vg.Path, points []vg.Point) vg.Path {
	for i, at := range points {
		if i == 0 {
			line.Move(at)
		} else {
			line.Line(at)
		}
	}
	return line
}
