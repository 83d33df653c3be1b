package series

import (
	"parallelogram/core/exchange"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// Trend is what more workers do to the throughput.
type Trend string

// The trends.
const (
	Gains Trend = "gains" // some count is told to be faster than the fewest workers
	Flat  Trend = "flat"  // none is
	Falls Trend = "falls" // the fewest are fastest, and the most are told to be slower
)

// A table looks like weak scaling when the workers grow by weakGrowth at least,
// and the times to no more than weakTimes and to no less than weakLeast of the
// first.
const weakGrowth, weakTimes, weakLeast = 4, 2, 0.9

// Measured is what is told without a law.
type Measured struct {
	Rows      []scaling.Row // ascending; at least one
	Best      int           // index of the fastest row, the fewest workers if several are
	Trend     Trend
	LooksWeak bool // as if the work grew with the workers
}

// Fewest is the row that the others compare with.
func (m *Measured) Fewest() scaling.Row { return m.Rows[0] }

// Fastest is the row of the least time; of work that grows, of the most work.
func (m *Measured) Fastest() scaling.Row { return m.Rows[m.Best] }

// Most is the row of the most workers.
func (m *Measured) Most() scaling.Row { return m.Rows[len(m.Rows)-1] }

// newMeasured compares levels, beside the law that was fitted to them.
func newMeasured(levels []scaling.Level, a Analysis) *Measured {
	m := &Measured{Rows: scaling.Rows(levels, a.Weak)}
	m.Best = scaling.Fastest(m.Rows)
	m.Trend = m.trend(a.Fitted)
	m.LooksWeak = a.Kind == exchange.Runtime && !a.Weak && m.looksWeak()
	return m
}

// trend compares the fewest workers with the fastest count, or with the most
// where the fewest are fastest.
func (m *Measured) trend(f *Fitted) Trend {
	switch {
	case m.Best > 0 && m.gain(m.Fastest(), f).Low > 1:
		return Gains
	case m.Best == 0 && m.gain(m.Most(), f).High < 1:
		return Falls
	}
	return Flat
}

// gain returns the interval of a row's speed-up over the first: that of the
// repeats, or without them that of the law if it misses little. Where nothing
// tells, it is the value.
func (m *Measured) gain(row scaling.Row, f *Fitted) stats.Interval {
	e := row.Speedup
	switch {
	case e.CI != (stats.Interval{}):
		return e.CI
	case f == nil || f.Loose():
		return stats.Interval{Low: e.Value, High: e.Value}
	}
	return f.Best.estimate(func(p scaling.Parameters) float64 {
		return p.Speedup(row.Workers) / p.Speedup(m.Fewest().Workers)
	}).CI
}

// looksWeak reports whether times hardly change while the workers grow.
func (m *Measured) looksWeak() bool {
	first := m.Fewest()
	if m.Most().Workers < weakGrowth*first.Workers {
		return false
	}
	for _, row := range m.Rows {
		if row.Time > weakTimes*first.Time || row.Time < weakLeast*first.Time {
			return false
		}
	}
	return true
}
