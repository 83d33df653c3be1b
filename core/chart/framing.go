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

// enclose draws a line around a field, in the gap beside it, that stands out
// from any colour inside.
func (p *pane) enclose(c color.NRGBA, box vg.Rectangle, dashes []float64) {
	p.frame(p.style.Background, 1.25, nil, box, 0.6)
	p.frame(c, 2.25, dashes, box, -1)
}
