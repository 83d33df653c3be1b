package trials

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"parallelogram/core"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
)

// draw returns the plotters: lines between rounds, then the trials that
// measured something, filled, and hollow where they were disturbed, the
// selected cell's last, then failures.
func (d diary) draw(f *figure.Frame) []plot.Plotter {
	list := d.rounds(f)
	for _, e := range d.list {
		if !e.failed() && f.Sees(e.x, e.y()) {
			f.Mark(e.Cell, e.index, e.x, e.y())
		}
	}
	for _, chosen := range []bool{false, true} {
		list = append(list, d.solid(f, chosen)...)
		list = append(list, d.hollow(f, chosen))
	}
	return append(list, d.failures(f)...)
}

// roundsApart is the least distance between two lines between rounds, units.
const roundsApart = 8

// rounds are lines between rounds, unless they would be too close.
func (d diary) rounds(f *figure.Frame) []plot.Plotter {
	var list []plot.Plotter
	for i := range d.list {
		if x := d.before(i); i > 0 && d.list[i].Round != d.list[i-1].Round && f.X.Shows(x) {
			list = append(list, layer.Line(f.Line(f.Grid, 1), plotter.XY{X: x, Y: f.Y.Min}, plotter.XY{X: x, Y: f.Y.Max}))
		}
	}
	if width, _ := f.Lengths(); width/float64(len(list)+1) < roundsApart {
		return nil
	}
	return list
}

// drawn calls do with each trial that measured something and is of a kind.
func (d diary) drawn(chosen, disturbed bool, do func(e entry)) {
	for _, e := range d.list {
		if !e.failed() && e.disturbed == disturbed && d.chose(e) == chosen {
			do(e)
		}
	}
}

// solid are filled marks, all of a strategy together.
func (d diary) solid(f *figure.Frame, chosen bool) []plot.Plotter {
	size := f.Len(d.radius(f, chosen))
	dots := map[int]*layer.Dots{}
	var list []plot.Plotter
	d.drawn(chosen, false, func(e entry) {
		if dots[e.slot] == nil {
			dots[e.slot] = &layer.Dots{Shape: style.ShapeOf(e.slot), Color: d.color(f, e), Radius: func(int) vg.Length { return size }}
			list = append(list, dots[e.slot])
		}
		dots[e.slot].XYs = append(dots[e.slot].XYs, plotter.XY{X: e.x, Y: e.y()})
	})
	return list
}

// hollow are the marks of trials that were disturbed.
func (d diary) hollow(f *figure.Frame, chosen bool) plot.Plotter {
	marks := &plotter.Scatter{}
	var styles []draw.GlyphStyle
	d.drawn(chosen, true, func(e entry) {
		marks.XYs = append(marks.XYs, plotter.XY{X: e.x, Y: e.y()})
		styles = append(styles, f.Glyph(style.ShapeOf(e.slot), d.color(f, e), d.radius(f, chosen)))
	})
	marks.GlyphStyleFunc = func(i int) draw.GlyphStyle { return styles[i] }
	return marks
}

// failures mark trials that failed.
func (d diary) failures(f *figure.Frame) []plot.Plotter {
	var list []figure.Failure
	for _, e := range d.list {
		if e.failed() {
			glyph := f.Cross(d.color(f, e), min(3.5, d.radius(f, d.chose(e))))
			list = append(list, figure.Failure{Cell: e.Cell, Trial: e.index, X: e.x, Glyph: glyph})
		}
	}
	return f.Failures(list)
}

// chose reports whether a trial is one of the selected cell.
func (d diary) chose(e entry) bool { return e.Cell == d.chosen }

// faded is how much of their colour the trials of other cells have while one
// cell is selected.
const faded = 0.4

func (d diary) color(f *figure.Frame, e entry) color.NRGBA {
	c := f.ColorOf(e.slot)
	if d.chosen == (core.Cell{}) || d.chose(e) {
		return c
	}
	return f.Faint(c, faded)
}

// radius returns the radius of a mark in units: the more trials there are for
// the room, the smaller.
func (d diary) radius(f *figure.Frame, chosen bool) float64 {
	width, height := f.Lengths()
	r := max(1.75, min(4, 0.12*math.Sqrt(width*height/float64(len(d.list)+1))))
	if chosen {
		return r + 1
	}
	return r
}
