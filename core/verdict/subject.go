package verdict

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// subject is what an explanation is about: one strategy on one core count, as
// its workers grow.
type subject struct {
	*evidence
	base   core.Cell   // what it is compared with
	series []core.Cell // its cells, by workers; not empty
	full   core.Cell   // the one to explain: the most workers that have a core each, or, for work that waits, the most there are
	split  Split       // of full against base
	gain   stats.Estimate
	law    *Scaling // that it follows; nil when none was fitted
}

// loss is the share of efficiency below which nothing needs explaining, and
// by which a factor must have fallen to explain it.
const loss = 0.05

// explained chooses the subject: the strategy that was chosen, or, when that
// is the serial program, the best of the others on the most cores, for it is
// that one whose failure needs explaining. It reports false when there is no
// such strategy.
func (e *evidence) explained(c choice.Choice) (subject, bool) {
	if !e.single(c.Chosen) {
		return e.subject(c.Base, e.Series(c.Chosen.Strategy, c.Chosen.Cores))
	}
	others := slices.DeleteFunc(e.Recommendable(e.BySize()), e.single)
	if len(others) == 0 {
		return subject{}, false
	}
	return e.subject(c.Base, e.widest(e.fastest(others).Strategy))
}

// single reports whether a cell is of a strategy that has but one: a serial program.
func (e *evidence) single(c core.Cell) bool { return e.experiment.TraitsOf(c.Strategy).Single }

func (e *evidence) subject(base core.Cell, series []core.Cell) (subject, bool) {
	s := subject{evidence: e, base: base, series: series, full: series[0]}
	waits := e.waits(base)
	for _, c := range series {
		if waits || c.Workers <= c.Cores {
			s.full = c
		}
	}
	var ok, known bool
	s.split, ok = e.split(base, s.full)
	s.gain, known = e.Speedup(base, s.full)
	return s, ok && known
}

// one returns the cell with the fewest workers, what larger ones compare with
// within the strategy.
func (s subject) one() core.Cell { return s.series[0] }

// fittable returns the cells that may enter one law.
func (s subject) fittable() []core.Cell {
	if s.waits(s.base) {
		return s.series
	}
	var cells []core.Cell
	for _, c := range s.series {
		if c.Workers <= physical(s.host, c.Cores) {
			cells = append(cells, c)
		}
	}
	return cells
}

// idles reports whether workers were clearly less busy than the base.
func (s subject) idles() bool { return s.split.Busy.CI.High < 1-loss }

// inflated reports whether the same work clearly cost more CPU time.
func (s subject) inflated() bool { return s.split.Work.CI.High < 1-loss }

// loses reports whether the efficiency is clearly below what needs no
// explanation.
func (s subject) loses() bool { return s.split.Efficiency.CI.High < 1-loss }

// scaledSerial estimates the serial share of the time on all workers that a
// scaled speed-up shows; nil when there are too few.
func (s subject) scaledSerial() *stats.Estimate {
	share, err := scaling.ScaledSerial(s.gain, s.full.Workers)
	if err != nil {
		return nil
	}
	return &share
}

// serial estimates the serial fraction that the speed-up of a cell shows by
// itself.
func (s subject) serial(c core.Cell) (stats.Estimate, bool) {
	gain, ok := s.Speedup(s.base, c)
	if !ok || c.Workers < 2 {
		return stats.Estimate{}, false
	}
	e, err := scaling.KarpFlatt(gain, c.Workers)
	return e, err == nil
}
