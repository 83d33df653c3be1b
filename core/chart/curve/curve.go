// Package curve is the charts of a quantity against workers or cores: runtime,
// speed-up and efficiency. A line joins the medians of each strategy, with
// their intervals and every trial beside them; the baseline, perfect scaling
// and a fitted law are drawn to compare with.
//
// Another such chart is another quantity and one function like [Runtime].
package curve

import (
	"slices"

	"gonum.org/v1/plot"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
	"parallelogram/core/verdict"
)

// Runtime is the chart of runtimes.
func Runtime(run core.Run, v view.View, s style.Style) figure.Sheet {
	return of(run, v, s, runtimes{}).sheet()
}

// Speedup is the chart of speed-ups. With weak scaling they are scaled ones,
// see [core.Run.PerWork].
func Speedup(run core.Run, v view.View, s style.Style) figure.Sheet {
	c := of(run, v, s, nil)
	c.q = c.speedups()
	return c.sheet()
}

// Efficiency is the chart of speed-ups divided by the workers or cores that
// they took.
func Efficiency(run core.Run, v view.View, s style.Style) figure.Sheet {
	c := of(run, v, s, nil)
	c.q = efficiencies{c.speedups(), c.By}
	return c.sheet()
}

// chart is a slice as curves of a quantity.
type chart struct {
	slice.Slice
	run      core.Run
	view     view.View
	style    style.Style
	words    view.Words
	q        quantity
	capacity capacity
	waits    bool // the work needs no core: its ideal is bounded by the workers alone
}

func of(run core.Run, v view.View, s style.Style, q quantity) chart {
	return chart{slice.Of(run, v), run, v, s, v.Say(), q, capacityOf(run.Host), verdict.Waits(run, core.Baseline)}
}

func (c chart) sheet() figure.Sheet {
	described := c.Title(c.words, c.q.what(c.words))
	sheet := figure.Sheet{Title: described, Caption: slice.Caption(c.run, c.words)}
	if c.view.Title != "" {
		sheet.Title, sheet.Caption = c.view.Title, append([]string{described}, sheet.Caption...)
	}
	sheet.X = axis.OfCounts(axis.ForCounts(c.Counts, c.view.LogX).Zoomed(c.view.Zoom.X), c.Name(c.words), c.Counts)
	data := c.lines()
	if data.failed() {
		sheet.Failed = c.words.Failed
	}
	if sheet.Message = c.nothing(); sheet.Message.Text != "" {
		return c.empty(sheet, data)
	}
	sheet.Y = axis.Vertical(c.q.name(c.words), axis.ForTimes(c.values(), c.view.LogY).Zoomed(c.view.Zoom.Y), c.q.ticks)
	sheet.Zones = c.zones(sheet.X.Scale)
	law := c.law()
	sheet.Layers = func(f *figure.Frame) []plot.Plotter { return c.layers(f, data, law) }
	sheet.Ends = slices.Concat(data.keys(sheet.X.Scale, sheet.Y.Scale), c.references(sheet.X.Scale.Max),
		law.keys(sheet.X.Scale.Max, c.words), c.recommendation())
	if len(c.Shown()) == 0 {
		sheet.Message = view.Message{Text: c.words.AllHidden, Hint: c.words.AllHiddenHint}
		return sheet
	}
	sheet.Note = c.note(data.intervals(), law.known())
	return sheet
}

// note tells how to read the marks, and the law where there is room for it.
func (c chart) note(intervals, law bool) func(*figure.Frame) []string {
	note := c.words.NoteNoInterval
	if intervals {
		note = c.words.Note
	}
	texts := []string{note}
	if law {
		texts = []string{note + " · " + c.words.NoteLaw, note}
	}
	return func(*figure.Frame) []string { return texts }
}

// layers are what is drawn, from the back.
func (c chart) layers(f *figure.Frame, data lines, law fitted) []plot.Plotter {
	list := append(law.band(f), c.bounds(f)...)
	list = append(list, law.lines(f)...)
	list = append(list, data.draw(f)...)
	return append(list, emphasis(f, c.view)...)
}

// nothing returns what to say when there is nothing to draw.
func (c chart) nothing() view.Message {
	if m := c.Lacking(c.run, c.words); m.Text != "" {
		return m
	}
	if c.q.unity() != "" && !c.Baseline.Measured() {
		return view.Message{Text: c.words.NoBase, Hint: c.words.NoBaseHint}
	}
	if len(c.Whole().Shown()) == 0 {
		return view.Message{Text: c.words.NoTrial, Hint: c.words.NoTrialHint}
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
	if c.scales() {
		values = append(values, min(c.idealAt(float64(c.Counts[len(c.Counts)-1])), farIdeal*slices.Max(values)))
	}
	return values
}
