package sweep

import (
	"context"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// wanting is small() with a width of 2% and time for it.
func wanting() core.Experiment {
	e := small()
	e.Width, e.Budget = 0.02, time.Hour
	return e
}

// focused returns the rounds of focus and the number of the last round, and
// checks that they follow the planned ones without a gap.
func focused(t *testing.T, run core.Run, planned int) (map[int][]core.Cell, int) {
	t.Helper()
	rounds := byRound(run, core.PhaseFocus)
	last := planned + len(rounds)
	for n := planned + 1; n <= last; n++ {
		if len(rounds[n]) == 0 {
			t.Errorf("round %d is missing among %v", n, rounds)
		}
	}
	return rounds, last
}

func TestSteadyTimesNeedNoFocus(t *testing.T) {
	l := newScripted(t)
	run := l.run(wanting())
	if rounds, _ := focused(t, run, 10); len(rounds) > 0 || len(run.Trials) != 55 {
		t.Errorf("focus rounds %v", rounds)
	}
	told(t, run.Notices, message.Info, "width-reached", "target", "2%", "planned", "10", "run", "10", "looks", "1")
}

// TestFocus: a noisy cell gets more rounds, five at a time, until it is known
// as well as was asked for. With it go the base and the best, and nothing else.
func TestFocus(t *testing.T) {
	l := newScripted(t)
	l.script = shaky(func(c core.Cell) float64 {
		if c == shared {
			return 0.03
		}
		return 0
	})
	run := l.run(wanting())
	rounds, last := focused(t, run, 10)
	if last < 15 || last > 35 || last%lookEvery != 0 || !run.Finished {
		t.Errorf("%d rounds, finished %v", last, run.Finished)
	}
	for n, cells := range rounds {
		if !sameCells(cells, []core.Cell{core.Baseline, shared, two}) {
			t.Errorf("round %d has %v", n, cells)
		}
	}
	told(t, run.Notices, message.Info, "width-reached", "planned", "10", "run", strconv.Itoa(last))
	silent(t, slices.DeleteFunc(slices.Clone(run.Notices), func(n message.Message) bool { return n.Key == "width-reached" }))
}

// TestFocusDecides: while rounds are added, cells that may be as good as the
// best are measured along.
func TestFocusDecides(t *testing.T) {
	l := newScripted(t)
	random := shaky(func(c core.Cell) float64 {
		return map[core.Cell]float64{shared: 0.03, one: 0.008}[c]
	})
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		t := random(ctx, spec, call)
		if spec.Cell == one {
			t.Runtime = t.Runtime * 105 / 200 // 5% behind the best
		}
		return t
	}
	rounds, _ := focused(t, l.run(wanting()), 10)
	if !sameCells(rounds[11], []core.Cell{core.Baseline, shared, one, two}) {
		t.Errorf("round 11 has %v", rounds[11])
	}
}

// TestNoiseTooLarge: what cannot be reached is not tried, and the cells that
// can be known go on.
func TestNoiseTooLarge(t *testing.T) {
	for _, c := range []struct {
		deviation map[core.Cell]float64
		focus     bool
		values    []string
	}{
		{map[core.Cell]float64{shared: 0.2}, false, []string{"target", "2%", "cell", "goroutine 2w 1c", "rounds", "10", "why", "most", "most", "40", "run", "10", "looks", "1", "others", ""}},
		{map[core.Cell]float64{shared: 0.2, core.Baseline: 0.2, two: 0.2}, false, []string{"others", "2"}},
		{map[core.Cell]float64{shared: 0.2, one: 2}, false, []string{"cell", "goroutine 1w 2c", "others", "1"}},
		{map[core.Cell]float64{shared: 0.2, one: 0.03}, true, []string{"cell", "goroutine 2w 1c", "rounds", "10"}},
	} {
		l := newScripted(t)
		l.script = shaky(func(cell core.Cell) float64 { return c.deviation[cell] })
		run := l.run(wanting())
		rounds, _ := focused(t, run, 10)
		if c.focus != (len(rounds) > 0) || !run.Finished {
			t.Errorf("%v: focus rounds %v, finished %v", c.deviation, rounds, run.Finished)
		}
		for n, cells := range rounds {
			if slices.Contains(cells, shared) {
				t.Errorf("round %d has a cell that was given up: %v", n, cells)
			}
		}
		told(t, run.Notices, message.Warning, "noise-too-large", c.values...)
	}
}

func TestNoMoreThanFortyRounds(t *testing.T) {
	l := newScripted(t)
	// Every time the target seems near, the noise grows.
	grows := 0.0
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		t := ideal(ctx, spec, call)
		if ofRun(spec) && spec.Cell == core.Baseline && call%2 == 0 {
			grows = 0.03 + 0.0009*float64(call)
			t.Runtime += time.Duration(grows * float64(t.Runtime))
		}
		return t
	}
	if _, last := focused(t, l.run(wanting()), 10); last > maxRounds || last < 20 {
		t.Errorf("%d rounds", last)
	}
	e := wanting()
	e.Rounds = 60
	l.script = noisy(0.1)
	run := l.run(e)
	if rounds, _ := focused(t, run, 60); len(rounds) > 0 {
		t.Errorf("%d more rounds after 60", len(rounds))
	}
}

// TestFocusWithinTheBudget: rounds are added only if the budget lasts until
// the target is reached, and for the confirmation, too.
func TestFocusWithinTheBudget(t *testing.T) {
	for _, c := range []struct {
		name    string
		focus   time.Duration // what the budget leaves for focus
		confirm int
		goes    bool
	}{
		{"none", 0, 0, false},
		{"too little to reach it", 2 * time.Second, 0, false},
		{"much", time.Minute, 0, true},
		{"much, but for confirmation", 15 * time.Second, 10, false},
	} {
		l := newScripted(t)
		l.script = shaky(func(c core.Cell) float64 { return map[core.Cell]float64{shared: 0.03}[c] })
		e := wanting()
		e.Confirm = c.confirm
		e.Budget = size + 11*cost + c.focus
		run := l.run(e)
		rounds, _ := focused(t, run, 10)
		if c.goes != (len(rounds) > 0) {
			t.Errorf("%s: %d rounds were added", c.name, len(rounds))
		}
		if !c.goes {
			told(t, run.Notices, message.Warning, "noise-too-large", "why", "budget")
		}
		if took := l.seen[len(l.seen)-1].Elapsed; took > e.Budget+e.Budget/50 {
			t.Errorf("%s: took %v of %v", c.name, took, e.Budget)
		}
	}
}

// TestTheBudgetEndsFocus when it turns out slower than it looked, and keeps
// time for the confirmation.
func TestTheBudgetEndsFocus(t *testing.T) {
	l := newScripted(t)
	steady := shaky(func(c core.Cell) float64 { return map[core.Cell]float64{shared: 0.03}[c] })
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		t := steady(ctx, spec, call)
		if l.seen[len(l.seen)-1].Phase == Focusing {
			t.Runtime *= 8
		}
		return t
	}
	e := wanting()
	e.Confirm, e.Budget = 10, size+11*cost+45*time.Second // 15 s for the confirmation, 18 rounds of focus at 1.5 s
	run := l.run(e)
	rounds, _ := focused(t, run, 10)
	if n := len(rounds); n == 0 || n >= lookEvery {
		t.Errorf("%d rounds of focus", n)
	}
	if n := len(byRound(run, core.PhaseConfirm)); n != 10 {
		t.Errorf("%d rounds of confirmation", n)
	}
	if last := l.seen[len(l.seen)-1]; last.Elapsed > e.Budget || last.Done != last.Planned {
		t.Errorf("at the end of a budget of %v: %s", e.Budget, brieflyTold(last))
	}
}

// TestFocusWithoutABudget takes no longer than the planned rounds did.
func TestFocusWithoutABudget(t *testing.T) {
	for _, e := range []core.Experiment{small().At(core.Standard), small().At(core.Thorough)} {
		l := newScripted(t)
		l.script = noisy(0.025)
		run := l.run(e)
		rounds, _ := focused(t, run, e.Rounds)
		if len(rounds) == 0 {
			t.Error("no rounds were added")
		}
		e.Confirm = 0
		l = newScripted(t)
		l.script = noisy(0.025)
		if alone, _ := focused(t, l.run(e), e.Rounds); len(alone) != len(rounds) {
			t.Errorf("%d rounds of focus before a confirmation, %d without one", len(rounds), len(alone))
		}
		spent := map[core.Phase]time.Duration{}
		for _, t := range run.Trials {
			spent[t.Phase] += 2 * t.Runtime
		}
		if spent[core.PhaseFocus] > spent[core.PhaseSweep] {
			t.Errorf("%v of focus after %v", spent[core.PhaseFocus], spent[core.PhaseSweep])
		}
	}
}

// TestFocusThatWouldTakeLonger is none, without a budget for it.
func TestFocusThatWouldTakeLonger(t *testing.T) {
	l := newScripted(t)
	l.script = shaky(func(c core.Cell) float64 { return map[core.Cell]float64{shared: 0.03}[c] })
	run := l.run(small().At(core.Standard)) // 18 rounds of 1.5 s are missing after 10 of 2.7 s
	if rounds, _ := focused(t, run, 10); len(rounds) > 0 {
		t.Errorf("%d rounds were added", len(rounds))
	}
	told(t, run.Notices, message.Warning, "noise-too-large", "why", "time", "need", "28")
}

// TestFewPlannedRounds: a width takes six rounds to tell.
func TestFewPlannedRounds(t *testing.T) {
	for planned := 1; planned < 6; planned++ {
		l := newScripted(t)
		e := wanting()
		e.Rounds = planned
		run := l.run(e)
		if _, last := focused(t, run, planned); last != planned+lookEvery {
			t.Errorf("%d rounds, %d planned", last, planned)
		}
		told(t, run.Notices, message.Info, "width-reached", "looks", "2")
	}
}

// TestFewRoundsAreNoFailures: nothing failed where few rounds were asked for.
func TestFewRoundsAreNoFailures(t *testing.T) {
	l := newScripted(t)
	e := wanting()
	e.Rounds, e.Budget = 2, time.Second
	run := l.run(e)
	told(t, run.Notices, message.Warning, "noise-too-large", "why", "few", "rounds", "2", "fewest", "6")
}

// TestFailuresAreNotNoise: a cell that fails now and then is known too little
// for it, and the run ends all the same.
func TestFailuresAreNotNoise(t *testing.T) {
	l := newScripted(t)
	l.script = failing(shared, func(call int) bool { return call%3 != 0 })
	e := wanting()
	e.Budget = 27 * time.Second
	run := l.run(e)
	told(t, run.Notices, message.Warning, "noise-too-large", "why", "failed", "cell", "goroutine 2w 1c")
	l = newScripted(t)
	l.script = failing(shared, func(int) bool { return true })
	told(t, l.run(wanting()).Notices, message.Info, "width-reached", "run", "10")
	l = newScripted(t)
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		if ofRun(spec) {
			return core.Trial{Failure: "exit status 1"}
		}
		return ideal(ctx, spec, call)
	}
	s, waits := l.sweep(), 0
	s.Quiet = func(context.Context) (time.Duration, bool) {
		waits++
		return 0, true
	}
	if run, err := s.Run(t.Context(), planOf(wanting().At(core.Standard))); err != nil || !run.Finished || len(run.Trials) != 15 || waits != 2 {
		t.Errorf("nothing ran: %d trials, %d waits, finished %v, %v", len(run.Trials), waits, run.Finished, err)
	}
	for _, p := range l.seen {
		if p.Left > time.Hour {
			t.Errorf("when nothing runs: %s", brieflyTold(p))
		}
	}
}

// TestClosedCellsAreNotFocusedOn, however little is known of them.
func TestClosedCellsAreNotFocusedOn(t *testing.T) {
	l := newScripted(t)
	shaking := shaky(func(c core.Cell) float64 { return map[core.Cell]float64{shared: 0.03}[c] })
	broken := failing(shared, func(call int) bool { return call > 8 })
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		if t := broken(ctx, spec, call); !t.OK() {
			return t
		}
		return shaking(ctx, spec, call)
	}
	run := l.run(wanting())
	if rounds, _ := focused(t, run, 10); len(rounds) > 0 {
		t.Errorf("focus rounds %v", rounds)
	}
	told(t, run.Notices, message.Info, "width-reached", "run", "10")
}

func TestNumbersInNotices(t *testing.T) {
	for n, want := range map[int]int{7: 7, 28: 28, 99: 99, 100: 100, 183: 180, 185: 190, 999_995: 1_000_000} {
		if got := about(n); got != want {
			t.Errorf("about %d is %d, want %d", n, got, want)
		}
	}
	for share, want := range map[float64]string{0.001: "0.1%", 0.02: "2%", 0.0254: "2.5%", 0.061: "6.1%", 0.0949: "9.5%", 0.0951: "10%", 0.5: "50%", 1.234: "123%"} {
		if got := percent(share); got != want {
			t.Errorf("%v is %s, want %s", share, got, want)
		}
	}
}

// TestStoppingIgnoresTheVerdict: whatever would be answered, the same rounds
// are run up to the confirmation. A rule that stopped when an answer pleases
// would make it true too often.
func TestStoppingIgnoresTheVerdict(t *testing.T) {
	measure := func(choose func(core.Run) (choice.Choice, bool)) []core.Trial {
		l := newScripted(t)
		l.script = noisy(0.02)
		run := l.sweepWith(wanting().At(core.Standard), choose)
		return slices.DeleteFunc(run.Trials, func(t core.Trial) bool { return t.Phase == core.PhaseConfirm })
	}
	want := measure(nil)
	if n := len(byRound(core.Run{Trials: want}, core.PhaseFocus)); n == 0 {
		t.Error("there was nothing to stop")
	}
	for name, choose := range map[string]func(core.Run) (choice.Choice, bool){
		"nothing":  choosing(choice.Choice{}, false),
		"serial":   choosing(choice.Choice{Base: core.Baseline, Best: core.Baseline, Chosen: core.Baseline}, true),
		"all cost": choosing(choice.Choice{Base: shared, Best: one, Chosen: core.Baseline, Next: &two}, true),
	} {
		if got := measure(choose); !reflect.DeepEqual(got, want) {
			t.Errorf("an answer of %s changed what was measured: %d trials instead of %d", name, len(got), len(want))
		}
	}
}
