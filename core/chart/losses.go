package chart

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
	"parallelogram/core/verdict"
)

// losses is the sheet of what the workers' time goes into: stacked bars along
// a slice, the strategies side by side at each count.
func losses(run core.Run, v View, s Style) sheet {
	cut, words := sliceOf(run, v), v.words()
	sheet := sheet{
		title:   words.LossesPlain,
		caption: caption(run, words),
		x:       countPlaces(cut.name(words), cut.counts, lying),
		legend:  cut.names(run, v, s),
	}
	if where := cut.where(words); where != "" {
		sheet.title = fill(words.LossesTitle, "where", where)
	}
	if v.Title != "" {
		sheet.title = v.Title
	}
	b := cut.stacks(run, v, s)
	sheet.y = b.axis(words.LossesAxis, v.Zoom.Y)
	if slices.ContainsFunc(b.list, func(b stack) bool { return b.failed }) {
		sheet.failed = words.Failed
	}
	sheet.layers = []layer{b.crosses}
	if sheet.notice = cut.lossless(run, v, b, words); sheet.notice.text != "" {
		return sheet
	}
	sheet.note = b.note(run, words)
	sheet.layers = []layer{b.draw, b.percents, b.names, b.marks, b.crosses}
	sheet.keys = b.keys(s, words)
	if b.recommends() {
		sheet.legend = append(sheet.legend, key{text: words.Recommended, color: s.Good, swatch: ringSwatch})
	}
	return sheet
}

// where says what the slice holds fixed, empty when it holds nothing.
func (c slice) where(w Words) string {
	switch {
	case c.by == Workers && c.fixed == 0:
		return ""
	case c.by == Workers:
		return fill(w.OnCores, "cores", count(c.fixed, w.OneCore, w.ManyCores))
	case c.fixed == 0:
		return w.Together
	}
	return fill(w.WithWorkers, "workers", count(c.fixed, w.OneWorker, w.ManyWorkers))
}

// names are the keys of the slice's strategies, the serial program first.
func (c slice) names(run core.Run, v View, s Style) []key {
	var keys []key
	if _, tried := c.all[core.Baseline]; tried {
		keys = append(keys, key{text: string(core.Serial), strategy: core.Serial, color: s.Muted, glyph: ink.Bar, bold: true, hidden: v.Hidden.Has(core.Serial)})
	}
	return append(keys, strategyKeys(run, c.all, v, s, "")...)
}

// lossless returns what to say when there is no loss to draw.
func (c slice) lossless(run core.Run, v View, b stacks, w Words) notice {
	if m := c.lacking(run, w); m.text != "" {
		return m
	}
	switch drawn := func(b stack) bool { return !b.failed }; {
	case slices.ContainsFunc(b.list, drawn):
		return notice{}
	case len(b.list) > 0:
		return failed(run, w)
	case b.unknown > 0:
		return notice{w.NoCPU, fill(w.NoCPUHint, "base", string(v.base().Strategy))}
	}
	return notice{w.AllHidden, w.AllHiddenHint}
}

// stacks are the bars of the chart.
type stacks struct {
	list    []stack // by count, then strategy
	most    int     // bars at one count
	unknown int     // cells whose losses nobody knows
	view    View
}

// member is a cell of a slice with the looks of its strategy.
type member struct {
	point
	look line
}

// members returns the cells at a count along x that are not hidden, the serial
// program first.
func (c slice) members(n int, v View, s Style) []member {
	var list []member
	if c.baseline.cell == core.Baseline && c.baseline.x == n && !v.Hidden.Has(core.Serial) {
		list = append(list, member{c.baseline, line{color: s.Muted, glyph: ink.Bar}})
	}
	for _, series := range c.series {
		look := line{color: s.Series[series.slot%len(s.Series)], glyph: ink.Glyphs[series.slot%len(ink.Glyphs)]}
		for _, p := range series.points {
			if p.x == n && !v.Hidden.Has(series.strategy) {
				list = append(list, member{p, look})
			}
		}
	}
	return list
}

// stack is one cell: a bar.
type stack struct {
	cell   core.Cell
	place  int // of its count
	among  int // bars at its count
	rank   int // among them
	look   line
	loss   verdict.Loss
	failed bool
}

// stacks makes the bars of the slice.
func (c slice) stacks(run core.Run, v View, s Style) stacks {
	known := map[core.Cell]verdict.Loss{}
	for _, l := range verdict.Losses(input(run)) {
		known[l.Cell] = l
	}
	b := stacks{view: v}
	for place, n := range c.counts {
		var here []stack
		for _, m := range c.members(n, v, s) {
			loss, ok := known[m.cell]
			if !ok && m.measured() {
				b.unknown++
				continue
			}
			here = append(here, stack{cell: m.cell, place: place, look: m.look, loss: loss, failed: !m.measured()})
		}
		for i := range here {
			here[i].rank, here[i].among = i, len(here)
		}
		b.most = max(b.most, len(here))
		b.list = append(b.list, here...)
	}
	return b
}

// part is one share of a bar.
type part struct {
	share float64
	look  func(s Style, of line) ink.Filling
	word  func(w Words) string
}

// parts returns the shares of a loss from the bottom up.
func parts(l verdict.Loss) [5]part {
	return [5]part{
		{l.Useful, usefulLook, func(w Words) string { return w.Useful }},
		{l.Own, ownLook, func(w Words) string { return w.OwnWaiting }},
		{l.Inflated, inflatedLook, func(w Words) string { return w.Inflated }},
		{l.Startup, startupLook, func(w Words) string { return w.StartUp }},
		{l.Waiting, waitingLook, func(w Words) string { return w.Waiting }},
	}
}

// The looks of the parts in a strategy's colour: the less it is work, the less
// colour.
func usefulLook(_ Style, of line) ink.Filling {
	return ink.Filling{Base: of.color, Ink: of.color, Pattern: ink.Plain}
}

func ownLook(s Style, of line) ink.Filling {
	return ink.Filling{Base: s.Faint(of.color, 0.35), Ink: s.Faint(of.color, 0.75), Pattern: ink.Flat}
}

func inflatedLook(s Style, of line) ink.Filling {
	return ink.Filling{Base: s.Faint(of.color, 0.3), Ink: of.color, Pattern: ink.Rising}
}

func startupLook(s Style, of line) ink.Filling {
	return ink.Filling{Base: s.Faint(of.color, 0.15), Ink: s.Faint(of.color, 0.8), Pattern: ink.Crossed}
}

func waitingLook(s Style, _ line) ink.Filling {
	return ink.Filling{Base: s.Faint(s.Muted, 0.16), Ink: s.Faint(s.Muted, 0.4), Pattern: ink.Upright}
}

// stretches returns where the parts of a bar begin and end: those above zero
// stand on each other from zero up, those below hang from it.
func (b stack) stretches() (spans [5]ruler.Span) {
	up, down := 0.0, 0.0
	for i, part := range parts(b.loss) {
		if part.share >= 0 {
			spans[i] = ruler.Span{From: up, To: up + part.share}
			up += part.share
		} else {
			spans[i] = ruler.Span{From: down + part.share, To: down}
			down += part.share
		}
	}
	return spans
}
