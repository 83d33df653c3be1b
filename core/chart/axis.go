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

// The least distance between two labels of a vertical axis, units. Logarithmic
// ticks are closer where they are closest.
const (
	linearApart = 40
	logApart    = 26
)

// timeAxis is a vertical axis for times in seconds.
func timeAxis(name string, times []float64, log bool) axis {
	s := timeScale(times, log)
	apart := float64(linearApart)
	if log {
		apart = logApart
	}
	return axis{name: name, scale: s, ticks: func(p pen, length vg.Length) []tick {
		return timeTicks(s, int(length/p.len(apart)))
	}}
}

// countAxis is a horizontal axis for ascending counts, at least one of them.
func countAxis(name string, counts []int, log bool) axis {
	return countsOn(countScale(counts, log), name, counts)
}

// countsOn is countAxis with a scale that need not show all counts.
func countsOn(s scale, name string, counts []int) axis {
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
