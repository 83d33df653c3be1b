package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot/vg"
)

// How lines that are not data are dashed, units.
var (
	dashed = []float64{6, 4}
	dotted = []float64{1.5, 3.5}
)

// level is a layer with a dashed line across the chart.
func level(y float64, c color.NRGBA) layer {
	return func(p *pane) {
		at := p.edge(p.at(0, y).Y) + p.dot/2
		p.line(c, 1.25, dashed, vg.Point{X: p.area.Min.X, Y: at}, vg.Point{X: p.area.Max.X, Y: at})
	}
}

// curve is a layer with a dotted curve over the whole x axis. f may have a
// kink at a whole number.
func curve(f func(x float64) float64, kink int, c color.NRGBA) layer {
	return func(p *pane) {
		var points []vg.Point
		const steps = 96
		last := p.x.min
		for i := range steps + 1 {
			x := p.x.value(float64(i) / steps)
			if k := float64(kink); last < k && k < x {
				points = append(points, p.at(k, f(k)))
			}
			points = append(points, p.at(x, f(x)))
			last = x
		}
		p.line(c, 1.25, dotted, points...)
	}
}

// between returns the value midway on the axis.
func (s scale) between(a, b float64) float64 {
	if s.log {
		return math.Sqrt(a * b)
	}
	return (a + b) / 2
}
