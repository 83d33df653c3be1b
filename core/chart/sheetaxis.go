package chart

import (
	"gonum.org/v1/plot/vg"

	"parallelogram/core/chart/ink"
	"parallelogram/core/chart/ruler"
)

// axis is one side of a chart.
type axis struct {
	name  string
	scale ruler.Scale
	// ticks chooses what is labelled on an axis of some length.
	ticks func(p ink.Pen, length vg.Length) []ruler.Tick
	marks []float64 // values that have a short line of their own
	flush bool      // the ends of the scale are the ends of the area
	bare  bool      // no lines across the area at the ticks
	// fit returns the scale for an axis of some length; nil keeps the scale.
	fit func(p ink.Pen, length vg.Length) ruler.Scale
}

// countAxis is a horizontal axis for ascending counts, of which its scale need
// not show all.
func countAxis(s ruler.Scale, name string, counts []int) axis {
	a := axis{name: name, scale: s}
	var shown []int
	for _, n := range counts {
		if v := float64(n); v >= s.Min && v <= s.Max {
			shown = append(shown, n)
			a.marks = append(a.marks, v)
		}
	}
	a.ticks = func(p ink.Pen, length vg.Length) []ruler.Tick {
		return ruler.Counts(shown, s.Log, func(n int, label string) ruler.Span {
			half := float64((p.Width(ink.TickType, label) + p.Len(10)) / (2 * length))
			at := s.At(float64(n))
			return ruler.Span{From: at - half, To: at + half}
		})
	}
	return a
}
