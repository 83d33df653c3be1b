package chart

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"gonum.org/v1/plot/vg"
)

// pen draws on a canvas whose y grows upwards. Its lengths are points.
type pen struct {
	c     vg.Canvas
	style Style
	size  vg.Point
	u     vg.Length   // a twelfth of the size of type: 1 point by default
	dot   vg.Length   // size of a pixel; 0 where there are none
	img   *image.RGBA // what a canvas of pixels draws on
}

// newPen returns a pen for a canvas without pixels.
func newPen(c vg.CanvasSizer, s Style) pen {
	w, h := c.Size()
	return pen{c: c, style: s, size: vg.Point{X: w, Y: h}, u: vg.Points(s.text()) / 12}
}

// len returns n units as a length.
func (p pen) len(n float64) vg.Length { return vg.Length(n) * p.u }

// line draws a line through points. Dashes are in units.
func (p pen) line(c color.Color, width float64, dashes []float64, points ...vg.Point) {
	if len(points) < 2 {
		return
	}
	pattern := make([]vg.Length, len(dashes))
	for i, d := range dashes {
		pattern[i] = p.len(d)
	}
	p.c.SetColor(c)
	p.c.SetLineWidth(p.len(width))
	p.c.SetLineDash(pattern, 0)
	p.c.Stroke(path(points))
}

// rule draws a thin straight line, horizontal or vertical, that covers whole
// pixels, so that it is sharp.
func (p pen) rule(c color.NRGBA, a, b vg.Point) {
	w := p.whole(p.len(1))
	if a.Y == b.Y {
		p.box(c, a.X, p.edge(a.Y-w/2), b.X, p.edge(a.Y-w/2)+w)
		return
	}
	p.box(c, p.edge(a.X-w/2), a.Y, p.edge(a.X-w/2)+w, b.Y)
}

// box fills a rectangle. Pixels are filled whole and directly, which takes a
// tenth of the time of a path.
func (p pen) box(c color.NRGBA, left, bottom, right, top vg.Length) {
	if p.img == nil {
		p.fill(c, vg.Point{X: left, Y: bottom}, vg.Point{X: right, Y: bottom}, vg.Point{X: right, Y: top}, vg.Point{X: left, Y: top})
		return
	}
	px := func(v vg.Length) int { return int(math.Round(float64(v / p.dot))) }
	height := p.img.Bounds().Dy()
	draw.Draw(p.img, image.Rect(px(left), height-px(top), px(right), height-px(bottom)), image.NewUniform(c), image.Point{}, draw.Src)
}

// fill fills a polygon.
func (p pen) fill(c color.Color, points ...vg.Point) {
	p.c.SetColor(c)
	outline := path(points)
	outline.Close()
	p.c.Fill(outline)
}

// outline is shapes that are filled at once.
type outline vg.Path

// add adds a shape by its corners.
func (o *outline) add(corners []vg.Point) {
	path := appendPath(vg.Path(*o), corners)
	path.Close()
	*o = outline(path)
}

// fillOutline fills shapes.
func (p pen) fillOutline(c color.Color, o outline) {
	if len(o) > 0 {
		p.c.SetColor(c)
		p.c.Fill(vg.Path(o))
	}
}

// units returns a length in units.
func (p pen) units(v vg.Length) float64 { return float64(v / p.u) }

// edge moves a coordinate to the nearest edge of a pixel.
func (p pen) edge(v vg.Length) vg.Length {
	if p.dot == 0 {
		return v
	}
	return vg.Length(math.Round(float64(v/p.dot))) * p.dot
}

// whole rounds a length to pixels, at least one.
func (p pen) whole(v vg.Length) vg.Length { return max(p.edge(v), p.dot) }

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
