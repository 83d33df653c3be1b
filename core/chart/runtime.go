package chart

import (
	"slices"

	"parallelogram/core"
)

// runtime is the sheet of runtime against workers or cores.
func runtime(run core.Run, v View, s Style) sheet {
	cut, words := sliceOf(run, v), v.words()
	sheet := sheet{
		title:   cut.title(words),
		caption: caption(run, words),
		x:       countAxis(cut.name(words), cut.counts, v.LogX),
	}
	if v.Title != "" {
		sheet.title = v.Title
	}
	data := cut.lines(s)
	if data.failed() {
		sheet.failed = words.Failed
	}
	if m := cut.lacking(run, words); m.text != "" {
		return empty(sheet, data, m, s)
	}
	sheet.y = timeAxis(words.Runtime, cut.times(), v.LogY)
	sheet.note = words.NoteNoInterval
	if data.intervals() {
		sheet.note = words.Note
	}
	sheet.shaded = cut.crowded(sheet.x.scale, words)
	if cut.baseline.measured() {
		sheet.layers = append(sheet.layers, curve(cut.ideal, cut.fixed, s.Muted), level(cut.baseline.median, s.Muted))
	}
	sheet.layers = append(sheet.layers, data.dots, data.joints, data.heads, data.crosses)
	sheet.keys = append(data.keys(), cut.references(s, sheet, words)...)
	return sheet
}

// lines returns the slice's series with the baseline before them.
func (c slice) lines(s Style) lines {
	l := lines{counts: c.counts}
	if c.baseline.cell == core.Baseline {
		l.list = append(l.list, line{"", s.Muted, bar, []mark{c.baseline.mark()}})
	}
	for _, series := range c.series {
		look := line{name: string(series.strategy), color: s.Series[series.slot%len(s.Series)], glyph: glyphs[series.slot%len(glyphs)]}
		for _, p := range series.points {
			look.marks = append(look.marks, p.mark())
		}
		l.list = append(l.list, look)
	}
	return l
}

// mark returns the point as a mark at its runtime.
func (p point) mark() mark {
	m := mark{cell: p.cell, x: p.x, y: p.median, dots: p.times, failed: p.failed > 0, broken: !p.measured()}
	if p.interval.Confidence > 0 {
		m.low, m.high = p.interval.Low, p.interval.High
	}
	return m
}

// times returns every time that the chart must have room for.
func (c slice) times() []float64 {
	var times []float64
	if c.baseline.measured() {
		times = append(times, c.ideal(float64(c.counts[len(c.counts)-1])))
		times = append(times, c.baseline.times...)
	}
	for _, series := range c.series {
		for _, p := range series.points {
			times = append(times, p.times...)
		}
	}
	return times
}

// references names the baseline and the ideal.
func (c slice) references(s Style, sheet sheet, w Words) []key {
	if !c.baseline.measured() {
		return nil
	}
	last := sheet.x.scale.max
	label := string(core.Serial) + " " + unitFor(sheet.y.scale.max).text(c.baseline.median)
	return []key{
		{text: label, color: s.Muted, glyph: bar, dashes: dashed, width: 1.25, x: last, y: c.baseline.median},
		{text: w.Ideal, color: s.Muted, dashes: dotted, width: 1.25, x: last, y: c.ideal(last)},
	}
}

// crowded returns the region with more workers than cores. It begins midway
// between the counts on either side of the border, where nothing is measured.
func (c slice) crowded(x scale, w Words) region {
	r := region{label: w.MoreWorkers}
	last := c.counts[len(c.counts)-1]
	switch i, found := slices.BinarySearch(c.counts, c.fixed); {
	case c.fixed == 0:
	case c.by == Cores && i > 0 && i < len(c.counts):
		r.from, r.to = x.min, x.between(float64(c.counts[i-1]), float64(c.fixed))
	case c.by == Cores && i == len(c.counts):
		r.from, r.to = x.min, x.max
	case c.by == Workers && c.fixed < last:
		if found {
			i++
		}
		r.from, r.to = x.between(float64(c.fixed), float64(c.counts[i])), x.max
	}
	return r
}
