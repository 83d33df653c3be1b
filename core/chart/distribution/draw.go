package distribution

import (
	"math"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
)

// draw returns the plotters of the rows that are shown, and the line that tells
// of the others.
func (r rows) draw(f *figure.Frame) []plot.Plotter {
	page := r.fit(f.RoomY())
	first, _ := r.zoomed()
	f.Rows = figure.Rows{First: page.first - first, Shown: page.shown, All: page.all}
	_, height := f.Lengths()
	half := height / (f.Y.Max - f.Y.Min) / 2
	var list []plot.Plotter
	for i := range page.each {
		b := band{r.list[i], f, r.place(i), half, f.ColorOf(r.list[i].Slot)}
		list = append(list, layer.Func(func(c draw.Canvas, p *plot.Plot) {
			b.emphasise(c, p, r.Subject)
			b.box(c, p)
		}), b.swarm())
		b.cross()
	}
	if page.shown < page.all && height >= 2*rowLeast {
		list = append(list, layer.Func(func(c draw.Canvas, p *plot.Plot) { r.leftOut(c, p, f, page) }))
	}
	return list
}

// leftOut tells how many rows have no room, and how they can be seen.
func (r rows) leftOut(c draw.Canvas, p *plot.Plot, f *figure.Frame, s page) {
	key := "cells-left-out"
	if r.View.Screen {
		key = "cells-to-scroll"
	}
	txt := f.Cut(style.Small, r.Text(key, "n", s.all-s.shown), c.Size().X-f.Len(8))
	_, y := p.Transforms(&c)
	at := vg.Point{X: c.Center().X, Y: y(f.Y.Min + 0.5)}
	sty := style.Centred(f.Type(style.Small, f.Foreground))
	half := vg.Point{X: sty.Width(txt)/2 + f.Len(6), Y: f.Len(8)}
	canvas.Box(c, f.Background, vg.Rectangle{Min: at.Sub(half), Max: at.Add(half)})
	c.FillText(sty, at, txt)
}

// enough is the number of trials from which quantiles mean something.
const enough = 5

// quantile interpolates between ascending values, of which there is at least
// one (Hyndman and Fan, "Sample Quantiles in Statistical Packages", The
// American Statistician 50(4), 1996, definition 7).
func quantile(sorted []float64, q float64) float64 {
	at := q * float64(len(sorted)-1)
	i := min(int(at), len(sorted)-2)
	if i < 0 {
		return sorted[0]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}

// lanes gives each of ascending places the lowest lane that has room beside the
// one before, or the one that has most.
func lanes(places []float64, count int, apart float64) []int {
	ends := slices.Repeat([]float64{math.Inf(-1)}, count)
	list := make([]int, len(places))
	for i, x := range places {
		lane := slices.IndexFunc(ends, func(end float64) bool { return x-end >= apart })
		if lane < 0 {
			lane = slices.Index(ends, slices.Min(ends))
		}
		ends[lane], list[i] = x, lane
	}
	return list
}
