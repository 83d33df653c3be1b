package verdict

import (
	"math"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// column names a measure of a cell.
type column struct {
	measure stats.Measure
	cell    core.Cell
}

func of(m stats.Measure, c core.Cell) column { return column{m, c} }

// derived makes evidence of a quantity of medians, with its interval; NaN, which
// is above no limit, when there is none.
func (s subject) derived(name string, unit Unit, f func(medians []float64) float64, of ...column) Number {
	var columns []*stats.Column
	for _, c := range of {
		columns = append(columns, s.Column(c.measure, c.cell))
	}
	e, ok := stats.Derive(f, columns...)
	if !ok {
		e.Value, e.CI = math.NaN(), stats.Interval{Low: math.NaN(), High: math.NaN()}
	}
	return Number{name, unit, e}
}

// perWorkerTime tells a time as a share of the time of all workers: N·T.
func (s subject) perWorkerTime(name string, m stats.Measure, c core.Cell) Number {
	n := float64(c.Workers)
	return s.derived(name, Share, func(v []float64) float64 { return v[0] / (n * v[1]) }, of(m, c), of(stats.Runtime, c))
}

// perCPU tells a time as a share of the CPU time.
func (s subject) perCPU(name string, m stats.Measure, c core.Cell) Number {
	return s.derived(name, Share, stats.Ratio, of(m, c), of(stats.CPU, c))
}

// perSecond tells how often something happens.
func (s subject) perSecond(name string, m stats.Measure, c core.Cell) Number {
	return s.derived(name, PerSec, stats.Ratio, of(m, c), of(stats.Runtime, c))
}

// counted tells how often something happens in a trial.
func (s subject) counted(name string, m stats.Measure, c core.Cell) Number {
	values, shares := s.Column(m, c), s.shares(c)
	return Number{name, Count, stats.Estimate{Value: shares * values.Median(), CI: values.Interval(stats.Level).Scaled(shares)}}
}

// exceeds reports whether one ratio of medians is clearly more than so many
// times another.
func (s subject) exceeds(times float64, over, under, overBefore, underBefore column) bool {
	more := s.derived("", Times, func(v []float64) float64 { return v[0]/v[1] - times*v[2]/v[3] }, over, under, overBefore, underBefore)
	return more.CI.Low > 0
}
