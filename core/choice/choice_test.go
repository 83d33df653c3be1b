package choice

import (
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

func choose(t *testing.T, run core.Run) Choice {
	t.Helper()
	c, ok := Of(run)
	if !ok {
		t.Fatalf("too little to choose by: %+v", c)
	}
	return c
}

func TestTheSmallestCellWithinTheToleranceIsChosen(t *testing.T) {
	c := choose(t, scene.Eight(scene.Times(map[int]float64{1: 1, 2: 0.5, 3: 0.42, 4: 0.41, 6: 0.405, 8: 0.40})).Run())
	if c.Chosen != scene.Goroutines(4) || c.Best != scene.Goroutines(8) || c.Base != core.Baseline || c.Next == nil || *c.Next != scene.Goroutines(6) {
		t.Errorf("%+v: 3 workers are just 5%% slower, 4 are not", c)
	}
	for slower, want := range map[float64]int{1.049: 4, 1.051: 8} {
		s := scene.Eight(scene.Times(map[int]float64{1: 1, 4: 0.2 * slower, 8: 0.2})).Noisy(0)
		s.Workers = []int{1, 4, 8}
		if c := choose(t, s.Run()); c.Chosen.Workers != want {
			t.Errorf("where 4 workers take %v times as long as 8, %v is chosen", slower, c.Chosen)
		}
	}
}

func TestNoiseDoesNotFavourSmallCells(t *testing.T) {
	if c := choose(t, scene.Eight(scene.Linear).Noisy(0.1).Run()); c.Chosen.Workers != 8 || c.Next != nil {
		t.Errorf("%+v, though each is far slower than 8 workers", c)
	}
}

// Nobody can run a program under a model, however fast it is.
func TestAModelIsNotRecommended(t *testing.T) {
	fast := func(s core.Strategy) scene.Scene {
		return scene.Eight(func(c core.Cell, t *core.Trial) {
			if scene.Linear(c, t); c.Strategy == s {
				t.Runtime /= 2
			}
		}).With(s)
	}
	if c := choose(t, fast(core.GIL).Run()); c.Chosen.Strategy != core.Goroutine || c.Best.Strategy != core.Goroutine {
		t.Errorf("%+v, beside a model", c)
	}
	run := fast("fiber").Run()
	if c := choose(t, run); c.Best.Strategy != "fiber" {
		t.Errorf("%+v, beside a faster strategy", c)
	}
	run.Experiment.Traits = map[core.Strategy]core.Traits{"fiber": {Model: true}}
	if c := choose(t, run); c.Best.Strategy != core.Goroutine {
		t.Errorf("%+v, though its file calls the faster strategy a model", c)
	}
}

func TestTheNextCountIsOfTheSameSeries(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Level(c, t); c.Strategy != core.Serial && c.Workers > 1 {
			scene.Took(t, 0.7-0.025*float64(c.Cores), 1)
		}
	}).With(core.Subprocess)
	s.Workers, s.Cores = []int{1, 2, 4, 8}, []int{4, 8}
	c := choose(t, s.Run())
	if want := (core.Cell{Strategy: c.Chosen.Strategy, Workers: 4, Cores: 8}); c.Chosen.Workers != 2 || c.Chosen.Cores != 8 || c.Next == nil || *c.Next != want {
		t.Errorf("beside %v comes %v, want %v", c.Chosen, c.Next, want)
	}
}

func TestTooFewRoundsChooseNothing(t *testing.T) {
	s := scene.Eight(scene.Linear)
	s.Confirm = 20 // which may not choose
	for rounds, want := range map[int]bool{0: false, 5: false, 6: true} {
		s.Rounds = rounds
		if c, ok := Of(s.Run()); ok != want {
			t.Errorf("from %d rounds: %+v, %v", rounds, c, ok)
		}
	}
}

// What confirms a choice has no part in it.
func TestFreshRoundsChooseNothing(t *testing.T) {
	s := scene.Eight(scene.Linear)
	run := s.Run()
	want := choose(t, run)
	for i := range run.Trials {
		if trial := &run.Trials[i]; trial.Phase == core.PhaseConfirm && trial.Cell.Workers == 8 {
			trial.Runtime *= 100
		}
	}
	if got := choose(t, run); got != want {
		t.Errorf("%+v, was %+v", got, want)
	}
	for i := range run.Trials {
		if run.Trials[i].Phase == core.PhaseConfirm {
			run.Trials[i].Phase = core.PhaseFocus
		}
	}
	if got := choose(t, run); got.Chosen.Workers == 8 {
		t.Errorf("what rounds for precision found is not in the choice of %v", got.Chosen)
	}
}

// A machine that became slower when only some cells were measured again does
// not make the others the faster ones.
func TestDriftAfterTheSweepChoosesNoOtherCell(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Workers == 4 {
			scene.Took(t, 0.55, 1)
		}
	})
	s.Workers, s.Cores, s.Confirm = []int{1, 2, 4}, []int{2}, 20
	run := s.Run()
	two := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	run.Trials = slices.DeleteFunc(run.Trials, func(t core.Trial) bool {
		return t.Phase == core.PhaseConfirm && t.Cell != core.Baseline && t.Cell != two
	})
	for i := range run.Trials {
		if t := &run.Trials[i]; t.Phase == core.PhaseConfirm {
			t.Phase, t.Runtime = core.PhaseFocus, t.Runtime*13/10
		}
	}
	if c := choose(t, run); c.Best != two || c.Chosen != two {
		t.Errorf("%v is called the fastest and %v is chosen", c.Best, c.Chosen)
	}
}
