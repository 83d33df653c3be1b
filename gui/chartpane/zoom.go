package chartpane

import "parallelogram/core/chart"

// zoom shows other ranges of the axes, the zero range leaving one as it is.
// Nothing is beyond what an axis showed before it was zoomed.
func (m *Model) zoom(wanted chart.Zoom) {
	shown, ok := m.plot.Shown()
	if !ok || !chart.UsesOf(m.view.Kind).Zoom {
		return
	}
	m.change(func(v *chart.View) {
		zoomAxis(&v.Zoom.X, &m.full.X, shown.X, wanted.X)
		zoomAxis(&v.Zoom.Y, &m.full.Y, shown.Y, wanted.Y)
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
