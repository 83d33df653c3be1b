package verdict

import (
	"testing"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// BenchmarkAnswer summarises, fits and answers 100,000 trials: 100 cells in a
// thousand rounds, the most that an experiment may ask for.
func BenchmarkAnswer(b *testing.B) {
	s := eight(amdahl(0.05))
	s.host = core.Host{}
	for id := range 33 {
		s.host.CPUs = append(s.host.CPUs, core.CPU{ID: id, Core: id})
	}
	s.workers = nil
	for n := 1; n <= 33; n++ {
		s.workers = append(s.workers, n)
	}
	s.cores, s.rounds, s.confirm = []int{11, 22, 33}, 1000, 0
	run := s.run()
	run.Trials = run.Trials[:100_000]
	b.ReportAllocs()
	for b.Loop() {
		stats.Summarise(run)
		if _, err := Judge(run); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(run.Trials)), "trials")
}
