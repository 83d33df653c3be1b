package verdict

import (
	"testing"
	"time"

	"parallelogram/core"
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

// Copies are a measure, and no way to run the work.
func TestCopiesAreNoAlternative(t *testing.T) {
	if a := judge(t, scene.Copied(0.1, 0.1)); len(a.Alternatives) > 0 {
		t.Errorf("alternatives %+v", a.Alternatives)
	}
}

func TestWithoutCopiesThereIsNoCeiling(t *testing.T) {
	if a := judge(t, scene.Eight(scene.Amdahl(0.1))); a.found(Ceiling) {
		t.Errorf("found %v", codes(a))
	}
}

// With weak scaling the copies are what the ideal is.
func TestTheCeilingOfWeakScaling(t *testing.T) {
	s := scene.Copied(0.1, 0)
	strong := s.Model
	s.Weak, s.Model = true, func(c core.Cell, t *core.Trial) {
		strong(c, t)
		if c.Strategy == core.Goroutine { // as much work as workers, and a tenth more for it
			t.Runtime = t.Runtime * time.Duration(11*c.Workers) / 10
			t.Usage.User = t.Usage.User * time.Duration(11*c.Workers) / 10
		}
	}
	f := finding(t, judge(t, s), Ceiling)
	holds(t, f, map[string]float64{"slowdown": 1.7, "possible": 8 / 1.7, "reached": 1 / 1.1})
}
