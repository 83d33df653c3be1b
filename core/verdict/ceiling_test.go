package verdict

import (
	"testing"

	"parallelogram/core/internal/scene"
)

// What the machine takes and what the program takes are told apart.
func TestTheCeilingTellsTheMachineFromTheProgram(t *testing.T) {
	for _, truth := range []struct{ slower, serial, slowdown, possible, reached float64 }{
		{0, 0.1, 1, 8, 1 / (8*0.1 + 0.9)},
		{0.1, 0, 1.7, 8 / 1.7, 1},
		{0.1, 0.1, 1.7, 8 / 1.7, 1 / (8*0.1 + 0.9)},
	} {
		f := finding(t, judge(t, scene.Copied(truth.slower, truth.serial)), Ceiling)
		name := "reached"
		if truth.reached == 1 {
			name = "all"
		}
		holds(t, f, map[string]float64{"slowdown": truth.slowdown, "possible": truth.possible, name: truth.reached})
	}
}

// From a twentieth on, what the program loses itself is told.
func TestAllIsReachedUpToALimit(t *testing.T) {
	for lost, want := range map[float64]string{0.045: "all", 0.055: "reached"} {
		serial := (1/(1-lost) - 1) / 7 // of eight workers
		told(t, finding(t, judge(t, scene.Copied(0.1, serial).Noisy(0)), Ceiling), want)
	}
}

func TestWithoutCopiesThereIsNoCeiling(t *testing.T) {
	if a := judge(t, scene.Eight(scene.Amdahl(0.1))); a.found(Ceiling) {
		t.Errorf("found %v", codes(a))
	}
}
