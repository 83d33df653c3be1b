package sweep

import (
	"context"
	"slices"
	"strconv"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

var (
	one    = core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 2}
	two    = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	shared = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 1}
)

// choosing returns a Choose that always says the same.
func choosing(c choice.Choice, ok bool) func(core.Run) (choice.Choice, bool) {
	return func(core.Run) (choice.Choice, bool) { return c, ok }
}

// confirming is small() with so many rounds of confirmation.
func confirming(rounds int) core.Experiment {
	e := small()
	e.Confirm = rounds
	return e
}

// sweepWith measures with another Choose.
func (l *scripted) sweepWith(e core.Experiment, choose func(core.Run) (choice.Choice, bool)) core.Run {
	l.t.Helper()
	s := l.sweep()
	s.Choose = choose
	run, err := s.Run(l.t.Context(), planOf(e))
	if err != nil {
		l.t.Fatal(err)
	}
	return run
}

func TestConfirmationIsOfWhatWasChosen(t *testing.T) {
	for _, c := range []struct {
		choice choice.Choice
		want   []core.Cell
	}{
		{choice.Choice{Base: core.Baseline, Best: two, Chosen: one, Next: &two}, []core.Cell{core.Baseline, one, two}},
		{choice.Choice{Base: core.Baseline, Best: two, Chosen: one, Next: &shared}, []core.Cell{core.Baseline, one, two, shared}},
		{choice.Choice{Base: core.Baseline, Best: two, Chosen: two, Undecided: &one}, []core.Cell{core.Baseline, one, two}},
		{choice.Choice{Base: core.Baseline, Best: two, Chosen: two}, []core.Cell{core.Baseline, two}},
		{choice.Choice{Base: core.Baseline, Best: core.Baseline, Chosen: core.Baseline}, []core.Cell{core.Baseline}},
	} {
		run := newScripted(t).sweepWith(confirming(7), choosing(c.choice, true))
		rounds := byRound(run, core.PhaseConfirm)
		if len(rounds) != 7 || !run.Finished {
			t.Errorf("%d rounds of confirmation, finished %v", len(rounds), run.Finished)
		}
		for n := 11; n <= 17; n++ {
			if !sameCells(rounds[n], c.want) {
				t.Errorf("round %d confirms %v, want %v", n, rounds[n], c.want)
			}
		}
		silent(t, run.Notices)
	}
}

// TestTheChoiceIsFrozen: it is made once, before the confirmation, by a run
// that is otherwise whole; and what it confirms is chosen of the whole run, too.
func TestTheChoiceIsFrozen(t *testing.T) {
	asked := 0
	var frozen choice.Choice
	run := newScripted(t).sweepWith(small().At(core.Standard), func(run core.Run) (choice.Choice, bool) {
		asked++
		if len(byRound(run, core.PhaseSweep)) != 10 || len(byRound(run, core.PhaseConfirm)) > 0 {
			t.Error("chosen too early or too late")
		}
		c, ok := choice.Of(run)
		frozen = c
		return c, ok
	})
	if again, ok := choice.Of(run); !ok || asked != 1 || again.Chosen != frozen.Chosen {
		t.Errorf("asked %d times, chose %v; of the whole run %v", asked, frozen.Chosen, again.Chosen)
	}
}

// TestTheDefaultChoice is that of core/choice.
func TestTheDefaultChoice(t *testing.T) {
	rounds := byRound(newScripted(t).run(confirming(6)), core.PhaseConfirm)
	if len(rounds) != 6 || !sameCells(rounds[11], []core.Cell{core.Baseline, two}) {
		t.Errorf("confirmed %v", rounds)
	}
}

func TestNoConfirmation(t *testing.T) {
	good := choice.Choice{Base: core.Baseline, Best: two, Chosen: two}
	for _, c := range []struct {
		name   string
		choice choice.Choice
		ok     bool
		fails  core.Cell
		why    string
		cell   string
	}{
		{"nothing to choose", choice.Choice{}, false, core.Cell{}, "few", ""},
		{"the chosen one was closed", good, true, two, "failed", "goroutine 2w 2c"},
		{"the base was closed", choice.Choice{Base: one, Best: two, Chosen: two}, true, one, "failed", "goroutine 1w 2c"},
	} {
		l := newScripted(t)
		l.script = failing(c.fails, func(int) bool { return true })
		run := l.sweepWith(confirming(6), choosing(c.choice, c.ok))
		told(t, run.Notices, message.Warning, "exploratory", "why", c.why, "cell", c.cell)
		if len(byRound(run, core.PhaseConfirm)) > 0 || !run.Finished {
			t.Errorf("%s: confirmed all the same, finished %v", c.name, run.Finished)
		}
	}
}

// TestWhatElseFailedIsNotConfirmed: only the base and the chosen cell must be
// there.
func TestWhatElseFailedIsNotConfirmed(t *testing.T) {
	l := newScripted(t)
	l.script = failing(two, func(int) bool { return true })
	run := l.sweepWith(confirming(6), choosing(choice.Choice{Base: core.Baseline, Best: two, Chosen: one, Next: &two}, true))
	if rounds := byRound(run, core.PhaseConfirm); len(rounds) != 6 || !sameCells(rounds[11], []core.Cell{core.Baseline, one}) {
		t.Errorf("confirmed %v", rounds)
	}
}

// TestConfirmationWithinTheBudget: a round of it takes 0.9 s here.
func TestConfirmationWithinTheBudget(t *testing.T) {
	const before = size + 11*cost
	for _, c := range []struct{ wanted, affordable, want int }{
		{10, 10, 10},
		{10, 9, 9},
		{10, 6, 6},
		{10, 5, 0},
		{10, 0, 0},
		{3, 3, 3},
		{3, 2, 0},
	} {
		// A trial of the last planned round takes an hour, so that the budget is
		// shorter than it looked when the rounds were planned.
		budget := before + time.Duration(c.affordable)*900*time.Millisecond
		l := newScripted(t)
		l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
			t := ideal(ctx, spec, call)
			if spec.Cell == shared && call == 11 {
				t.Process = 2*t.Runtime + time.Hour
			}
			return t
		}
		e := confirming(c.wanted)
		e.Budget = budget + time.Hour
		s := l.sweep()
		s.Choose = choosing(choice.Choice{Base: core.Baseline, Best: two, Chosen: two}, true)
		run, err := s.Run(t.Context(), planOf(e))
		if err != nil {
			t.Fatal(err)
		}
		if n := len(byRound(run, core.PhaseConfirm)); n != c.want || !run.Finished {
			t.Errorf("time for %d of %d rounds: %d were run", c.affordable, c.wanted, n)
		}
		if i := slices.IndexFunc(l.seen, func(p Progress) bool { return p.Phase == Confirming }); c.want > 0 && l.seen[i].Rounds != 10+c.want {
			t.Errorf("%s, with %d to be run", brieflyTold(l.seen[i]), c.want)
		}
		if c.want == 0 {
			told(t, run.Notices, message.Warning, "exploratory", "why", "budget", "rounds", strconv.Itoa(c.affordable), "fewest", "6")
		} else {
			silent(t, slices.DeleteFunc(slices.Clone(run.Notices), func(n message.Message) bool { return n.Key == "confirm-short" }))
		}
	}
}

// TestTheBudgetEndsAConfirmation that turns out slower, but not before there
// are enough rounds.
func TestTheBudgetEndsAConfirmation(t *testing.T) {
	for slower, want := range map[float64]int{1: 10, 1.25: 8, 3: 6} {
		l := newScripted(t)
		late := false
		l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
			t := ideal(ctx, spec, call)
			if late {
				t.Runtime = time.Duration(slower * float64(t.Runtime))
			}
			return t
		}
		e := confirming(10)
		e.Budget = size + 11*cost + 9*time.Second // of 0.9 s a round
		run := l.sweepWith(e, func(core.Run) (choice.Choice, bool) {
			late = true
			return choice.Choice{Base: core.Baseline, Best: two, Chosen: two}, true
		})
		if n := len(byRound(run, core.PhaseConfirm)); n != want || !run.Finished {
			t.Errorf("%v times slower: %d rounds, want %d, finished %v", slower, n, want, run.Finished)
		}
		if last := l.seen[len(l.seen)-1]; last.Done != last.Planned || last.Round != last.Rounds {
			t.Errorf("at the end %s", brieflyTold(last))
		}
	}
}

// TestWithoutABudgetConfirmationIsWhole, however long it takes.
func TestWithoutABudgetConfirmationIsWhole(t *testing.T) {
	l := newScripted(t)
	e := confirming(10)
	e.Width = 0.02
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		t := ideal(ctx, spec, call)
		if call > 11 {
			t.Process = time.Hour
		}
		return t
	}
	if n := len(byRound(l.run(e), core.PhaseConfirm)); n != 10 {
		t.Errorf("%d rounds", n)
	}
}

// TestNoConfirmationIsAskedFor: then none is missed.
func TestNoConfirmationIsAskedFor(t *testing.T) {
	run := newScripted(t).sweepWith(small(), func(core.Run) (choice.Choice, bool) {
		t.Error("asked for a choice that nobody needs")
		return choice.Choice{}, false
	})
	silent(t, run.Notices)
	if slices.ContainsFunc(run.Trials, func(t core.Trial) bool { return t.Phase == core.PhaseConfirm }) {
		t.Error("confirmed what was not asked for")
	}
}
