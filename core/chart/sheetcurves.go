package chart

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot/vg"
)

// How lines that are not data are dashed, units.
var (
	dashed = []float64{6, 4}
	dotted = []float64{1.5, 3.5}
	sparse = []float64{1.5, 6}
)

// level is a layer with a dashed line across the chart.
func level(y float64, c color.NRGBA) layer {
	return func(p *pane) {
		at := p.Edge(p.spot(p.x.Min, y).Y) + p.Dot/2
		p.trace(c, 1.25, dashed, vg.Point{X: p.area.Min.X, Y: at}, vg.Point{X: p.area.Max.X, Y: at})
	}
}

// curve is a layer with a curve from one value of x to another. f may have
// kinks.
func curve(f func(x float64) float64, from, to float64, c color.NRGBA, dashes []float64, kinks ...float64) layer {
	return func(p *pane) { p.trace(c, 1.25, dashes, p.sweep(f, from, to, kinks...)...) }
}

// sweep returns points of a curve that are close enough to each other, from one
// value of x to another as far as they are near the area.
func (p *pane) sweep(f func(x float64) float64, from, to float64, kinks ...float64) []vg.Point {
	const steps, beside = 96, 0.5
	first, last := max(p.x.Place(from), -beside), min(p.x.Place(to), 1+beside)
	if !(first < last) {
		return nil
	}
	xs := slices.Clone(kinks)
	for i := range steps + 1 {
		xs = append(xs, p.x.Value(first+(last-first)*float64(i)/steps))
	}
	slices.Sort(xs)
	var points []vg.Point
	for _, x := range xs {
		if at := p.x.Place(x); at >= first && at <= last {
			points = append(points, p.spot(x, f(x)))
		}
	}
	return points
}
