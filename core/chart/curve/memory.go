package curve

import (
	"math"
	"slices"

	"gonum.org/v1/plot"

	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/figure"
	"parallelogram/core/chart/slice"
	"parallelogram/core/chart/view"
	"parallelogram/core/stats"
)

// Memory is the chart of the memory that the processes of a command held at once.
// It is compared with nothing: no law says what it should be.
func Memory(in view.Subject) figure.Sheet {
	c := of(in)
	q := peaks{}
	if q.lacking = c.Lacking(); q.lacking.Text == "" {
		c.weigh()
		if len(c.Whole().Shown()) == 0 {
			q.lacking = c.Message("no-memory")
		}
	}
	return c.sheet(q)
}

// peaks are bytes, in the place of the times of other charts.
type peaks struct{ lacking view.Message }

func (peaks) what() string                             { return "memory" }
func (peaks) name() string                             { return "memory" }
func (peaks) value(bytes, _, _ float64) float64        { return bytes }
func (peaks) interval(p slice.Point) stats.Interval    { return p.RuntimeCI }
func (peaks) ticks(s axis.Scale, room int) []plot.Tick { return axis.Sizes(s, room) }
func (peaks) unity() string                            { return "" }
func (peaks) ghost(x float64) float64                  { return 0.2 + 0.6*x }
func (peaks) compared() bool                           { return false }

// weigh puts the memory of each point in the place of its time. A point whose
// memory nobody knows is none.
func (c *chart) weigh() {
	c.Baseline = c.weighed(c.Baseline)
	series := slices.Clone(c.Series)
	for i := range series {
		points := slices.Clone(series[i].Points)
		for k, p := range points {
			points[k] = c.weighed(p)
		}
		series[i].Points = points
	}
	c.Series = series
}

func (c *chart) weighed(p slice.Point) slice.Point {
	m := p.Memory
	if !m.Known() {
		p.N = 0
		return p
	}
	var values []float64
	for _, i := range p.Trials {
		if v := c.Trials.Value(stats.Peak, i); !math.IsNaN(v) {
			values = append(values, v)
		}
	}
	slices.Sort(values)
	p.Runtime, p.RuntimeCI, p.Times = m.Peak, m.CI, values
	return p
}

// sampled reports whether the memory of a point that is shown was only sampled.
func (c chart) sampled() bool {
	return slices.ContainsFunc(c.Shown(), func(p slice.Point) bool { return p.Memory.Estimated })
}
