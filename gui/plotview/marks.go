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
