package gui

import "parallelogram/core/chart"

// ofKind makes the view one of another kind, all of it: a zoom into one kind is
// none into another.
func ofKind(v *chart.View, k chart.Kind) { v.Kind, v.Zoom, v.Row = k, chart.Zoom{}, 0 }

// along makes the view run along an axis, all of it.
func along(v *chart.View, axis chart.Axis) { v.By, v.Fixed, v.Zoom, v.Row = axis, 0, chart.Zoom{}, 0 }

// anew is the view for a run that has not been seen: nothing is zoomed into,
// left out or held fixed that the run may not have.
func anew(v chart.View) chart.View {
	v.Zoom, v.Hidden, v.Strategy, v.Fixed, v.Row = chart.Zoom{}, chart.Hidden{}, "", 0, 0
	return v
}

// zoom shows other ranges of the axes, the zero range leaving one as it is.
// Nothing is beyond what an axis showed before it was zoomed.
func (p *chartPane) zoom(wanted chart.Zoom) {
	shown, ok := p.plot.Shown()
	if !ok || !p.now.chart.Kind.Uses().Zoom {
		return
	}
	p.choose(func(v *chart.View) {
		zoomAxis(&v.Zoom.X, &p.full.X, shown.X, wanted.X)
		zoomAxis(&v.Zoom.Y, &p.full.Y, shown.Y, wanted.Y)
	})
}

func zoomAxis(now, full *chart.Range, shown, wanted chart.Range) {
	if wanted == (chart.Range{}) {
		return
	}
	if *now == (chart.Range{}) {
		*full = shown
	}
	low, high := max(wanted.Low, full.Low), min(wanted.High, full.High)
	rounding := 1e-9 * (full.High - full.Low)
	if low <= full.Low+rounding && high >= full.High-rounding || low >= high {
		*now = chart.Range{}
		return
	}
	*now = chart.Range{Low: low, High: high}
}

// reset shows all of the chart again.
func (p *chartPane) reset() {
	p.choose(func(v *chart.View) { v.Zoom = chart.Zoom{} })
}
