package chart

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// compare estimates how many times faster than the baseline each cell that is
// shown is, by the same rule as [stats.Summarise]: from medians, with an
// interval from resampling the rounds that both share. The run is one of which
// all trials did the same work.
func (c *slice) compare(run core.Run) {
	cells := []core.Cell{c.baseline.cell}
	for _, s := range c.series {
		for _, p := range s.points {
			cells = append(cells, p.cell)
		}
	}
	columns := stats.ByRound(run).Columns(stats.Runtime, cells...)
	next := 1
	c.baseline.gain = one
	for _, s := range c.series {
		for i := range s.points {
			if p := &s.points[i]; p.cell == c.baseline.cell {
				p.gain = one
			} else {
				p.gain, _ = stats.Derive(stats.Ratio, columns[0], columns[next])
			}
			next++
		}
	}
}

// one is the speed-up of what speed-ups compare with: exact.
var one = stats.Estimate{Value: 1, CI: stats.Interval{Low: 1, High: 1, Confidence: stats.Level}}
