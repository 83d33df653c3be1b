package chart

import (
	"image/color"

	"gonum.org/v1/plot/vg"
)

// frame draws the outline of a rectangle, moved inwards by some units.
func (p pen) frame(c color.NRGBA, width float64, dashes []float64, box vg.Rectangle, in float64) {
	low := box.Min.Add(vg.Point{X: p.len(in), Y: p.len(in)})
	high := box.Max.Sub(vg.Point{X: p.len(in), Y: p.len(in)})
	outline := []vg.Point{low, {X: high.X, Y: low.Y}, high, {X: low.X, Y: high.Y}, low}
	if dashes == nil {
		outline = append(outline, outline[1]) // a corner where the line ends, too
	}
	p.line(c, width, dashes, outline...)
}
