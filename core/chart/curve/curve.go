// Package curve is the charts of a quantity against workers or cores: runtime,
// speed-up, efficiency and memory. A line joins the medians of each strategy, with
// their intervals and every trial beside them; the baseline, perfect scaling
// and a fitted law are drawn to compare with.
//
// Another such chart is another quantity and one function like [Runtime].
package curve

import (
	"slices"

	"gonum.org/v1/plot"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
)

// Runtime is the chart of runtimes.
func Runtime(in view.Subject) figure.Sheet { return of(in).sheet(runtimes{}) }

// Speedup is the chart of speed-ups. With weak scaling they are scaled ones,
// see [core.Run.PerWork].
func Speedup(in view.Subject) figure.Sheet {
	c := of(in)
	return c.sheet(c.speedups())
}

// Efficiency is the chart of speed-ups divided by the workers or cores that
// they took.
func Efficiency(in view.Subject) figure.Sheet {
	c := of(in)
	return c.sheet(efficiencies{c.speedups(), c.By})
}

// chart is a slice as curves of a quantity.
type chart struct {
	slice.Slice
	q measure
}

func of(in view.Subject) chart { return chart{Slice: slice.Of(in)} }

func (c chart) sheet(q measure) figure.Sheet {
	c.q = q
	sheet := figure.Sheet{Title: c.Title(c.Text(q.what()))}
	sheet.X = axis.OfCounts(axis.ForCounts(c.Counts, c.View.LogX).Zoomed(c.View.Zoom.X), c.AxisName(), c.Counts)
	data := c.lines()
	if data.any(func(m mark) bool { return m.failed }) {
		sheet.Failed = c.Text("failed-trials")
	}
	if sheet.Message = c.nothing(); sheet.Message.Text != "" {
		return c.empty(sheet, data)
	}
	sheet.Y = axis.Vertical(c.Text(q.name()), axis.ForTimes(c.values(), c.View.LogY).Zoomed(c.View.Zoom.Y), q.ticks)
	sheet.Zones = machine{c.Slice}.zones(sheet.X.Scale)
	law := c.law()
	sheet.Layers = func(f *figure.Frame) []plot.Plotter { return c.layers(f, data, law) }
	sheet.Ends = slices.Concat(data.keys(sheet.X.Scale, sheet.Y.Scale), bounds{c}.keys(sheet.X.Scale.Max),
		law.keys(sheet.X.Scale.Max, c.View), c.recommendation())
	if len(c.Shown()) == 0 {
		sheet.Message = c.Message("all-hidden")
		return sheet
	}
	sheet.Note = c.note(data.any(mark.hasInterval), law.known())
	return sheet
}

// note tells how to read the marks, and the law where there is room for it.
func (c chart) note(intervals, law bool) func(*figure.Frame) []string {
	texts := []string{c.Text("note-no-interval")}
	if intervals {
		texts[0] = c.Text("note")
	}
	if !c.q.compared() && c.sampled() {
		return func(*figure.Frame) []string { return []string{c.Text("memory-about")} }
	}
	if law {
		texts = []string{texts[0] + " · " + c.Text("note-law"), texts[0]}
	}
	return func(*figure.Frame) []string { return texts }
}

// layers are what is drawn, from the back.
func (c chart) layers(f *figure.Frame, data lines, law fitted) []plot.Plotter {
	list := append(law.band(f), bounds{c}.layers(f)...)
	list = append(list, law.lines(f)...)
	list = append(list, data.draw(f)...)
	return append(list, c.emphasis(f)...)
}

// nothing returns what to say when there is nothing to draw.
func (c chart) nothing() view.Message {
	if p, ok := c.q.(peaks); ok {
		return p.lacking
	}
	if m := c.Lacking(); m.Text != "" {
		return m
	}
	if c.q.unity() != "" && !c.Baseline.Measured() {
		return c.Message("no-base")
	}
	if len(c.Whole().Shown()) == 0 {
		return c.Message("no-trial")
	}
	return view.Message{}
}

// empty completes a sheet that has no time to draw: the axes of what is
// planned, and a ghost of the curve that there may be.
func (c chart) empty(sheet figure.Sheet, data lines) figure.Sheet {
	sheet.Y = axis.Axis{Scale: axis.Scale{Min: 0, Max: 1}, Lines: true, Ticks: func(axis.Room) []plot.Tick {
		return []plot.Tick{{Value: 0.25, Label: " "}, {Value: 0.5, Label: " "}, {Value: 0.75, Label: " "}, {Value: 1, Label: " "}}
	}}
	if len(c.Counts) == 1 {
		sheet.X.Ticks = func(axis.Room) []plot.Tick { return nil }
	}
	sheet.Ends = data.keys(sheet.X.Scale, sheet.Y.Scale)
	sheet.Layers = func(f *figure.Frame) []plot.Plotter {
		ghost := layer.Line(f.Line(f.Faint(f.Muted, 0.5), 2, style.Dotted...))
		whole := axis.Scale{Min: f.Plot.X.Min, Max: f.Plot.X.Max, Log: f.X.Log}
		for share := 0.0; share <= 1; share += 1.0 / 64 {
			ghost.XYs = append(ghost.XYs, xy(whole.Value(share), c.q.ghost(share)))
		}
		return append([]plot.Plotter{ghost}, data.crosses(f)...)
	}
	return sheet
}

// farIdeal is how many times the greatest value the ideal may be for the axis
// to have room for all of it: beyond, curves would lie flat at the bottom.
const farIdeal = 3

// values returns every value that the axis must have room for: of what is shown,
// or of what could be where all is hidden.
func (c chart) values() []float64 {
	points := c.Shown()
	if len(points) == 0 {
		points = c.Whole().Shown()
	}
	var values []float64
	for _, p := range points {
		m := c.mark(p)
		values = append(append(values, m.dots...), m.y, m.low, m.high)
	}
	if c.q.unity() != "" {
		values = append(values, 1)
	}
	if ideal := (bounds{c}); c.q.compared() && ideal.scales() {
		values = append(values, min(ideal.at(float64(c.Counts[len(c.Counts)-1])), farIdeal*slices.Max(values)))
	}
	return values
}
