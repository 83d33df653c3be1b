package canvas

import (
	"image/color"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/style"
)

// blank is an image in white, with an area that is all of it.
func blank(width, height, dpi int) (*Image, draw.Canvas) {
	i := NewImage(width, height, dpi)
	c := draw.New(i)
	Box(c, color.White, c.Rectangle)
	return i, c
}

var blue = color.NRGBA{0, 0, 255, 255}

// A line of the grid is a whole pixel however small the picture is, and on
// which side of it the line lies.
func TestStraightLinesAreWholePixels(t *testing.T) {
	for _, dpi := range []int{20, 72, 94, 144} {
		for _, upright := range []bool{false, true} {
			for _, dashes := range [][]vg.Length{nil, {200, 1}} {
				i, c := blank(10, 10, dpi)
				at, line := i.Dot*5.3, draw.LineStyle{Color: blue, Width: i.Dot * 0.7, Dashes: dashes}
				if upright {
					c.StrokeLine2(line, at, 0, at, i.Dot*10)
				} else {
					c.StrokeLine2(line, 0, at, i.Dot*10, at)
				}
				for k := range 10 {
					x, y, on := 5, k, k == 4
					if upright {
						x, y, on = k, 5, k == 5
					}
					if got := i.Pixels.RGBAAt(x, y) == (color.RGBA{0, 0, 255, 255}); got != on {
						t.Errorf("%d dpi, upright %v, dashed %v: pixel %d is blue: %v", dpi, upright, dashes != nil, k, got)
					}
				}
			}
		}
	}
}

// What is not straight is drawn as it is: on whole pixels a slanted edge would
// have steps.
func TestOnlyRectanglesAreMovedToPixels(t *testing.T) {
	soft := func(points ...vg.Point) bool {
		i, c := blank(20, 20, 72)
		c.FillPolygon(blue, points)
		for _, b := range i.Pixels.Pix {
			if b != 0 && b != 255 {
				return true
			}
		}
		return false
	}
	a, b := vg.Length(3.4), vg.Length(15.7)
	if soft(vg.Point{X: a, Y: a}, vg.Point{X: b, Y: a}, vg.Point{X: b, Y: b}, vg.Point{X: a, Y: b}) {
		t.Error("a rectangle has soft edges")
	}
	if soft(vg.Point{X: a, Y: a}, vg.Point{X: a, Y: b}, vg.Point{X: b, Y: b}, vg.Point{X: b, Y: a}) {
		t.Error("a rectangle that begins upwards has soft edges")
	}
	if !soft(vg.Point{X: a, Y: a}, vg.Point{X: b, Y: a}, vg.Point{X: b + 1, Y: b}, vg.Point{X: a, Y: b}) {
		t.Error("a slanted edge is on whole pixels")
	}
	i, c := blank(20, 20, 72)
	c.Push()
	c.Rotate(0.3)
	Box(c, blue, vg.Rectangle{Min: vg.Point{X: 5, Y: 5}, Max: vg.Point{X: 12, Y: 12}})
	c.Pop()
	mixed := false
	for _, v := range i.Pixels.Pix {
		mixed = mixed || v != 0 && v != 255
	}
	if !mixed {
		t.Error("a rectangle that is turned is on whole pixels")
	}
}

// A pattern goes on from one part of an area to the next.
func TestPartsHaveThePatternOfTheWhole(t *testing.T) {
	s := style.Light()
	f := Filling{Base: s.Series[0], Ink: s.Series[1], Pattern: Crossed}
	whole, c := blank(60, 40, 72)
	f.Fill(c, s, c.Rectangle)
	parts, d := blank(60, 40, 72)
	for x := range 60 {
		f.FillPart(d, s, vg.Rectangle{Min: vg.Point{X: vg.Length(x)}, Max: vg.Point{X: vg.Length(x + 1), Y: 40}})
	}
	if string(whole.Pixels.Pix) != string(parts.Pixels.Pix) {
		t.Error("columns of a pixel do not make the whole")
	}
	plain, e := blank(60, 40, 72)
	f.Fill(e, s, vg.Rectangle{Max: vg.Point{X: hatchLeast - 1, Y: 40}})
	for x := range hatchLeast - 1 {
		if c := plain.Pixels.RGBAAt(x, 5); c != (color.RGBA{f.Base.R, f.Base.G, f.Base.B, 255}) {
			t.Errorf("an area too narrow for a pattern has %v at %d", c, x)
		}
	}
}
