package analysis

import (
	"testing"

	"parallelogram/core/internal/scene"
)

// BenchmarkOf summarises, fits and answers 100,000 trials: 100 cells in a
// thousand rounds, the most that an experiment may ask for.
func BenchmarkOf(b *testing.B) {
	s := scene.Eight(scene.Amdahl(0.05))
	s.Host, s.Workers = scene.Machine(33), nil
	for n := 1; n <= 33; n++ {
		s.Workers = append(s.Workers, n)
	}
	s.Cores, s.Rounds, s.Confirm = []int{11, 22, 33}, 1000, 0
	run := s.Run()
	run.Trials = run.Trials[:100_000]
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Of(run); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(run.Trials)), "trials")
}
