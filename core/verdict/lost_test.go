package verdict

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
)

func TestWrongResultsAreNotRecommended(t *testing.T) {
	run := eight(linear).run()
	for i := range run.Trials {
		trial := &run.Trials[i]
		if trial.Cell.Workers == 8 && trial.Round%2 == 0 || trial.Cell.Workers == 4 && trial.Round == 1 {
			trial.Lost = int64(trial.Round)
		}
	}
	a, err := Judge(run)
	if err != nil || !slices.Equal(codes(a), []Code{LostUpdates, LostUpdates, Scales}) || a.Chosen.Workers != 8 {
		t.Fatalf("found %v of %v, %v, want the lost updates of two cells first", codes(a), a.Chosen, err)
	}
	if text := a.Headline().String(); !strings.Contains(text, "Results are wrong: 8 goroutines on 8 cores lost updates in 10 of 20 trials") {
		t.Error(text)
	}
	says(t, a, "8 goroutines on 8 cores lost updates of shared memory in 10 of 20 trials, 20 in the worst", "4 goroutines on 8 cores lost updates of shared memory in 1 of 20 trials")
	if text := said(a); strings.Contains(text, "Use ") {
		t.Errorf("something is recommended:\n%s", text)
	}
	if title, ok := a.TitleOfTimes(func(core.Cell) bool { return true }); ok || a.Resolved() {
		t.Errorf("a title recommends it: %s", title)
	}
	if text := fmt.Sprint(ReportOn(run, &a, a.Chosen).Sentences()); strings.Contains(text, "recommended") {
		t.Error(text)
	}
}

// A program that loses updates with 4 workers is as unguarded with 8.
func TestTheSameProgramIsWrongWhereNobodySawIt(t *testing.T) {
	s := eight(linear).with(core.Subprocess)
	run := s.run()
	lose := func(of core.Strategy) Answer {
		lossy := run
		lossy.Trials = slices.Clone(run.Trials)
		for i := range lossy.Trials {
			if c := lossy.Trials[i].Cell; c.Workers == 4 && c.Strategy == of {
				lossy.Trials[i].Lost = 1
			}
		}
		a, err := Judge(lossy)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	a := lose(core.Goroutine)
	other := core.Goroutine
	if a.Chosen.Strategy == core.Goroutine {
		other = core.Subprocess
	}
	if text := lose(a.Chosen.Strategy).Headline().String(); !strings.Contains(text, "Results are wrong: 4 ") {
		t.Error(text)
	}
	if headline := lose(other).Headline(); !headline.Recommends() {
		t.Errorf("%s for what another strategy loses", headline.Key)
	}
}
