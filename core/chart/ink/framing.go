package ink

import (
	"image/color"

	"gonum.org/v1/plot/vg"
)

// Frame draws the outline of a rectangle, moved inwards by some units.
func (p Pen) Frame(c color.NRGBA, width float64, dashes []float64, box vg.Rectangle, in float64) {
	low := box.Min.Add(vg.Point{X: p.Len(in), Y: p.Len(in)})
	high := box.Max.Sub(vg.Point{X: p.Len(in), Y: p.Len(in)})
	outline := []vg.Point{low, {X: high.X, Y: low.Y}, high, {X: low.X, Y: high.Y}, low}
	if dashes == nil {
		outline = append(outline, outline[1]) // a corner where the line ends, too
	}
	p.Line(c, width, dashes, outline...)
}
