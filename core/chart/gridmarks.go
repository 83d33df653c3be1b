package chart

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot/vg"
)

// marks rings the recommended cell and the selected one.
func (g grid) marks(p *pane) {
	if c := g.view.recommended(); g.has(c) {
		p.enclose(p.Style.Good, g.fieldOf(p, c.Workers, c.Cores), nil)
	}
	if c := g.view.Selected; g.has(c) {
		p.enclose(p.Style.Foreground, g.fieldOf(p, c.Workers, c.Cores), dashed)
	}
}

func (g grid) fieldOf(p *pane, workers, cores int) vg.Rectangle {
	column, _ := slices.BinarySearch(g.workers, workers)
	row, _ := slices.BinarySearch(g.cores, cores)
	return p.field(column, row)
}

// failedSwatch and untriedSwatch are samples of fields without a time.
var (
	failedSwatch = &swatch{18, func(p *pane, box vg.Rectangle) {
		p.Frame(p.Style.Muted, 1, nil, box, 0.5)
		p.Cross(p.Style.Foreground, middle(box), 3)
	}}
	untriedSwatch = &swatch{18, func(p *pane, box vg.Rectangle) {
		p.Box(p.Style.Shade, box.Min.X, box.Min.Y, box.Max.X, box.Max.Y)
	}}
)

// ringSwatch is a sample of the ring.
var ringSwatch = &swatch{18, func(p *pane, box vg.Rectangle) { p.Frame(p.Style.Good, 2.25, nil, box, 0) }}

// enclose draws a line around a field, in the gap beside it, that stands out
// from any colour inside.
func (p *pane) enclose(c color.NRGBA, box vg.Rectangle, dashes []float64) {
	p.Frame(p.Style.Background, 1.25, nil, box, 0.6)
	p.Frame(c, 2.25, dashes, box, -1)
}
