package curve

import (
	"gonum.org/v1/plot"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/view"
	"parallelogram/core/stats"
)

// quantity is what a curve shows of cells, all of it derived from times.
type quantity interface {
	what(w view.Words) string // in titles
	name(w view.Words) string // of the y axis
	// value is the quantity of something at x that does so many copies of the
	// work in so many seconds.
	value(seconds, copies, x float64) float64
	interval(p slice.Point) stats.Interval // of the point's value
	// ticks labels the axis; room is how many labels it has room for.
	ticks(s axis.Scale, room int) []plot.Tick
	// unity says which value the baseline stands for: " = 1×". It is empty
	// where that is no other than its time.
	unity() string
	// ghost is what perfect scaling may look like, in shares of the chart.
	ghost(x float64) float64
}

// runtimes are the times themselves.
type runtimes struct{}

func (runtimes) what(w view.Words) string                 { return w.Runtime }
func (runtimes) name(w view.Words) string                 { return w.Runtime }
func (runtimes) value(seconds, _, _ float64) float64      { return seconds }
func (runtimes) interval(p slice.Point) stats.Interval    { return p.Interval }
func (runtimes) ticks(s axis.Scale, room int) []plot.Tick { return axis.Times(s, room) }
func (runtimes) unity() string                            { return "" }
func (runtimes) ghost(x float64) float64                  { return 0.9 / (1 + 7*x) }

// speedups are how many times faster than the baseline something is.
type speedups struct {
	base  float64 // seconds for one copy of the work
	gains map[core.Cell]stats.Estimate
}

func (speedups) what(w view.Words) string                   { return w.Speedup }
func (speedups) name(w view.Words) string                   { return w.Speedup }
func (q speedups) value(seconds, copies, _ float64) float64 { return q.base * copies / seconds }
func (q speedups) interval(p slice.Point) stats.Interval    { return q.gains[p.Cell].CI }
func (speedups) ticks(s axis.Scale, room int) []plot.Tick   { return axis.Ratios(s, room, "×") }
func (speedups) unity() string                              { return " = 1×" }
func (speedups) ghost(x float64) float64                    { return 0.9 * (1 + 7*x) / 8 }

// efficiencies are speed-ups for each worker or core along x.
type efficiencies struct {
	speedups
	by view.Axis
}

func (efficiencies) what(w view.Words) string { return w.Efficiency }

func (q efficiencies) name(w view.Words) string {
	if q.by == view.Cores {
		return w.PerCore
	}
	return w.PerWorker
}

func (q efficiencies) value(seconds, copies, x float64) float64 {
	return q.speedups.value(seconds, copies, x) / x
}

func (q efficiencies) interval(p slice.Point) stats.Interval {
	return q.speedups.interval(p).Scaled(1 / float64(p.X))
}

func (efficiencies) ticks(s axis.Scale, room int) []plot.Tick { return axis.Ratios(s, room, "") }
func (efficiencies) unity() string                            { return " = 1" }
func (efficiencies) ghost(float64) float64                    { return 0.9 }

// speedups tells how many times faster than the baseline each cell is, by the
// same rule as [stats.Summarise].
func (c chart) speedups() speedups {
	q := speedups{c.share(c.Baseline), map[core.Cell]stats.Estimate{}}
	if c.view.Cells != nil && c.Baseline.Cell == core.Baseline {
		for _, s := range *c.view.Cells {
			q.gains[s.Cell] = stats.Estimate{Value: s.Speedup, CI: s.SpeedupCI}
		}
	} else {
		var cells []core.Cell
		for _, p := range c.Whole().Shown() {
			cells = append(cells, p.Cell)
		}
		for i, gain := range stats.ByRound(c.run.PerWork()).Speedups(c.Baseline.Cell, cells...) {
			q.gains[cells[i]] = gain
		}
	}
	// What speed-ups compare with is exactly as fast as itself.
	q.gains[c.Baseline.Cell] = stats.Estimate{Value: 1, CI: stats.Interval{Low: 1, High: 1, Confidence: stats.Level}}
	return q
}

// share returns a point's median time for one copy of the work.
func (c chart) share(p slice.Point) float64 { return p.Median / c.copiesOf(p.Cell) }

// copiesOf returns how often a cell does the work.
func (c chart) copiesOf(cell core.Cell) float64 {
	return float64(max(1, c.run.Experiment.Copies(cell)))
}
