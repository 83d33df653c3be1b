package verdict

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// ceiling tells how much of the loss of the subject is the machine's, where
// independent copies of the work were measured at once: they share nothing but
// memory, caches, hardware threads and clock. What is lost beyond that is the
// program's own. A trial of n copies tells the time of one piece of work as all n
// of them do it, so that their speed-up over one copy is what n workers could
// reach who shared nothing.
func (s subject) ceiling() []Finding {
	n := min(s.full.Workers, s.full.Cores)
	one, all := s.copies(1), s.copies(n)
	if n < 2 || !s.Has(one) || !s.Has(all) || s.waits(s.base) {
		return nil
	}
	numbers := []Number{
		s.derived("slowdown", Times, func(v []float64) float64 { return float64(n) * v[1] / v[0] }, of(stats.Runtime, one), of(stats.Runtime, all)),
		s.derived("possible", Times, stats.Ratio, of(stats.Runtime, one), of(stats.Runtime, all)),
	}
	reached := s.derived("reached", Share, stats.Ratio, of(stats.Runtime, all), of(stats.Runtime, s.full))
	if !(reached.CI.High < 1-loss) {
		reached.Name, reached.Unit = "all", Times
	}
	return []Finding{{Code: Ceiling, Cell: s.full, Evidence: append(numbers, reached)}}
}

// copies is the cell of so many of them.
func (s subject) copies(n int) core.Cell {
	return core.Cell{Variant: s.full.Variant, Strategy: core.Copies, Workers: n, Cores: n}
}
