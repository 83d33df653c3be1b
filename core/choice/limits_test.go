package choice

import (
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

// Where noise hides whether more workers than cores are faster, work that
// computes nine tenths of its time or more gets a core for each of them.
func TestWhatComputesGetsACoreAWorker(t *testing.T) {
	for computes, want := range map[float64]int{0.89: 16, 0.91: 8} {
		s := scene.Eight(func(c core.Cell, t *core.Trial) {
			seconds := map[int]float64{1: 1, 8: []float64{0.196, 0.24}[t.Round%2], 16: 0.2}[c.Workers]
			scene.Took(t, seconds, computes)
		}).Noisy(0)
		s.Workers = []int{1, 8, 16}
		if c := choose(t, s.Run()); c.Best.Workers != 16 || c.Chosen.Workers != want {
			t.Errorf("of work that computes for %v of its time %v is chosen, the best is %v", computes, c.Chosen, c.Best)
		}
	}
}
