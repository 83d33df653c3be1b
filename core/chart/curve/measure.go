package curve

import (
	"gonum.org/v1/plot"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/view"
	"parallelogram/core/stats"
)

// measure is what a curve shows of cells, derived from their times or put in the
// place of those.
type measure interface {
	what() string // in titles: a key of the charts' texts
	name() string // of the y axis: a key
	// value is the quantity of something at x that does so many copies of the
	// work in so many seconds.
	value(seconds, copies, x float64) float64
	interval(p slice.Point) stats.Interval // of the point's value
	// ticks labels the axis; room is how many labels it has room for.
	ticks(s axis.Scale, room int) []plot.Tick
	// unity says which value the baseline stands for: " = 1×". It is empty
	// where that is no other than its time.
	unity() string
	// compared reports whether values are compared with perfect scaling and a law.
	compared() bool
	// ghost is what perfect scaling may look like, in shares of the chart.
	ghost(x float64) float64
}

// runtimes are the times themselves.
type runtimes struct{}

func (runtimes) what() string                             { return "runtime" }
func (runtimes) name() string                             { return "runtime" }
func (runtimes) value(seconds, _, _ float64) float64      { return seconds }
func (runtimes) interval(p slice.Point) stats.Interval    { return p.RuntimeCI }
func (runtimes) ticks(s axis.Scale, room int) []plot.Tick { return axis.Times(s, room) }
func (runtimes) unity() string                            { return "" }
func (runtimes) compared() bool                           { return true }
func (runtimes) ghost(x float64) float64                  { return 0.9 / (1 + 7*x) }

// speedups are how many times faster than the baseline something is.
type speedups struct {
	base  float64                      // seconds for one copy of the work
	gains map[core.Cell]stats.Interval // of the cells' speed-ups
}

func (speedups) what() string                               { return "speedup" }
func (speedups) name() string                               { return "speedup" }
func (q speedups) value(seconds, copies, _ float64) float64 { return q.base * copies / seconds }
func (q speedups) interval(p slice.Point) stats.Interval    { return q.gains[p.Cell] }
func (speedups) ticks(s axis.Scale, room int) []plot.Tick   { return axis.Ratios(s, room, "×") }
func (speedups) unity() string                              { return " = 1×" }
func (speedups) compared() bool                             { return true }
func (speedups) ghost(x float64) float64                    { return 0.9 * (1 + 7*x) / 8 }

// efficiencies are speed-ups for each worker or core along x.
type efficiencies struct {
	speedups
	by view.Axis
}

func (efficiencies) what() string { return "efficiency" }

func (q efficiencies) name() string {
	if q.by == view.Cores {
		return "per-core"
	}
	return "per-worker"
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

// speedups tells how sure the cells' speed-ups are. Summaries compare with the
// experiment's baseline; where it was not measured, the answer's is taken.
func (c chart) speedups() speedups {
	base := c.Baseline.Cell
	q := speedups{c.Baseline.Runtime / c.copiesOf(base), map[core.Cell]stats.Interval{}}
	var cells []core.Cell
	for cell, p := range c.All {
		q.gains[cell], cells = p.SpeedupCI, append(cells, cell)
	}
	if base != c.Run.Experiment.Baseline(c.Name) && c.Baseline.Measured() {
		rounds := c.Trials.Rounds(stats.Part{Variant: &c.Name, PerWork: true})
		for i, gain := range rounds.Speedups(base, cells...) {
			q.gains[cells[i]] = gain.CI
		}
	}
	// What speed-ups compare with is exactly as fast as itself.
	q.gains[base] = stats.Interval{Low: 1, High: 1, Confidence: stats.Level}
	return q
}

// copiesOf returns how often a cell does the work.
func (c chart) copiesOf(cell core.Cell) float64 {
	return float64(max(1, c.Run.Experiment.Copies(cell)))
}

// copies returns how often the work is done at x: with weak scaling once for
// each worker.
func (c chart) copies(x float64) float64 {
	if !c.Run.Experiment.Weak {
		return 1
	}
	workers, _ := c.Place(x)
	return workers
}
