package chart

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// compare tells how many times faster than the baseline each cell that is shown
// is, by the same rule as [stats.Summarise].
func (c *slice) compare(run core.Run, v View) {
	var cells []core.Cell
	var points []*point
	for _, s := range c.series {
		for i := range s.points {
			cells, points = append(cells, s.points[i].cell), append(points, &s.points[i])
		}
	}
	for i, gain := range c.gains(run, v, cells) {
		points[i].gain = gain
	}
	c.baseline.gain = one
}

// gains returns the speed-ups of cells. Summaries compare with the serial
// program alone.
func (c *slice) gains(run core.Run, v View, cells []core.Cell) []stats.Estimate {
	if v.Cells == nil || c.baseline.cell != core.Baseline {
		return stats.NewTrials(run).Rounds(stats.Part{PerWork: true}).Speedups(c.baseline.cell, cells...)
	}
	known := make(map[core.Cell]stats.Estimate, len(*v.Cells))
	for _, s := range *v.Cells {
		known[s.Cell] = stats.Estimate{Value: s.Speedup, CI: s.SpeedupCI}
	}
	gains := make([]stats.Estimate, len(cells))
	for i, cell := range cells {
		gains[i] = known[cell]
	}
	return gains
}

// one is the speed-up of what speed-ups compare with: exact.
var one = stats.Estimate{Value: 1, CI: stats.Interval{Low: 1, High: 1, Confidence: stats.Level}}
