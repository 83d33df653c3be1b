package verdict

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// Compare compares one cell with the base and with the recommended cell, which
// is zero when there is none. Each is nil where it makes no sense or is not
// known; slower is how much more time than the recommended cell it takes: 0.05
// for 5%.
func Compare(in Input, c, base, chosen core.Cell) (speedup *stats.Estimate, split *Split, slower *stats.Estimate) {
	e := in.whole(base, chosen, c)
	if gain, ok := e.Speedup(base, c); ok && c != base {
		speedup = &gain
	}
	if s, ok := e.split(base, c); ok && c != base && !e.isElsewhere(base) {
		split = &s
	}
	if chosen == (core.Cell{}) || chosen == c {
		return speedup, split, nil
	}
	more, ok := stats.Derive(func(m []float64) float64 { return m[0]/m[1] - 1 },
		e.Column(stats.Runtime, c), e.Column(stats.Runtime, chosen))
	if ok {
		slower = &more
	}
	return speedup, split, slower
}
