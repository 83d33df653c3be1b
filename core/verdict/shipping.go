package verdict

import "parallelogram/core/stats"

// shipping holds when handing items to processes and results back, pickled and
// through queues, takes a twentieth of the workers' time or more, and may be half of
// what is lost beside the start-up. What an item costs is measured with one process:
// it shares neither a core nor memory with another one, so that all it takes longer
// than the serial program is its start-up and that.
func shipping(s subject) []Number {
	sizes, n := s.smallest(), float64(s.full.Workers)
	if sizes == nil || s.one().Workers != 1 {
		return nil
	}
	tasks := s.Median(stats.Tasks, s.full)
	one, start, base := of(stats.Runtime, s.one()), of(stats.Startup, s.one()), of(stats.Runtime, s.base)
	full, startFull := of(stats.Runtime, s.full), of(stats.Startup, s.full)
	each := s.derived("each", Seconds, func(v []float64) float64 { return (v[0] - v[1] - v[2]) / tasks }, one, start, base)
	share := s.derived("shipping", Share, func(v []float64) float64 { return (v[0] - v[1] - v[2]) / (n * v[3]) }, one, start, base, full)
	beyondHalf := s.derived("", Seconds, func(v []float64) float64 { return v[0] - v[1] - v[2] - (v[3]-v[4]-v[2]/n)/2 },
		one, start, base, full, startFull)
	if !(share.CI.Low > loss) || !(beyondHalf.CI.Low > 0) {
		return nil
	}
	return append(append(s.factors(), share, each), sizes...)
}

// smallest tells of a function in processes how long a task takes, and from which
// length on so many processes are faster than the serial program: what they cost, c,
// is what they take beyond their share of the work, T_N − T₁/N, whatever it goes
// into, and k tasks of t seconds save k·t·(1−1/N). That the cost is the same with
// longer tasks is assumed. Nothing where there is no cost.
func (s subject) smallest() []Number {
	tasks, n := s.Median(stats.Tasks, s.full), float64(s.full.Workers)
	if s.experiment.Workload.Python == nil || s.experiment.Weak || !s.experiment.TraitsOf(s.full.Strategy).Processes || n < 2 || !(tasks > 0) {
		return nil
	}
	time, base := of(stats.Runtime, s.full), of(stats.Runtime, s.base)
	least := s.derived("smallest", Seconds, func(v []float64) float64 { return (v[0] - v[1]/n) / (tasks * (1 - 1/n)) }, time, base)
	if !(least.CI.Low > 0) {
		return nil
	}
	return []Number{least, s.derived("task", Seconds, func(v []float64) float64 { return v[0] / tasks }, base)}
}
