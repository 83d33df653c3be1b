package chart

import "parallelogram/core"

// bounds are the layers of what curves compare with: perfect scaling, and the
// baseline.
func (c slice) bounds(s Style, q quantity) []layer {
	var list []layer
	if c.scales() {
		first, last := float64(c.counts[0]), float64(c.counts[len(c.counts)-1])
		ideal := func(x float64) float64 { return q.value(c.ideal(x), x) }
		list = append(list, curve(ideal, first, last, s.Muted, dotted, c.kinks()...))
	}
	if c.levelled(q) {
		list = append(list, level(c.levelOf(q), s.Muted))
	}
	return list
}

// levelled reports whether a line goes across the chart at the baseline. Ratios
// keep it when the serial program is hidden: they mean nothing without.
func (c slice) levelled(q quantity) bool {
	return c.baseline.measured() && (q.unity() != "" || !c.bare || c.baseline.cell != core.Baseline)
}

// levelOf returns the value at which it goes.
func (c slice) levelOf(q quantity) float64 { return q.value(c.baseline.median, 1) }

// references names the baseline, with its time, and the ideal, which end at
// the last value of x.
func (c slice) references(s Style, q quantity, last float64, w Words) []key {
	if !c.baseline.measured() {
		return nil
	}
	name, time := c.baseline.cell.String(), c.baseline.median
	base := key{color: s.Muted, dashes: dashed, width: 1.25, x: last, y: c.levelOf(q)}
	if c.baseline.cell == core.Baseline {
		name, base.strategy, base.glyph, base.hidden = string(core.Serial), core.Serial, bar, c.bare
	}
	base.text = name + " " + unitFor(time).text(time) + q.unity()
	keys := []key{base}
	if c.scales() {
		end := min(last, float64(c.counts[len(c.counts)-1]))
		keys = append(keys, key{text: w.Ideal, color: s.Muted, dashes: dotted, width: 1.25, x: end, y: q.value(c.ideal(end), end)})
	}
	return keys
}
