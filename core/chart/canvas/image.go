package canvas

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"git.sr.ht/~sbinet/gg"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"

	"parallelogram/core/chart/style"
)

// Image is a canvas of pixels on which what is straight covers whole ones.
type Image struct {
	*vgimg.Canvas
	Pixels *image.RGBA
	Dot    vg.Length // size of a pixel

	color  color.Color
	width  vg.Length
	dashed bool
	turned int // how many transformations are in force: below them, nothing is straight
}

// NewImage returns a canvas for a new image, with dpi pixels to the inch.
// Drawing on an image of our own spares vgimg's copy of it.
func NewImage(width, height, dpi int) *Image {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	ctx := gg.NewContextForRGBA(img)
	ctx.SetLineCapButt()
	ctx.InvertY()
	return &Image{
		Canvas: vgimg.NewWith(vgimg.UseImageWithContext(img, ctx), vgimg.UseDPI(dpi)),
		Pixels: img, Dot: vg.Inch / vg.Length(dpi), color: color.Black,
	}
}

// Dot returns the size of a pixel of a canvas, 0 where it has none.
func Dot(c vg.Canvas) vg.Length {
	if i, ok := style.Inner(c).(*Image); ok {
		return i.Dot
	}
	return 0
}

// Edge moves a coordinate to the nearest edge of a pixel, where there are any.
func Edge(c vg.Canvas, v vg.Length) vg.Length {
	if i, ok := style.Inner(c).(*Image); ok {
		return i.edge(v)
	}
	return v
}

// SetColor, SetLineWidth and SetLineDash note down what is drawn with.
func (i *Image) SetColor(c color.Color) {
	i.Canvas.SetColor(c)
	i.color = c
}

func (i *Image) SetLineWidth(w vg.Length) {
	i.Canvas.SetLineWidth(w)
	i.width = w
}

func (i *Image) SetLineDash(dashes []vg.Length, offset vg.Length) {
	i.Canvas.SetLineDash(dashes, offset)
	i.dashed = len(dashes) > 0
}

// Push and Pop keep account of transformations.
func (i *Image) Push() {
	i.Canvas.Push()
	i.turned++
}

func (i *Image) Pop() {
	i.Canvas.Pop()
	i.turned--
}

// Fill fills a path; a rectangle as whole pixels.
func (i *Image) Fill(p vg.Path) {
	if box, ok := rectangle(p); ok && i.turned == 0 {
		i.box(box.Min.X, box.Min.Y, box.Max.X, box.Max.Y)
		return
	}
	i.Canvas.Fill(p)
}

// Stroke draws a path; a horizontal or vertical line as whole pixels.
func (i *Image) Stroke(p vg.Path) {
	if i.width <= 0 {
		return
	}
	if len(p) != 2 || i.turned > 0 || p[0].Pos.X != p[1].Pos.X && p[0].Pos.Y != p[1].Pos.Y {
		i.Canvas.Stroke(p)
		return
	}
	a, b, w := p[0].Pos, p[1].Pos, max(i.edge(i.width), i.Dot)
	low, high := vg.Point{X: min(a.X, b.X), Y: min(a.Y, b.Y)}, vg.Point{X: max(a.X, b.X), Y: max(a.Y, b.Y)}
	flat := a.Y == b.Y
	if flat {
		low.Y = i.edge(low.Y - w/2)
		high.Y = low.Y + w
	} else {
		low.X = i.edge(low.X - w/2)
		high.X = low.X + w
	}
	switch {
	case !i.dashed:
		i.box(low.X, low.Y, high.X, high.Y)
	case flat:
		i.strokeAlong(w, vg.Point{X: a.X, Y: low.Y + w/2}, vg.Point{X: b.X, Y: low.Y + w/2})
	default:
		i.strokeAlong(w, vg.Point{X: low.X + w/2, Y: a.Y}, vg.Point{X: low.X + w/2, Y: b.Y})
	}
}

// strokeAlong draws a line of a width in the dashes that are set.
func (i *Image) strokeAlong(w vg.Length, a, b vg.Point) {
	var line vg.Path
	line.Move(a)
	line.Line(b)
	i.Canvas.SetLineWidth(w)
	i.Canvas.Stroke(line)
	i.Canvas.SetLineWidth(i.width)
}

// FillString writes letters that stand on the edge of a pixel.
func (i *Image) FillString(f font.Face, at vg.Point, line string) {
	if i.turned == 0 {
		at.Y = i.edge(at.Y)
	}
	i.Canvas.FillString(f, at, line)
}

// edge moves a coordinate to the nearest edge of a pixel.
func (i *Image) edge(v vg.Length) vg.Length { return vg.Length(i.pixel(v)) * i.Dot }

// pixel returns how many pixels a length is.
func (i *Image) pixel(v vg.Length) int { return int(math.Round(float64(v / i.Dot))) }

// Bounds returns the pixels that a rectangle covers, counted from the left and
// the top.
func (i *Image) Bounds(r vg.Rectangle) image.Rectangle {
	height := i.Pixels.Rect.Dy()
	return image.Rect(i.pixel(r.Min.X), height-i.pixel(r.Max.Y), i.pixel(r.Max.X), height-i.pixel(r.Min.Y))
}

// box fills a rectangle.
func (i *Image) box(left, bottom, right, top vg.Length) {
	at := i.Bounds(vg.Rectangle{Min: vg.Point{X: left, Y: bottom}, Max: vg.Point{X: right, Y: top}})
	draw.Draw(i.Pixels, at, image.NewUniform(i.color), image.Point{}, draw.Over)
}

// rectangle returns the rectangle that a path goes around, if it does.
func rectangle(p vg.Path) (box vg.Rectangle, ok bool) {
	if len(p) != 5 || p[0].Type != vg.MoveComp || p[4].Type != vg.CloseComp {
		return box, false
	}
	for k := 1; k < 4; k++ {
		if p[k].Type != vg.LineComp {
			return box, false
		}
	}
	a, b, c, d := p[0].Pos, p[1].Pos, p[2].Pos, p[3].Pos
	if !(a.Y == b.Y && b.X == c.X && c.Y == d.Y && d.X == a.X || a.X == b.X && b.Y == c.Y && c.X == d.X && d.Y == a.Y) {
		return box, false
	}
	return vg.Rectangle{
		Min: vg.Point{X: min(a.X, c.X), Y: min(a.Y, c.Y)},
		Max: vg.Point{X: max(a.X, c.X), Y: max(a.Y, c.Y)},
	}, true
}
