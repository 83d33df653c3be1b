package ink

import (
	"image"
	"math"

	"gonum.org/v1/plot/vg"
)

// Brush fills many small rectangles. Pixels it writes itself, which takes a
// tenth of the time of paths.
type Brush struct{ Pen }

// Fill fills a rectangle.
func (b Brush) Fill(f Filling, left, bottom, right, top vg.Length) {
	if b.Image != nil {
		height := b.Image.Rect.Dy()
		b.fillPixels(f, b.Pixel(left), height-b.Pixel(top), b.Pixel(right), height-b.Pixel(bottom))
		return
	}
	b.FillAll(f, vg.Rectangle{Min: vg.Point{X: left, Y: bottom}, Max: vg.Point{X: right, Y: top}})
}

// Pixel returns how many pixels a length is; for pens with an image.
func (b Brush) Pixel(v vg.Length) int { return int(math.Round(float64(v / b.Dot))) }

// fillPixels fills whole pixels, counted from the left and the top.
func (b Brush) fillPixels(f Filling, left, top, right, bottom int) {
	left, right = max(left, 0), min(right, b.Image.Rect.Dx())
	top, bottom = max(top, 0), min(bottom, b.Image.Rect.Dy())
	apart, width := max(3, b.Pixel(b.Len(hatchApart))), max(1, b.Pixel(b.Len(1)))
	for y := top; y < bottom; y++ {
		row := b.Image.Pix[y*b.Image.Stride:]
		for x := left; x < right; x++ {
			c := f.Base
			if f.Pattern != Plain && f.Pattern.inked(x, y, apart, width) {
				c = f.Ink
			}
			at := row[4*x : 4*x+4 : 4*x+4]
			at[0], at[1], at[2], at[3] = c.R, c.G, c.B, 255
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

// Pixels returns the pixels that a rectangle covers, counted from the left and
// the top; for pens with an image.
func (p Pen) Pixels(r vg.Rectangle) image.Rectangle {
	b := Brush{p}
	height := p.Image.Rect.Dy()
	return image.Rect(b.Pixel(r.Min.X), height-b.Pixel(r.Max.Y), b.Pixel(r.Max.X), height-b.Pixel(r.Min.Y))
}
