package verdict

import (
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

func TestWrongResultsAreNotRecommended(t *testing.T) {
	run := scene.Eight(scene.Linear).Run()
	for i := range run.Trials {
		trial := &run.Trials[i]
		if trial.Cell.Workers == 8 && trial.Round%2 == 0 || trial.Cell.Workers == 4 && trial.Round == 1 {
			trial.Lost = int64(trial.Round)
		}
	}
	a := judgeRun(t, run)
	if !slices.Equal(codes(a), []Code{LostUpdates, LostUpdates, Scales}) || a.Chosen.Workers != 8 || a.Resolved() {
		t.Fatalf("found %v of %v, resolved %v, want the lost updates of two cells first", codes(a), a.Chosen, a.Resolved())
	}
	wrong, ok := a.Wrong()
	if !ok || wrong.Cell != a.Chosen {
		t.Errorf("wrong is %+v, %v", wrong, ok)
	}
	holds(t, wrong, map[string]float64{"wrong": 10, "trials": 20, "lost": 20})
	holds(t, a.Findings[0], map[string]float64{"wrong": 1, "trials": 20, "lost": 1})
}

// A program that loses updates with 4 workers is as unguarded with 8.
func TestTheSameProgramIsWrongWhereNobodySawIt(t *testing.T) {
	run := scene.Eight(scene.Linear).With(core.Subprocess).Run()
	lose := func(of core.Strategy) Answer {
		lossy := run
		lossy.Trials = slices.Clone(run.Trials)
		for i := range lossy.Trials {
			if c := lossy.Trials[i].Cell; c.Workers == 4 && c.Strategy == of {
				lossy.Trials[i].Lost = 1
			}
		}
		return judgeRun(t, lossy)
	}
	chosen := lose(core.Goroutine).Chosen.Strategy
	other := core.Goroutine
	if chosen == core.Goroutine {
		other = core.Subprocess
	}
	if wrong, ok := lose(chosen).Wrong(); !ok || wrong.Cell.Workers != 4 {
		t.Errorf("wrong is %+v, %v", wrong, ok)
	}
	a := lose(other)
	if wrong, ok := a.Wrong(); ok || !a.Resolved() {
		t.Errorf("%+v is wrong for what another strategy loses", wrong)
	}
	if r, tied := a.Tied(); tied {
		t.Errorf("%v does as well, and loses updates", r.Cell)
	}
}
