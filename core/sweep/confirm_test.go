package sweep

import (
	"context"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
	"parallelogram/core/verdict"
)

var (
	one    = core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 2}
	two    = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	shared = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 1}
)

// choosing returns a Choose that always says the same.
func choosing(c verdict.Choice, ok bool) func(core.Run) (verdict.Choice, bool) {
	return func(core.Run) (verdict.Choice, bool) { return c, ok }
}

// confirming is small() with so many rounds of confirmation.
func confirming(rounds int) core.Experiment {
	e := small()
	e.Confirm = rounds
	return e
}

// sweepWith measures with another Choose.
func (l *lab) sweepWith(e core.Experiment, choose func(core.Run) (verdict.Choice, bool)) core.Run {
	l.t.Helper()
	s := l.sweep()
	s.Choose = choose
	run, err := s.Run(l.t.Context(), e)
	if err != nil {
		l.t.Fatal(err)
	}
	return run
}

func TestConfirmationIsOfWhatWasChosen(t *testing.T) {
	for _, c := range []struct {
		choice verdict.Choice
		want   []core.Cell
	}{
		{verdict.Choice{Base: core.Baseline, Best: two, Chosen: one, Next: &two}, []core.Cell{core.Baseline, one, two}},
		{verdict.Choice{Base: core.Baseline, Best: two, Chosen: one, Next: &shared}, []core.Cell{core.Baseline, one, two, shared}},
		{verdict.Choice{Base: core.Baseline, Best: two, Chosen: two}, []core.Cell{core.Baseline, two}},
		{verdict.Choice{Base: core.Baseline, Best: core.Baseline, Chosen: core.Baseline}, []core.Cell{core.Baseline}},
	} {
		run := newLab(t).sweepWith(confirming(7), choosing(c.choice, true))
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
// that is otherwise whole; and the answer that is given later is about it.
func TestTheChoiceIsFrozen(t *testing.T) {
	asked := 0
	var frozen verdict.Choice
	run := newLab(t).sweepWith(small().At(core.Standard), func(run core.Run) (verdict.Choice, bool) {
		asked++
		if len(byRound(run, core.PhaseSweep)) != 10 || len(byRound(run, core.PhaseConfirm)) > 0 {
			t.Error("chosen too early or too late")
		}
		choice, ok := verdict.Choose(run)
		frozen = choice
		return choice, ok
	})
	answer, err := verdict.Judge(run)
	if err != nil || asked != 1 || answer.Chosen != frozen.Chosen || !answer.Confirmed || answer.Rounds != 10 {
		t.Errorf("asked %d times, chose %v; the answer is %v, confirmed %v in %d rounds, %v",
			asked, frozen.Chosen, answer.Chosen, answer.Confirmed, answer.Rounds, err)
	}
}

// TestTheDefaultChoice is the verdict's.
func TestTheDefaultChoice(t *testing.T) {
	rounds := byRound(newLab(t).run(confirming(6)), core.PhaseConfirm)
	if len(rounds) != 6 || !sameCells(rounds[11], []core.Cell{core.Baseline, two}) {
		t.Errorf("confirmed %v", rounds)
	}
}

func TestNoConfirmation(t *testing.T) {
	good := verdict.Choice{Base: core.Baseline, Best: two, Chosen: two}
	for _, c := range []struct {
		name   string
		choice verdict.Choice
		ok     bool
		fails  core.Cell
		want   string
	}{
		{"nothing to choose", verdict.Choice{}, false, core.Cell{}, "there are too few measurements to choose by."},
		{"the chosen one was closed", good, true, two, "goroutine 2w 2c failed too often to be run again."},
		{"the base was closed", verdict.Choice{Base: one, Best: two, Chosen: two}, true, one, "goroutine 1w 2c failed too often to be run again."},
	} {
		l := newLab(t)
		l.script = failing(c.fails, func(int) bool { return true })
		run := l.sweepWith(confirming(6), choosing(c.choice, c.ok))
		told(t, run.Notices, message.Warning, "exploratory", "The answer is exploratory, without confirmation: "+c.want)
		if len(byRound(run, core.PhaseConfirm)) > 0 || !run.Finished {
			t.Errorf("%s: confirmed all the same, finished %v", c.name, run.Finished)
		}
	}
}

// TestWhatElseFailedIsNotConfirmed: only the base and the chosen cell must be
// there.
func TestWhatElseFailedIsNotConfirmed(t *testing.T) {
	l := newLab(t)
	l.script = failing(two, func(int) bool { return true })
	run := l.sweepWith(confirming(6), choosing(verdict.Choice{Base: core.Baseline, Best: two, Chosen: one, Next: &two}, true))
	if rounds := byRound(run, core.PhaseConfirm); len(rounds) != 6 || !sameCells(rounds[11], []core.Cell{core.Baseline, one}) {
		t.Errorf("confirmed %v", rounds)
	}
}

// TestConfirmationWithinTheBudget: a round of it takes 0.9 s here.
func TestConfirmationWithinTheBudget(t *testing.T) {
	const before = size + 11*cost
	for _, c := range []struct {
		wanted, affordable, want int
		says                     string
	}{
		{10, 10, 10, ""},
		{10, 9, 9, ""},
		{10, 6, 6, ""},
		{10, 5, 0, "the budget has time for 5 rounds of it, and fewer than 6 give no interval."},
		{10, 0, 0, "the budget has time for 0 rounds of it"},
		{3, 3, 3, ""},
		{3, 2, 0, "the budget has time for 2 rounds of it"},
	} {
		// The last trials are slower than the earlier ones, so that the budget
		// is shorter than it looked when the rounds were planned.
		budget := before + time.Duration(c.affordable)*900*time.Millisecond
		l := newLab(t)
		e := confirming(c.wanted)
		e.Budget = budget + time.Hour
		s := l.sweep()
		s.Choose = func(core.Run) (verdict.Choice, bool) {
			l.now = l.now.Add(time.Hour)
			return verdict.Choice{Base: core.Baseline, Best: two, Chosen: two}, true
		}
		run, err := s.Run(t.Context(), e)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(byRound(run, core.PhaseConfirm)); n != c.want || !run.Finished {
			t.Errorf("time for %d of %d rounds: %d were run", c.affordable, c.wanted, n)
		}
		if i := slices.IndexFunc(l.seen, func(p Progress) bool { return p.Phase == Confirming }); c.want > 0 && l.seen[i].Rounds != 10+c.want {
			t.Errorf("%s, with %d to be run", brieflyTold(l.seen[i]), c.want)
		}
		if c.says != "" {
			told(t, run.Notices, message.Warning, "exploratory", c.says)
		} else {
			silent(t, slices.DeleteFunc(slices.Clone(run.Notices), func(n message.Message) bool { return n.Key == "confirm-short" }))
		}
	}
}

// TestTheBudgetEndsAConfirmation that turns out slower, but not before there
// are enough rounds.
func TestTheBudgetEndsAConfirmation(t *testing.T) {
	for slower, want := range map[float64]int{1: 10, 1.25: 8, 3: 6} {
		l := newLab(t)
		late := false
		l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
			t := ideal(ctx, spec, call)
			if late {
				t.Runtime = time.Duration(slower * float64(t.Runtime))
			}
			return t
		}
		e := confirming(10)
		e.Budget = size + 11*cost + 15*time.Second
		run := l.sweepWith(e, func(core.Run) (verdict.Choice, bool) {
			late = true
			l.now = l.now.Add(6 * time.Second) // leaves 9 s, of 0.9 s a round
			return verdict.Choice{Base: core.Baseline, Best: two, Chosen: two}, true
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
	l := newLab(t)
	e := confirming(10)
	e.Width = 0.02
	s := l.sweep()
	s.Choose = func(run core.Run) (verdict.Choice, bool) {
		l.now = l.now.Add(time.Hour)
		return verdict.Choose(run)
	}
	run, err := s.Run(t.Context(), e)
	if n := len(byRound(run, core.PhaseConfirm)); err != nil || n != 10 {
		t.Errorf("%d rounds, %v", n, err)
	}
}

// TestNoConfirmationIsAskedFor: then none is missed.
func TestNoConfirmationIsAskedFor(t *testing.T) {
	run := newLab(t).sweepWith(small(), func(core.Run) (verdict.Choice, bool) {
		t.Error("asked for a choice that nobody needs")
		return verdict.Choice{}, false
	})
	silent(t, run.Notices)
	if slices.ContainsFunc(run.Trials, func(t core.Trial) bool { return t.Phase == core.PhaseConfirm }) {
		t.Error("confirmed what was not asked for")
	}
}
