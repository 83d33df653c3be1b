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

// What is smaller than the copies of one cell differ by is no difference: a cell
// is not told apart, nor is one with a core for each worker called slower.
func TestNoDifferenceIsSmallerThanTheFloor(t *testing.T) {
	s := scene.Eight(scene.Times(map[int]float64{1: 1, 4: 0.212, 8: 0.2})).Noisy(0)
	s.Workers = []int{1, 4, 8}
	for floor, want := range map[float64]bool{0: false, 1.059: false, 1.061: true, 1 / 1.061: true} {
		s.Floor = floor
		c := choose(t, s.Run())
		if got := c.Undecided != nil && *c.Undecided == scene.Goroutines(4); c.Chosen.Workers != 8 || got != want {
			t.Errorf("where the copies differ by %v, %v is chosen and %v undecided", floor, c.Chosen, c.Undecided)
		}
	}
	s.Workers, s.Model = []int{1, 8, 16}, scene.Times(map[int]float64{1: 1, 8: 0.22, 16: 0.2})
	for floor, want := range map[float64]int{0: 16, 1.099: 16, 1.101: 8} {
		s.Floor = floor
		if c := choose(t, s.Run()); c.Chosen.Workers != want {
			t.Errorf("where the copies differ by %v, %v is chosen", floor, c.Chosen)
		}
	}
}
