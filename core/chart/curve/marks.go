package curve

import (
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
)

// faintDots is how much of its colour a series' trials have.
const faintDots = 0.55

// draw returns the plotters of the series: their trials, then their lines, then
// their medians with intervals, so that none hides what matters more.
func (l lines) draw(f *figure.Frame) []plot.Plotter {
	var dots, joints, heads []plot.Plotter
	for i, s := range l.list {
		dots = append(dots, l.dots(f, i))
		joints = append(joints, l.joints(f, i)...)
		heads = append(heads, l.whiskers(f, i)...)
		heads = append(heads, l.heads(f, i, s))
	}
	return append(append(append(dots, joints...), heads...), l.crosses(f)...)
}

// dots are the trials of a series, beside the median: close values would hide
// below it.
func (l lines) dots(f *figure.Frame, i int) plot.Plotter {
	s := l.list[i]
	var points plotter.XYs
	var sizes []vg.Length
	for _, m := range s.drawn() {
		r := l.radius(f, m.x)
		x := f.Right(l.place(f, i, m.x), 2*r)
		for _, y := range m.dots {
			points = append(points, xy(x, y))
			sizes = append(sizes, f.Len(min(1.5, 0.3+0.3*r)))
		}
	}
	return layer.Dots{XYs: points, Shape: style.Disc, Color: f.Faint(s.color, faintDots), Apart: f.Len(0.25),
		Radius: func(i int) vg.Length { return sizes[i] }}
}

// joints are the lines between the medians of a series.
func (l lines) joints(f *figure.Frame, i int) []plot.Plotter {
	s := l.list[i]
	var list []plot.Plotter
	var points []plotter.XY
	for _, m := range s.drawn() {
		if m.broken {
			list = append(list, layer.Line(f.Line(s.color, 2), points...))
			points = nil
			continue
		}
		points = append(points, xy(l.place(f, i, m.x), m.y))
	}
	return append(list, layer.Line(f.Line(s.color, 2), points...))
}

// whiskers are the intervals of a series, together where they are equally
// wide.
func (l lines) whiskers(f *figure.Frame, i int) []plot.Plotter {
	var list []plot.Plotter
	var bars *plotter.YErrorBars
	for _, m := range l.list[i].drawn() {
		if m.broken || !m.hasInterval() {
			continue
		}
		width := f.Len(1.5 * l.radius(f, m.x))
		if bars == nil || bars.CapWidth != width {
			bars = &plotter.YErrorBars{LineStyle: f.Line(l.list[i].color, 1.25), CapWidth: width}
			list = append(list, bars)
		}
		bars.XYs = append(bars.XYs, xy(l.place(f, i, m.x), m.y))
		bars.YErrors = append(bars.YErrors, struct{ Low, High float64 }{m.y - m.low, m.high - m.y})
	}
	return list
}

// heads are the medians of a series.
func (l lines) heads(f *figure.Frame, i int, s line) plot.Plotter {
	heads := &plotter.Scatter{}
	var sizes []float64
	for _, m := range s.drawn() {
		x := l.place(f, i, m.x)
		if m.broken || !f.Sees(x, m.y) {
			continue
		}
		heads.XYs, sizes = append(heads.XYs, xy(x, m.y)), append(sizes, l.radius(f, m.x))
		f.Mark(m.cell, -1, x, m.y)
	}
	heads.GlyphStyleFunc = func(i int) draw.GlyphStyle { return f.Glyph(s.shape, s.color, sizes[i]) }
	return heads
}

// crosses mark failures: faint where other trials of the cell went well.
func (l lines) crosses(f *figure.Frame) []plot.Plotter {
	var list []figure.Failure
	for i, s := range l.list {
		for _, m := range s.drawn() {
			one := figure.Failure{Cell: m.cell, Trial: -1, X: l.place(f, i, m.x), Glyph: f.Cross(s.color, 3.5)}
			if !m.broken {
				one.Part, one.Glyph = true, f.Cross(f.Faint(s.color, 0.5), 3)
			}
			if m.failed {
				list = append(list, one)
			}
		}
	}
	return f.Failures(list)
}
