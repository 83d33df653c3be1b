package cli

import (
	"parallelogram/core/exchange"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// trend is what more workers do to the throughput.
type trend string

// The trends.
const (
	gains trend = "gains" // some count is told to be faster than the fewest workers
	flat  trend = "flat"  // none is
	falls trend = "falls" // the fewest are fastest, and the most are told to be slower
)

// Thresholds of what is said about single levels.
const (
	// clearly is how far an efficiency without repeats is above 1 before it is
	// called that: the share within which the program calls times equal.
	clearly = 0.05
	// A table looks like weak scaling when the workers grow by weakGrowth at
	// least, and the times to no more than weakTimes and to no less than
	// weakLeast of the first.
	weakGrowth, weakTimes, weakLeast = 4, 2, 0.9
)

// fitMeasured is what is told without a law.
type fitMeasured struct {
	Rows    []fitRow `json:"rows"`
	Fastest fitRow   `json:"fastest"`
	Trend   trend    `json:"trend"`
	Weak    bool     `json:"looks_like_weak_scaling"`
	rows    []scaling.Row
}

// newFitMeasured compares levels; r is the law that was fitted to them, nil if none
// could be.
func newFitMeasured(levels []scaling.Level, kind exchange.Kind, weak bool, r *fitResult) *fitMeasured {
	m := &fitMeasured{rows: scaling.Rows(levels, weak)}
	for _, row := range m.rows {
		m.Rows = append(m.Rows, newFitRow(row, kind, weak))
	}
	m.Fastest = m.Rows[scaling.Fastest(m.rows)]
	m.Trend = m.trend(r)
	m.Weak = kind == exchange.Runtime && !weak && looksWeak(m.rows)
	return m
}

// trend compares the fewest workers with the fastest count, or with the most
// where the fewest are fastest.
func (m *fitMeasured) trend(r *fitResult) trend {
	best, last := scaling.Fastest(m.rows), len(m.rows)-1
	switch {
	case best > 0 && m.gain(best, r).Low > 1:
		return gains
	case best == 0 && m.gain(last, r).High < 1:
		return falls
	}
	return flat
}

// gain returns the interval of a row's speed-up over the first: that of the
// repeats, or without them that of the law if it describes the data. Where
// nothing tells, it is the value.
func (m *fitMeasured) gain(row int, r *fitResult) stats.Interval {
	e := m.rows[row].Speedup
	switch {
	case e.CI != (stats.Interval{}):
		return e.CI
	case r == nil || r.Miss > loose:
		return stats.Interval{Low: e.Value, High: e.Value}
	}
	return r.fit.Estimate(r.refits, func(p scaling.Parameters) float64 {
		return p.Speedup(m.rows[row].Workers) / p.Speedup(m.rows[0].Workers)
	}).CI.Including(e.Value)
}

// aboveOne reports whether an efficiency is clearly above 1.
func (m *fitMeasured) aboveOne() bool {
	for _, row := range m.rows[1:] {
		e := row.Efficiency
		told := e.CI == (stats.Interval{}) || e.CI.Low > 1
		if told && (e.CI.Confidence > 0 || e.Value > 1+clearly) {
			return true
		}
	}
	return false
}

// looksWeak reports whether times hardly change while the workers grow.
func looksWeak(rows []scaling.Row) bool {
	first, last := rows[0], rows[len(rows)-1]
	if last.Workers < weakGrowth*first.Workers {
		return false
	}
	for _, row := range rows {
		if row.Time > weakTimes*first.Time || row.Time < weakLeast*first.Time {
			return false
		}
	}
	return true
}
