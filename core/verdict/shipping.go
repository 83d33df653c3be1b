package verdict

import "parallelogram/core/stats"

// shipping holds when handing items to the workers of an interpreter's pool and
// results back, through queues and, to processes, pickled, takes a twentieth of their
// time or more, and may be half of what is lost. What an item costs is measured with
// one worker: it shares neither a lock, a core nor memory with another one, so that
// all it takes longer than the serial program is its start-up and that.
func shipping(s subject) []Number {
	tasks, n := s.Median(stats.Tasks, s.full), float64(s.full.Workers)
	if s.experiment.Workload.Python == nil || s.experiment.Weak || s.one().Workers != 1 || n < 2 || !(tasks > 0) {
		return nil
	}
	one, start, base, full := of(stats.Runtime, s.one()), of(stats.Startup, s.one()), of(stats.Runtime, s.base), of(stats.Runtime, s.full)
	each := s.derived("each", Seconds, func(v []float64) float64 { return (v[0] - v[1] - v[2]) / tasks }, one, start, base)
	share := s.derived("shipping", Share, func(v []float64) float64 { return (v[0] - v[1] - v[2]) / (n * v[3]) }, one, start, base, full)
	beyondHalf := s.derived("", Seconds, func(v []float64) float64 { return v[0] - v[1] - v[2] - (v[3]-v[2]/n)/2 }, one, start, base, full)
	if !(share.CI.Low > loss) || !(beyondHalf.CI.Low > 0) {
		return nil
	}
	numbers := append(s.factors(), share, each)
	if sizes := s.smallest(); sizes != nil {
		return append(numbers, sizes...)
	}
	return append(numbers, s.task())
}

// task tells how long a task takes in the base.
func (s subject) task() Number {
	tasks := s.Median(stats.Tasks, s.full)
	return s.derived("task", Seconds, func(v []float64) float64 { return v[0] / tasks }, of(stats.Runtime, s.base))
}

// smallest tells from which length of a task on so many workers of an interpreter's
// pool are faster than the serial program: what they cost, c, is what they take
// beyond their share of the work, T_N − T₁/N, whatever it goes into, and k tasks of
// t seconds save k·t·(1−1/N). That the cost is the same with longer tasks is assumed.
// Nothing where there is no cost, and of workers that take turns, which save nothing.
func (s subject) smallest() []Number {
	tasks, n := s.Median(stats.Tasks, s.full), float64(s.full.Workers)
	if s.experiment.Workload.Python == nil || s.experiment.Weak || s.takesTurns() || n < 2 || !(tasks > 0) {
		return nil
	}
	least := s.derived("smallest", Seconds, func(v []float64) float64 { return (v[0] - v[1]/n) / (tasks * (1 - 1/n)) },
		of(stats.Runtime, s.full), of(stats.Runtime, s.base))
	if !(least.CI.Low > 0) {
		return nil
	}
	return []Number{least, s.task()}
}
