package chart

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// sheet is the slice as curves of a quantity, which the title calls what.
func (c slice) sheet(run core.Run, v View, s Style, what string, q quantity) sheet {
	words := v.words()
	described := c.title(words, what)
	sheet := sheet{title: described, caption: caption(run, words)}
	if v.Title != "" {
		sheet.title, sheet.caption = v.Title, append([]string{described}, sheet.caption...)
	}
	sheet.x = countAxis(ruler.ForCounts(c.counts, v.LogX).Zoomed(v.Zoom.X), c.name(words), c.counts)
	data := c.lines(s, q)
	if data.failed() {
		sheet.failed = words.Failed
	}
	if m := c.nothing(run, words, q); m.text != "" {
		return empty(sheet, data, m, s, q)
	}
	sheet.y = quantityAxis(q, words, ruler.ForTimes(c.values(q), v.LogY).Zoomed(v.Zoom.Y))
	sheet.note = words.NoteNoInterval
	if data.intervals() {
		sheet.note = words.Note
	}
	sheet.zones = c.zones(sheet.x.scale, words)
	c.draw(&sheet, data, v, s, q)
	if len(c.shown()) == 0 {
		sheet.notice, sheet.note = notice{words.AllHidden, words.AllHiddenHint}, ""
	}
	return sheet
}

// draw adds the layers and their names.
func (c slice) draw(sheet *sheet, data lines, v View, s Style, q quantity) {
	law := c.law(v, s, q)
	sheet.layers = append(sheet.layers, law.band)
	sheet.layers = append(sheet.layers, c.bounds(s, q)...)
	sheet.layers = append(sheet.layers, law.lines, data.dots, data.joints, data.heads, data.crosses, emphasis(v))
	sheet.keys = append(data.keys(sheet.x.scale, sheet.y.scale), c.references(s, q, sheet.x.scale.Max, v.words())...)
	sheet.keys = append(sheet.keys, law.keys(sheet.x.scale.Max, v.words())...)
	sheet.keys = append(sheet.keys, c.recommendation(v, s, q)...)
	if law.known() {
		sheet.more = v.words().NoteLaw
	}
}

// nothing returns what to say when there is nothing to draw.
func (c slice) nothing(run core.Run, w Words, q quantity) notice {
	if m := c.lacking(run, w); m.text != "" {
		return m
	}
	if q.unity() != "" && !c.baseline.measured() {
		return notice{w.NoBase, w.NoBaseHint}
	}
	if len(c.whole().shown()) == 0 {
		return notice{w.NoTrial, w.NoTrialHint}
	}
	return notice{}
}

// whole is the slice with nothing hidden.
func (c slice) whole() slice {
	c.bare, c.series = false, slices.Clone(c.series)
	for i := range c.series {
		c.series[i].hidden = false
	}
	return c
}

// shown returns the points that are drawn.
func (c slice) shown() []point {
	var list []point
	if c.serial() && c.baseline.measured() {
		list = append(list, c.baseline)
	}
	for _, series := range c.series {
		for _, p := range series.points {
			if !series.hidden && p.measured() {
				list = append(list, p)
			}
		}
	}
	return list
}

// lines returns the slice's series with the baseline before them.
func (c slice) lines(s Style, q quantity) lines {
	l := lines{counts: c.counts}
	if c.serial() {
		l.list = append(l.list, line{color: s.Muted, glyph: ink.Bar, marks: []mark{c.baseline.mark(q)}, strategy: core.Serial})
	}
	for _, series := range c.series {
		look := line{name: string(series.strategy), color: s.ColorOf(series.slot), glyph: ink.Glyphs[series.slot%len(ink.Glyphs)],
			strategy: series.strategy, hidden: series.hidden}
		for _, p := range series.points {
			look.marks = append(look.marks, p.mark(q))
		}
		l.list = append(l.list, look)
	}
	return l
}

// mark returns the point as a mark at its value.
func (p point) mark(q quantity) mark {
	x := float64(p.x)
	m := mark{cell: p.cell, x: p.x, y: q.value(p.median, x), failed: p.failed > 0, broken: !p.measured()}
	for _, t := range p.times {
		m.dots = append(m.dots, q.value(t, x))
	}
	slices.Sort(m.dots)
	if ci := q.interval(p); ci.Confidence > 0 {
		m.low, m.high = ci.Low, ci.High
	}
	return m
}

// farIdeal is how many times the greatest value the ideal may be for the axis
// to have room for all of it: beyond, curves would lie flat at the bottom.
const farIdeal = 3

// values returns every value that the axis must have room for: of what is shown,
// or of what could be where all is hidden.
func (c slice) values(q quantity) []float64 {
	points := c.shown()
	if len(points) == 0 {
		points = c.whole().shown()
	}
	var values []float64
	for _, p := range points {
		m := p.mark(q)
		values = append(append(values, m.dots...), m.y, m.low, m.high)
	}
	if q.unity() != "" {
		values = append(values, 1)
	}
	if c.scales() {
		last := float64(c.counts[len(c.counts)-1])
		values = append(values, min(q.value(c.ideal(last), last), farIdeal*slices.Max(values)))
	}
	return values
}
