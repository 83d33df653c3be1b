package plotview

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
)

// Marks says what the points of a chart stand for.
type Marks int

// The marks.
const (
	Dots  Marks = iota // places: the crosshair snaps to the nearest of them
	Bars               // bars: one of them is always the nearest
	Tiles              // tiles of one size, of which one is outlined
)

// SetMarks says what the points of the next picture stand for.
func (c *Chart) SetMarks(m Marks) { c.marks = m }

// reach is how far from a point the pointer may be, across and up.
func (m Marks) reach() fyne.Size {
	if m == Dots {
		return nearby
	}
	return fyne.NewSquareSize(math.MaxFloat32)
}

// tile returns the size of the tiles: as far apart as points are at least.
func (c *Chart) tile() fyne.Size {
	var xs, ys []float64
	for _, p := range c.shown.Points {
		xs, ys = append(xs, p.X), append(ys, p.Y)
	}
	area, shown := c.shown.Area, c.shown.Image.Bounds().Size()
	width, height := apart(xs, float64(area.Dx())), apart(ys, float64(area.Dy()))
	size := c.raster.Size()
	return fyne.NewSize(float32(width/float64(shown.X))*size.Width, float32(height/float64(shown.Y))*size.Height)
}

// apart returns the least distance between values that differ by a pixel or
// more; all where none do.
func apart(values []float64, all float64) float64 {
	slices.Sort(values)
	for i := 1; i < len(values); i++ {
		if d := values[i] - values[i-1]; d >= 1 {
			all = min(all, d)
		}
	}
	return all
}
