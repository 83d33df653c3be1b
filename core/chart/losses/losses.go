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
func Sheet(in view.Subject) figure.Sheet {
	b := of(in)
	sheet := figure.Sheet{
		Title:  b.TitleWhere("losses"),
		X:      axis.CountPlaces(b.AxisName(), b.Counts, axis.Lying),
		Y:      b.axis(),
		Legend: slice.Keys(in, ""),
		Layers: b.crosses,
	}
	if slices.ContainsFunc(b.list, func(b bar) bool { return b.failed }) {
		sheet.Failed = b.Text("failed-trials")
	}
	if sheet.Message = b.lacking(); sheet.Message.Text != "" {
		return sheet
	}
	note := b.note()
	sheet.Note = func(*figure.Frame) []string { return []string{note} }
	sheet.Layers = func(f *figure.Frame) []plot.Plotter { return append(b.draw(f), b.crosses(f)...) }
	sheet.Ends = b.keys()
	if slices.ContainsFunc(b.list, b.recommended) {
		sheet.Legend = append(sheet.Legend, layer.Key{Text: b.Text("recommended"), Color: in.Style.Good, Sample: layer.OfFrame})
	}
	return sheet
}

// lacking returns what to say when there is no loss to draw.
func (b bars) lacking() view.Message {
	if m := b.Lacking(); m.Text != "" {
		return m
	}
	if len(b.list) == 0 && b.unknown > 0 && b.Answer != nil && b.Answer.DoneElsewhere() {
		return b.Message("elsewhere")
	}
	if len(b.list) == 0 && b.unknown > 0 {
		return b.Message("no-cpu", "base", b.Compared().Strategy)
	}
	return b.Silence(slices.ContainsFunc(b.list, func(b bar) bool { return !b.failed }), len(b.list) > 0)
}

// bars are those of the chart.
type bars struct {
	slice.Slice
	list    []bar // by count, then strategy
	most    int   // bars at one count
	unknown int   // cells whose losses nobody knows
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
func of(in view.Subject) bars {
	b := bars{Slice: slice.Of(in)}
	known := map[core.Cell]verdict.Loss{}
	for _, l := range b.Losses {
		known[l.Cell] = l
	}
	at := map[int]int{} // bars by count
	for _, m := range b.Members() {
		loss, ok := known[m.Cell]
		if !ok && m.Measured() {
			b.unknown++
			continue
		}
		place, _ := slices.BinarySearch(b.Counts, m.X)
		b.list = append(b.list, bar{Member: m, place: place, rank: at[place], loss: loss, failed: !m.Measured()})
		at[place]++
		b.most = max(b.most, at[place])
	}
	for i := range b.list {
		b.list[i].among = at[b.list[i].place]
	}
	return b
}

// recommended reports whether a bar is the one of the recommended cell.
func (b bars) recommended(one bar) bool { return one.Cell == b.Recommended() && !one.failed }

// part is one share of a bar.
type part struct {
	share float64
	look  func(s style.Style, slot int) canvas.Filling
	word  string // a key
}

// parts returns the shares of a loss from the bottom up. In their strategy's
// colour, the less they are work, the less colour they have.
func parts(l verdict.Loss) [5]part {
	tinted := func(base, ink float64, p canvas.Pattern) func(s style.Style, slot int) canvas.Filling {
		return func(s style.Style, slot int) canvas.Filling {
			c := s.ColorOf(slot)
			return canvas.Filling{Base: s.Faint(c, base), Ink: s.Faint(c, ink), Pattern: p}
		}
	}
	waiting := func(s style.Style, _ int) canvas.Filling {
		return canvas.Filling{Base: s.Faint(s.Muted, 0.16), Ink: s.Faint(s.Muted, 0.4), Pattern: canvas.Upright}
	}
	return [5]part{
		{l.Useful, tinted(1, 1, canvas.Plain), "useful"},
		{l.Own, tinted(0.35, 0.75, canvas.Flat), "own-waiting"},
		{l.Inflated, tinted(0.3, 1, canvas.Rising), "inflated"},
		{l.Startup, tinted(0.15, 0.8, canvas.Crossed), "start-up"},
		{l.Waiting, waiting, "waiting"},
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
