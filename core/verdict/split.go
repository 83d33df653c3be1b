package verdict

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// Split says where the efficiency of a cell went. Efficiency is speed-up
// divided by workers, and it is exactly the product of the other two:
//
//	E(N) = T₁ / (N·T_N) = [CPU_N / (N·T_N)] / [CPU₁ / T₁] × [CPU₁ / CPU_N]
//
// for with U = CPU/(N·T), the share of their time that workers computed, the
// first factor is U_N/U₁.
type Split struct {
	Cell       core.Cell
	Efficiency stats.Estimate // 1 when N workers are N times faster
	Busy       stats.Estimate // how busy workers were, against the base: below 1 they idled or waited
	Work       stats.Estimate // the base's CPU time over the cell's: below 1 the same work cost more
}

// split reports false when one of the times is missing or zero.
func (e *evidence) split(base, c core.Cell) (Split, bool) {
	columns := []*stats.Column{
		e.Column(stats.Runtime, base), e.Column(stats.Runtime, c),
		e.Column(stats.CPU, base), e.Column(stats.CPU, c),
	}
	n := float64(c.Workers) / float64(base.Workers)
	var ok [3]bool
	s := Split{Cell: c}
	s.Efficiency, ok[0] = stats.Derive(func(m []float64) float64 { return m[0] / (n * m[1]) }, columns...)
	s.Busy, ok[1] = stats.Derive(func(m []float64) float64 { return m[3] / (n * m[1]) / (m[2] / m[0]) }, columns...)
	s.Work, ok[2] = stats.Derive(func(m []float64) float64 { return m[2] / m[3] }, columns...)
	return s, ok[0] && ok[1] && ok[2]
}

// knee returns the worker count beyond which more workers buy less than they
// cost: the one with the greatest speed-up times efficiency, S²/N (Eager,
// Zahorjan and Lazowska, IEEE Transactions on Computers 38(3), 1989), among
// cells of one strategy on one core count; false when there are fewer than two.
func (e *evidence) knee(base core.Cell, cells []core.Cell) (core.Cell, bool) {
	var knee core.Cell
	best := 0.0
	for _, c := range cells {
		s := stats.Quotient(e.Column(stats.Runtime, base), e.Column(stats.Runtime, c))
		if power := s * s / float64(c.Workers); power > best {
			knee, best = c, power
		}
	}
	return knee, len(cells) >= 2
}
