package choice

import (
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

// failing has so many of the trials of a cell fail, of which there are so many.
func failing(failed, of int, c core.Cell) core.Run {
	s := scene.Command(scene.Linear).Noisy(0)
	s.Rounds, s.Confirm = of, 0
	run := s.Run()
	for i := range run.Trials {
		if t := &run.Trials[i]; t.Cell == c && t.Round > of-failed {
			t.Failure = "exit status 2"
		}
	}
	return run
}

func TestACellThatFailsOftenIsNotChosen(t *testing.T) {
	for _, c := range []struct {
		failed, of int
		often      bool
	}{{1, 10, false}, {2, 10, true}, {2, 20, true}, {2, 21, false}, {3, 30, true}, {3, 31, false}} {
		got := choose(t, failing(c.failed, c.of, scene.Programs(8)))
		if (got.Chosen != scene.Programs(8)) != c.often || (got.Best != scene.Programs(8)) != c.often {
			t.Errorf("where it fails in %d of %d, %v is chosen, the best is %v", c.failed, c.of, got.Chosen, got.Best)
		}
	}
	run := failing(0, 10, scene.Programs(8))
	for i := range run.Trials {
		run.Trials[i].Failure = "exit status 2"
	}
	if c, ok := Of(run); ok {
		t.Errorf("where everything fails, %v is chosen", c.Chosen)
	}
}

// Failures in fresh rounds bar a cell, too, though those rounds choose nothing.
func TestFreshFailuresBar(t *testing.T) {
	run := failing(2, 20, scene.Programs(8))
	for i := range run.Trials {
		if run.Trials[i].Round > 10 {
			run.Trials[i].Phase = core.PhaseConfirm
		}
	}
	if c := choose(t, run); c.Chosen != scene.Programs(6) {
		t.Errorf("%v is chosen", c.Chosen)
	}
}

func TestCoresAreLeft(t *testing.T) {
	for leave, want := range map[int]int{0: 8, 1: 6, 2: 6, 3: 4, 7: 1} {
		s := scene.Command(scene.Linear).Noisy(0)
		s.Allow.Leave = leave
		if c := choose(t, s.Run()); c.Chosen.Workers != want {
			t.Errorf("leaving %d of 8 cores, %v is chosen", leave, c.Chosen)
		}
	}
	// Fewer cores leave others, whatever the workers.
	s := scene.Eight(scene.Linear).Noisy(0)
	s.Cores, s.Allow.Leave = []int{4, 8}, 4
	if c := choose(t, s.Run()); c.Chosen != (core.Cell{Strategy: core.Goroutine, Workers: 4, Cores: 4}) {
		t.Errorf("%v is chosen", c.Chosen)
	}
	// More workers than cores take no more than those.
	waits := scene.Eight(func(c core.Cell, t *core.Trial) { scene.Took(t, 1/float64(c.Workers), 0.1) }).Noisy(0)
	waits.Cores, waits.Allow.Leave = []int{4}, 4
	if c := choose(t, waits.Run()); c.Chosen.Workers != 8 {
		t.Errorf("of work that waits on 4 cores, %v is chosen", c.Chosen)
	}
	// Workers with threads of their own take more than one each.
	for busy, want := range map[float64]int{1.04: 4, 1.06: 3} {
		s := scene.Command(func(c core.Cell, t *core.Trial) {
			runtime := 1 / float64(c.Workers)
			scene.Took(t, runtime, busy*float64(c.Workers)*runtime)
		}).Noisy(0)
		s.Allow.Leave = 4
		if c := choose(t, s.Run()); c.Chosen.Workers != want {
			t.Errorf("of workers that keep %v cores busy each, %v is chosen", busy, c.Chosen)
		}
	}
}

func TestMemoryIsBounded(t *testing.T) {
	s := scene.Command(scene.Beside(scene.Linear, func(c core.Cell, t *core.Trial) {
		if t.Memory.Peak = int64(1000 * c.Workers); t.Round == 3 {
			t.Memory.Peak += 500 // the largest counts
		}
	})).Noisy(0)
	for most, want := range map[int64]int{0: 8, 8500: 8, 8499: 6, 6500: 6, 6499: 4} {
		s.Allow.Memory = most
		if c := choose(t, s.Run()); c.Chosen.Workers != want {
			t.Errorf("in %d bytes, %v is chosen", most, c.Chosen)
		}
	}
	// What nobody measured is not known to fit.
	run := s.Run()
	run.Experiment.Allow.Memory = 1e6
	run.Trials = slices.Clone(run.Trials)
	for i := range run.Trials {
		if run.Trials[i].Cell.Workers == 8 {
			run.Trials[i].Memory.Peak = 0
		}
	}
	if c := choose(t, run); c.Chosen.Workers != 6 {
		t.Errorf("%v is chosen, whose memory nobody knows", c.Chosen)
	}
}
