package sweep

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// floored is small() with its floor: six trials a round instead of five.
func floored() core.Experiment {
	e := small()
	e.Floor = true
	return e
}

// TestTheFloorIsInEachPlannedRound, at any place, and in no other.
func TestTheFloorIsInEachPlannedRound(t *testing.T) {
	e := floored()
	e.Confirm = 7
	l := newScripted(t)
	run := l.run(e)
	floors, confirmed := byRound(run, core.PhaseFloor), byRound(run, core.PhaseConfirm)
	planned, again := 5*(1+10), 10
	if !run.Finished || len(floors) != 10 || len(confirmed) != 7 || len(run.Trials) != planned+again+7*len(confirmed[11]) {
		t.Errorf("%d trials, %d rounds with a floor, %d of confirmation", len(run.Trials), len(floors), len(confirmed))
	}
	at := map[int]bool{}
	for n, cells := range byRound(run, core.PhaseSweep) {
		if !sameCells(cells, e.Cells()) || !slices.Equal(floors[n], []core.Cell{core.Baseline}) {
			t.Errorf("round %d has %v and once more %v", n, cells, floors[n])
		}
		in := slices.DeleteFunc(slices.Clone(run.Trials), func(t core.Trial) bool { return t.Round != n })
		at[slices.IndexFunc(in, func(t core.Trial) bool { return t.Phase == core.PhaseFloor })] = true
	}
	if len(at) < 4 {
		t.Errorf("in ten rounds the floor stands at %v", at)
	}
	for _, p := range l.seen {
		if p.Phase == "" {
			t.Fatalf("nobody knows what is done: %s", brieflyTold(p))
		}
	}
	if last := l.seen[len(l.seen)-1]; last.Done != len(run.Trials) || last.Planned != last.Done {
		t.Errorf("%d of %d trials done at the end", last.Done, last.Planned)
	}
}

// TestOrderWithoutAFloor is that of the runs that there are.
func TestOrderWithoutAFloor(t *testing.T) {
	order := func(e core.Experiment, phase core.Phase) string {
		text := ""
		for _, turn := range shuffled(newSchedule(planOf(e)).turns(phase, e.Cells()), 1, 1) {
			text += fmt.Sprintf("%.1s%d%d+%d ", turn.cell.Strategy, turn.cell.Workers, turn.cell.Cores, turn.padding)
		}
		return text
	}
	const want = "g11+2501 s11+2902 g21+738 g12+621 g22+1651 "
	for _, phase := range []core.Phase{core.PhaseProbe, core.PhaseSweep, core.PhaseFocus, core.PhaseConfirm} {
		if got := order(small(), phase); got != want {
			t.Errorf("%s: %s, want %s", phase, got, want)
		}
		doubled := phase == core.PhaseSweep || phase == core.PhaseFocus
		if got := order(floored(), phase); (got == want) == doubled {
			t.Errorf("%s, with a floor: %s", phase, got)
		}
	}
}

// TestTheFloorIsInEachFocusRound, even where the answer would have another base.
func TestTheFloorIsInEachFocusRound(t *testing.T) {
	e := wanting()
	e.Strategies, e.Floor = []core.Strategy{core.Goroutine, core.Subprocess}, true
	l := newScripted(t)
	script := shaky(func(c core.Cell) float64 {
		if c.Strategy == core.Subprocess && c.Workers == 2 && c.Cores == 1 {
			return 0.03
		}
		return 0
	})
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		t := script(ctx, spec, call)
		if spec.Cell.Strategy == core.Goroutine && ofRun(spec) {
			t.Runtime = t.Runtime * 11 / 10
		}
		return t
	}
	run := l.run(e)
	again := core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 1}
	rounds, _ := focused(t, run, 10)
	if len(rounds) == 0 {
		t.Fatal("there is no focus round")
	}
	for n, cells := range rounds {
		if !slices.Contains(cells, again) || len(cells) == len(e.Cells()) || !slices.Equal(byRound(run, core.PhaseFloor)[n], []core.Cell{again}) {
			t.Errorf("round %d has %v and once more %v", n, cells, byRound(run, core.PhaseFloor)[n])
		}
	}
}

// TestTheFloorCosts what the cell does, in the rounds that have it.
func TestTheFloorCosts(t *testing.T) {
	without, with := newSchedule(planOf(small())), newSchedule(planOf(floored()))
	for phase, want := range map[core.Phase]time.Duration{
		core.PhaseProbe: 0, core.PhaseConfirm: 0, core.PhaseSweep: with.each(core.Baseline), core.PhaseFocus: with.each(core.Baseline),
	} {
		if more := with.round(phase, with.cells) - without.round(phase, with.cells); more != want {
			t.Errorf("a round of %s takes %v more, want %v", phase, more, want)
		}
	}
	if more := with.left() - without.left(); more != 10*with.each(core.Baseline) || with.planned()-without.planned() != 10 {
		t.Errorf("the run takes %v and %d trials more", more, with.planned()-without.planned())
	}
	with.plan(core.PhaseFocus, with.cells, 3)
	if with.planned() != 18 {
		t.Errorf("three focus rounds have %d trials, want 18", with.planned())
	}
}

// TestTheFloorIsForecast, and fits the budget.
func TestTheFloorIsForecast(t *testing.T) {
	l := newScripted(t)
	l.run(floored())
	took := l.seen[len(l.seen)-1].Elapsed
	processes := overhead * time.Duration(len(l.specs))
	if got := planOf(floored()).Forecast(twoCores()).Time; math.Abs(float64(got-took-processes)) > 0.05*float64(took) {
		t.Errorf("estimated %v, took %v and %v for processes", got, took, processes)
	}
	m := Sweep{}.measurement(planOf(floored()), nil)
	m.budget = 10 * m.schedule.round(core.PhaseFocus, m.schedule.cells)
	if n := m.possible(m.schedule.cells); n != 10 {
		t.Errorf("%d focus rounds are possible where ten fit", n)
	}
	const again = 600 * time.Millisecond
	for budget, want := range map[time.Duration]int{size + cost + 8*(cost+again): 8, size + cost + 8*(cost+again) - 1: 7} {
		e := floored()
		e.Budget = budget
		if run := newScripted(t).run(e); len(byRound(run, core.PhaseSweep)) != want || len(byRound(run, core.PhaseFloor)) != want {
			t.Errorf("within %v %d rounds, want %d", budget, len(byRound(run, core.PhaseSweep)), want)
		}
	}
}

// TestTheFloorFails with its cell: three in a row close it.
func TestTheFloorFails(t *testing.T) {
	l := newScripted(t)
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		return failing(core.Baseline, func(int) bool { return ofRun(spec) && l.ofRun(spec.Cell) > 3 })(ctx, spec, call)
	}
	run := l.run(floored())
	told(t, run.Notices, message.Warning, "cell-closed", "cell", "serial 1w 1c", "times", "3", "base", "yes")
	trials := slices.DeleteFunc(slices.Clone(run.Trials), func(t core.Trial) bool { return t.Cell != core.Baseline })
	if len(trials) != 6 || trials[5].Round != 3 { // the probe, two rounds of two, and one
		t.Errorf("%+v", places(trials))
	}
	if last := l.seen[len(l.seen)-1]; last.Done != 50 || last.Planned != 50 {
		t.Errorf("%d of %d trials done at the end, want 50 of 50", last.Done, last.Planned)
	}
}

// TestTheFloorIsNoTimeOfItsCell when the run tells how long the serial program
// took.
func TestTheFloorIsNoTimeOfItsCell(t *testing.T) {
	m := Sweep{}.measurement(planOf(floored()), nil)
	for phase, runtime := range map[core.Phase]time.Duration{core.PhaseProbe: 1, core.PhaseSweep: 2 * time.Second, core.PhaseFloor: 3} {
		m.run.Trials = append(m.run.Trials, core.Trial{Cell: core.Baseline, Phase: phase, Runtime: runtime})
	}
	if got := m.times(core.Baseline); !slices.Equal(got, []float64{2}) {
		t.Errorf("its times are %v", got)
	}
}

// TestContinuedWithAFloor after lines all over the log.
func TestContinuedWithAFloor(t *testing.T) {
	e := eventful(6, 0)
	e.Floor = true
	whole, want, err := session(t, e, 0, nil, forever)
	if err != nil {
		t.Fatal(err)
	}
	for _, phase := range []core.Phase{core.PhaseProbe, core.PhaseSweep, core.PhaseFocus, core.PhaseConfirm, core.PhaseFloor} {
		if len(byRound(want, phase)) == 0 {
			t.Errorf("nothing of %s happens", phase)
		}
	}
	for n := 1; n < len(whole.lines); n += 7 {
		if before := whole.cut(n); len(before.Trials) < len(want.Trials) {
			checkContinued(t, 0, before, whole, want)
		}
	}
}

// TestOtherPurposeIsRefused: which of two trials is the floor's follows from the
// seed.
func TestOtherPurposeIsRefused(t *testing.T) {
	run := newScripted(t).run(floored())
	swap := map[core.Phase]core.Phase{core.PhaseSweep: core.PhaseFloor, core.PhaseFloor: core.PhaseSweep}
	for i := range run.Trials {
		if trial := &run.Trials[i]; trial.Round == 2 && trial.Cell == core.Baseline {
			trial.Phase = swap[trial.Phase]
		}
	}
	l := newScripted(t)
	s := l.sweep()
	s.Before = &run
	if _, err := s.Run(t.Context(), planOf(run.Experiment)); err == nil || message.Of(err).Key != "other-order" || len(l.specs) > 0 {
		t.Errorf("%v, %d trials", err, len(l.specs))
	}
}

// TestContinuedAsItWasBegun: plans of today have a floor, runs from before have
// none, and the other way round.
func TestContinuedAsItWasBegun(t *testing.T) {
	for _, e := range []core.Experiment{small(), floored()} {
		want := newScripted(t).run(e)
		before := want
		before.Trials, before.Finished = want.Trials[:20:20], false
		s := newScripted(t).sweep()
		s.Before = &before
		p := planOf(before.Experiment)
		p.Experiment.Floor = !e.Floor
		run, err := s.Run(t.Context(), p)
		if err != nil || run.Experiment.Floor != e.Floor || !reflect.DeepEqual(places(run.Trials), places(want.Trials)) {
			t.Errorf("begun with a floor %v: %v, continued with one %v, %d trials", e.Floor, err, run.Experiment.Floor, len(run.Trials))
		}
	}
}
