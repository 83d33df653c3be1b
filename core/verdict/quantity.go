package verdict

import (
	"math"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// of names a column: a measure of a cell.
func of(m measure, c core.Cell) columnKey { return columnKey{m, c} }

// derived makes evidence of a quantity of medians, with its interval; NaN, which
// is above no limit, when there is none.
func (s subject) derived(name string, unit Unit, f func(medians []float64) float64, of ...columnKey) Number {
	var columns []*stats.Column
	for _, key := range of {
		columns = append(columns, s.column(key.measure, key.cell))
	}
	e, ok := stats.Derive(f, columns...)
	if !ok {
		e.Value, e.CI = math.NaN(), stats.Interval{Low: math.NaN(), High: math.NaN()}
	}
	return Number{name, unit, e}
}

// perWorkerTime tells a time as a share of the time of all workers: N·T.
func (s subject) perWorkerTime(name string, m measure, c core.Cell) Number {
	n := float64(c.Workers)
	return s.derived(name, Share, func(v []float64) float64 { return v[0] / (n * v[1]) }, of(m, c), of(runtimeOf, c))
}

// perCPU tells a time as a share of the CPU time.
func (s subject) perCPU(name string, m measure, c core.Cell) Number {
	return s.derived(name, Share, stats.Ratio, of(m, c), of(cpuOf, c))
}

// perSecond tells how often something happens.
func (s subject) perSecond(name string, m measure, c core.Cell) Number {
	return s.derived(name, PerSec, stats.Ratio, of(m, c), of(runtimeOf, c))
}

// counted tells how often something happens in a trial.
func (s subject) counted(name string, m measure, c core.Cell) Number {
	column, shares := s.column(m, c), s.shares(c)
	return Number{name, Count, stats.Estimate{Value: shares * column.Median(), CI: column.Interval(stats.Level).Scaled(shares)}}
}

// exceeds reports whether one ratio of medians is clearly more than so many
// times another.
func (s subject) exceeds(times float64, over, under, overBefore, underBefore columnKey) bool {
	more := s.derived("", Times, func(v []float64) float64 { return v[0]/v[1] - times*v[2]/v[3] }, over, under, overBefore, underBefore)
	return more.CI.Low > 0
}
