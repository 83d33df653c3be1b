package distribution

import (
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
)

// band is a row and its place: the trials in the upper half, their summary in
// the lower one.
type band struct {
	slice.Member
	f     *figure.Frame
	y     float64 // of the middle
	half  float64 // of the height, units
	color color.NRGBA
}

// at returns the value of y at a share of the half height above the middle.
func (b band) at(share float64) float64 { return b.y + share/2 }

// emphasise marks the recommended row and the selected one.
func (b band) emphasise(c draw.Canvas, p *plot.Plot, in view.Subject) {
	_, y := p.Transforms(&c)
	area := vg.Rectangle{Min: vg.Point{X: c.Min.X, Y: y(b.at(-1))}, Max: vg.Point{X: c.Max.X, Y: y(b.at(1))}}
	if b.Cell == in.View.Selected {
		canvas.Box(c, b.f.Shade, area)
		canvas.Frame(c, b.f.Line(b.f.Foreground, 1.75, style.Dashed...), area, b.f.Len(1))
	}
	if b.Cell == in.Recommended() {
		canvas.Frame(c, b.f.Line(b.f.Good, 2.25), area, b.f.Len(1))
	}
}

// summary is where the summary stands, and failed where a failure is marked, in
// shares of the half height above the middle.
const (
	summary = -0.45
	failed  = 0.35
)

// box draws the median with its interval, the quartiles, and the range from
// 10% to 90%.
func (b band) box(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	f, at, height := b.f, y(b.at(summary)), b.f.Len(min(b.half*0.32, 7))
	inside := func(v vg.Length) vg.Length { return min(c.Max.X, max(c.Min.X, v)) }
	across := func(low, high float64, half vg.Length, share float64) {
		layer.Box(c, f.Faint(b.color, share), vg.Rectangle{Min: vg.Point{X: x(low), Y: at - half}, Max: vg.Point{X: x(high), Y: at + half}})
	}
	if len(b.Times) >= enough {
		c.StrokeLine2(f.Line(b.color, 1.25), inside(x(quantile(b.Times, 0.1))), at, inside(x(quantile(b.Times, 0.9))), at)
		across(quantile(b.Times, 0.25), quantile(b.Times, 0.75), height, 0.35)
	}
	if b.RuntimeCI.Confidence > 0 {
		across(b.RuntimeCI.Low, b.RuntimeCI.High, height/2, 0.7)
	}
	if b.Measured() && f.X.Shows(b.Runtime) {
		over := height + f.Len(1.5)
		c.StrokeLine2(f.Line(b.color, 2.5), x(b.Runtime), at-over, x(b.Runtime), at+over)
	}
	if b.Failed > 0 || !b.Measured() {
		c.DrawGlyphNoClip(f.Cross(b.color, 3.5), vg.Point{X: x(b.beginning()), Y: y(b.at(failed))})
	}
}

// beginning is where a failure is marked: beside the axis of the rows.
func (b band) beginning() float64 { return b.f.Right(b.f.Plot.X.Min, 8) }

// cross notes down the places of the median, or of the failure.
func (b band) cross() {
	switch {
	case !b.Measured():
		b.f.Mark(b.Cell, -1, b.beginning(), b.at(failed))
	case b.f.X.Shows(b.Runtime):
		b.f.Mark(b.Cell, -1, b.Runtime, b.at(summary))
	}
}

// swarm are the trials: beside each other as far as there is room.
func (b band) swarm() plot.Plotter {
	f, r := b.f, min(b.half*0.16, 2.75)
	var places []float64
	var shown []int
	length, _ := f.Lengths()
	for i, t := range b.Times {
		if f.X.Shows(t) {
			places, shown = append(places, f.X.Place(t)*length), append(shown, i)
		}
	}
	dots := layer.Dots{Shape: style.Disc, Color: f.Faint(b.color, 0.75), Radius: func(int) vg.Length { return f.Len(r) }}
	for k, lane := range lanes(places, max(1, int((b.half-2*r)/(2*r))), 2*r) {
		i := shown[k]
		y := f.Up(b.y, r+2*r*float64(lane))
		dots.XYs = append(dots.XYs, plotter.XY{X: b.Times[i], Y: y})
		f.Mark(b.Cell, b.Trials[i], b.Times[i], y)
	}
	return dots
}
