package verdict

import (
	"parallelogram/core"
	"parallelogram/core/stats"
)

// kernel holds when the kernel takes far more of the CPU time than in the base.
// What a strategy's first worker pays already is told beside it.
func kernel(s subject) []Number {
	share := s.perCPU("kernel", stats.System, s.full)
	if !s.inflated() || !(share.CI.Low > kernelShare) ||
		!s.exceeds(rises, of(stats.System, s.full), of(stats.CPU, s.full), of(stats.System, s.base), of(stats.CPU, s.base)) {
		return nil
	}
	entering, blocked := s.entering()
	if blocked && s.idles() && s.blocksMore() {
		return nil // they enter the kernel because they block
	}
	numbers := append(s.factors(), share, s.perCPU("kernelBefore", stats.System, s.base), s.perCPU("kernelOne", stats.System, s.one()))
	return append(numbers, entering...)
}

// entering tells what brings workers into the kernel more often than the first
// one of the strategy: page faults or giving up the core, whichever grew more;
// nothing where neither is frequent. It reports whether it is giving up the core.
func (s subject) entering() (numbers []Number, blocked bool) {
	grown := rises
	for name, m := range map[string]stats.Measure{"faults": stats.Faults, "switches": stats.Voluntary} {
		now, before := s.counted(name, m, s.full), s.counted(name+"One", m, s.one())
		growth := now.Value / max(1, before.Value)
		if now.CI.Low > before.CI.High && now.Value > often*s.Median(stats.CPU, s.full)*s.shares(s.full) && growth > grown {
			grown, numbers, blocked = growth, []Number{now, before}, m == stats.Voluntary
		}
	}
	return numbers, blocked
}

// blocksMore reports whether workers gave up their cores far more often than
// the first one did.
func (s subject) blocksMore() bool {
	rate := func(c core.Cell) float64 { return s.Median(stats.Voluntary, c) / s.Median(stats.Runtime, c) }
	now, before := rate(s.full), rate(s.one())
	return s.full != s.one() && now > often && now > rises*float64(s.full.Workers)*before
}

// contention holds when workers clearly idle, and seem to block more often. It
// is only a pattern that fits, so that the interval is told, and decides nothing.
func contention(s subject) []Number {
	if !s.idles() || !s.blocksMore() {
		return nil
	}
	numbers := append(s.factors(), s.perSecond("blocks", stats.Voluntary, s.full), s.perSecond("blocksBefore", stats.Voluntary, s.one()))
	if s.inflated() {
		numbers = append(numbers, s.split.Cost())
	}
	return s.held(numbers)
}
