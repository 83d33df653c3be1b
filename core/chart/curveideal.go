package chart

import (
	"parallelogram/core"
	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// scales reports whether it is known what perfect scaling would be: the
// baseline is the time of one worker.
func (s slice) scales() bool { return s.baseline.measured() && s.baseline.cell.Workers == 1 }

// power returns how much can be done at once at x, in workers that each have a
// core of their own; work that waits needs none.
func (s slice) power(x float64) float64 {
	workers, cores := s.place(x)
	if s.waits {
		return workers
	}
	return s.capacity.of(min(workers, cores))
}

// copies returns how often the work is done at x: with weak scaling once for
// each worker.
func (s slice) copies(x float64) float64 {
	if !s.weak {
		return 1
	}
	workers, _ := s.place(x)
	return workers
}

// ideal returns the runtime of perfect scaling at x, s.
func (s slice) ideal(x float64) float64 { return s.baseline.median * s.copies(x) / s.power(x) }

// kinks returns where the ideal has corners.
func (s slice) kinks() []float64 { return append(s.capacity.kinks(), float64(s.fixed)) }

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
		name, base.strategy, base.glyph, base.hidden = string(core.Serial), core.Serial, ink.Bar, c.bare
	}
	base.text = name + " " + ruler.Clock(time) + q.unity()
	keys := []key{base}
	if c.scales() {
		end := min(last, float64(c.counts[len(c.counts)-1]))
		keys = append(keys, key{text: w.Ideal, color: s.Muted, dashes: dotted, width: 1.25, x: end, y: q.value(c.ideal(end), end)})
	}
	return keys
}
