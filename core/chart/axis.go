package chart

import "gonum.org/v1/plot/vg"

// axis is one side of a chart.
type axis struct {
	name  string
	scale scale
	// ticks chooses what is labelled on an axis of some length.
	ticks func(p pen, length vg.Length) []tick
	marks []float64 // values that have a short line of their own
	flush bool      // the ends of the scale are the ends of the area
	bare  bool      // no lines across the area at the ticks
	// fit returns the scale for an axis of some length; nil keeps the scale.
	fit func(p pen, length vg.Length) scale
}

// countAxis is a horizontal axis for ascending counts, of which its scale need
// not show all.
func countAxis(s scale, name string, counts []int) axis {
	a := axis{name: name, scale: s}
	var shown []int
	for _, n := range counts {
		if v := float64(n); v >= s.min && v <= s.max {
			shown = append(shown, n)
			a.marks = append(a.marks, v)
		}
	}
	a.ticks = func(p pen, length vg.Length) []tick {
		return countTicks(shown, s.log, func(n int, label string) span {
			half := float64((p.width(tickType, label) + p.len(10)) / (2 * length))
			at := s.at(float64(n))
			return span{at - half, at + half}
		})
	}
	return a
}
