package chart

import (
	"image"
	"math"

	"gonum.org/v1/plot/vg"
)

// brush fills many small rectangles. Pixels it writes itself, which takes a
// tenth of the time of paths.
type brush struct{ pen }

// fill fills a rectangle.
func (b brush) fill(f filling, left, bottom, right, top vg.Length) {
	if b.img != nil {
		height := b.img.Rect.Dy()
		b.fillPixels(f, b.pixel(left), height-b.pixel(top), b.pixel(right), height-b.pixel(bottom))
		return
	}
	b.fillAll(f, vg.Rectangle{Min: vg.Point{X: left, Y: bottom}, Max: vg.Point{X: right, Y: top}})
}

func (b brush) pixel(v vg.Length) int { return int(math.Round(float64(v / b.dot))) }

// fillPixels fills whole pixels, counted from the left and the top.
func (b brush) fillPixels(f filling, left, top, right, bottom int) {
	left, right = max(left, 0), min(right, b.img.Rect.Dx())
	top, bottom = max(top, 0), min(bottom, b.img.Rect.Dy())
	apart, width := max(3, b.pixel(b.len(hatchApart))), max(1, b.pixel(b.len(1)))
	for y := top; y < bottom; y++ {
		row := b.img.Pix[y*b.img.Stride:]
		for x := left; x < right; x++ {
			c := f.base
			if f.pattern != plain && f.pattern.inked(x, y, apart, width) {
				c = f.ink
			}
			at := row[4*x : 4*x+4 : 4*x+4]
			at[0], at[1], at[2], at[3] = c.R, c.G, c.B, 255
		}
	}
}

// inked reports whether a pixel is on a line of the pattern, all of it laid
// out over the whole image so that the lines of neighbours meet.
func (p pattern) inked(x, y, apart, width int) bool {
	switch p {
	case rising:
		return (x+y)%apart < width
	case falling:
		return (x-y+apart*(1+y/apart))%apart < width
	case crossed:
		return rising.inked(x, y, apart, width) || falling.inked(x, y, apart, width)
	case flat:
		return y%apart < width
	case upright:
		return x%apart < width
	}
	return false
}

// pixels returns the pixels of an image that a rectangle covers, counted from
// the left and the top.
func (p pen) pixels(r vg.Rectangle) image.Rectangle {
	b := brush{p}
	height := p.img.Rect.Dy()
	return image.Rect(b.pixel(r.Min.X), height-b.pixel(r.Max.Y), b.pixel(r.Max.X), height-b.pixel(r.Min.Y))
}
