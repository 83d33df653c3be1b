// Package losses is the chart of what the workers' time goes into: stacked bars
// along a slice, the strategies side by side at each count.
package losses

import (
	"slices"

	"gonum.org/v1/plot"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
	"parallelogram/core/verdict"
)

// Sheet is the chart.
func Sheet(run core.Run, v view.View, s style.Style) figure.Sheet {
	cut, words := slice.Of(run, v), v.Say()
	sheet := figure.Sheet{
		Title:   words.LossesPlain,
		Caption: slice.Caption(run, words),
		X:       axis.CountPlaces(cut.Name(words), cut.Counts, axis.Lying),
		Legend:  cut.Keys(run, v, s),
	}
	if where := cut.Where(words); where != "" {
		sheet.Title = view.Fill(words.LossesTitle, "where", where)
	}
	if v.Title != "" {
		sheet.Title = v.Title
	}
	b := of(cut, run, v)
	sheet.Y = b.axis(words.LossesAxis, v.Zoom.Y)
	if slices.ContainsFunc(b.list, func(b bar) bool { return b.failed }) {
		sheet.Failed = words.Failed
	}
	sheet.Layers = b.crosses
	if sheet.Message = b.lacking(cut, run, words); sheet.Message.Text != "" {
		return sheet
	}
	note := b.note(run, words)
	sheet.Note = func(*figure.Frame) []string { return []string{note} }
	sheet.Layers = func(f *figure.Frame) []plot.Plotter { return append(b.draw(f), b.crosses(f)...) }
	sheet.Ends = b.keys(s, words)
	if slices.ContainsFunc(b.list, b.recommended) {
		sheet.Legend = append(sheet.Legend, layer.Key{Text: words.Recommended, Color: s.Good, Sample: layer.OfFrame})
	}
	return sheet
}

// lacking returns what to say when there is no loss to draw.
func (b bars) lacking(cut slice.Slice, run core.Run, w view.Words) view.Message {
	if m := cut.Lacking(run, w); m.Text != "" {
		return m
	}
	switch drawn := func(b bar) bool { return !b.failed }; {
	case slices.ContainsFunc(b.list, drawn):
		return view.Message{}
	case len(b.list) > 0:
		return slice.Failed(run, w)
	case b.unknown > 0:
		return view.Message{Text: w.NoCPU, Hint: view.Fill(w.NoCPUHint, "base", string(b.view.Base().Strategy))}
	}
	return view.Message{Text: w.AllHidden, Hint: w.AllHiddenHint}
}

// bars are those of the chart.
type bars struct {
	list    []bar // by count, then strategy
	most    int   // bars at one count
	unknown int   // cells whose losses nobody knows
	view    view.View
}

// bar is one cell.
type bar struct {
	slice.Member
	place  int // of its count
	among  int // bars at its count
	rank   int // among them
	loss   verdict.Loss
	failed bool
}

// of makes the bars of a slice.
func of(cut slice.Slice, run core.Run, v view.View) bars {
	known := map[core.Cell]verdict.Loss{}
	for _, l := range verdict.Losses(run) {
		known[l.Cell] = l
	}
	b := bars{view: v}
	for place, n := range cut.Counts {
		var here []bar
		for _, m := range cut.Members(n) {
			loss, ok := known[m.Cell]
			if !ok && m.Measured() {
				b.unknown++
				continue
			}
			here = append(here, bar{Member: m, place: place, loss: loss, failed: !m.Measured()})
		}
		for i := range here {
			here[i].rank, here[i].among = i, len(here)
		}
		b.most = max(b.most, len(here))
		b.list = append(b.list, here...)
	}
	return b
}

// recommended reports whether a bar is the one of the recommended cell.
func (b bars) recommended(one bar) bool { return one.Cell == b.view.Recommended() && !one.failed }

// part is one share of a bar.
type part struct {
	share float64
	look  func(s style.Style, slot int) canvas.Filling
	word  func(w view.Words) string
}

// parts returns the shares of a loss from the bottom up. In their strategy's
// colour, the less they are work, the less colour they have.
func parts(l verdict.Loss) [5]part {
	tinted := func(base, ink float64, p canvas.Pattern) func(s style.Style, slot int) canvas.Filling {
		return func(s style.Style, slot int) canvas.Filling {
			c := slice.ColorOf(s, slot)
			return canvas.Filling{Base: s.Faint(c, base), Ink: s.Faint(c, ink), Pattern: p}
		}
	}
	waiting := func(s style.Style, _ int) canvas.Filling {
		return canvas.Filling{Base: s.Faint(s.Muted, 0.16), Ink: s.Faint(s.Muted, 0.4), Pattern: canvas.Upright}
	}
	return [5]part{
		{l.Useful, tinted(1, 1, canvas.Plain), func(w view.Words) string { return w.Useful }},
		{l.Own, tinted(0.35, 0.75, canvas.Flat), func(w view.Words) string { return w.OwnWaiting }},
		{l.Inflated, tinted(0.3, 1, canvas.Rising), func(w view.Words) string { return w.Inflated }},
		{l.Startup, tinted(0.15, 0.8, canvas.Crossed), func(w view.Words) string { return w.StartUp }},
		{l.Waiting, waiting, func(w view.Words) string { return w.Waiting }},
	}
}

// stretches returns where the parts of a bar begin and end: those above zero
// stand on each other from zero up, those below hang from it. gonum's BarChart
// stacks bars with a sign on those with the other one.
func (b bar) stretches() (spans [5]axis.Span) {
	up, down := 0.0, 0.0
	for i, part := range parts(b.loss) {
		if part.share >= 0 {
			spans[i] = axis.Span{From: up, To: up + part.share}
			up += part.share
		} else {
			spans[i] = axis.Span{From: down + part.share, To: down}
			down += part.share
		}
	}
	return spans
}

// whole returns where a bar begins and ends.
func (b bar) whole() axis.Span {
	spans := b.stretches()
	whole := spans[0]
	for _, s := range spans {
		whole = axis.Span{From: min(whole.From, s.From), To: max(whole.To, s.To)}
	}
	return whole
}
