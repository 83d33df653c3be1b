package stats

import "slices"

// Clock is how finely the times of one cell are told apart.
type Clock struct {
	Times    int
	Distinct int     // different ones among them
	Step     float64 // least difference of two that differ, s: the tick of a coarse clock; 0 when all are equal
}

// ClockOf looks at the times of one cell; NaN are left out.
func ClockOf(times []float64) Clock {
	sorted := present(times)
	slices.Sort(sorted)
	c := Clock{Times: len(sorted), Distinct: min(1, len(sorted))}
	for i, t := range sorted {
		if i == 0 || t == sorted[i-1] {
			continue
		}
		c.Distinct++
		if step := t - sorted[i-1]; c.Step == 0 || step < c.Step {
			c.Step = step
		}
	}
	return c
}

// Coarse reports whether the clock is too coarse for the times: of [MinRounds]
// or more at most half are different. A clock that is fine enough gives each
// trial a time of its own; with half of them the tick is about half of the
// standard deviation of the noise, and what is derived from medians begins to
// depend on where the ticks happen to lie.
func (c Clock) Coarse() bool { return c.Times >= MinRounds && 2*c.Distinct <= c.Times }
