package sweep

import (
	"context"
	"fmt"
	"testing"
	"time"

	"parallelogram/core"
)

// brieflyTold is a progress without the run.
func brieflyTold(p Progress) string {
	return fmt.Sprintf("%s, round %d of %d, %v, %d of %d trials, %v gone, %v left", p.Phase, p.Round, p.Rounds, p.Cell, p.Done, p.Planned, p.Elapsed, p.Left)
}

func TestProgress(t *testing.T) {
	l := newScripted(t)
	l.script = failing(core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}, func(call int) bool { return call > 7 })
	run := l.run(small())
	calibration := len(l.calibrated())
	if want := planOf(small()).Forecast(twoCores()).Time; l.seen[0].Left != want {
		t.Errorf("%v left at the beginning, estimated %v", l.seen[0].Left, want)
	}
	if len(l.seen) != len(l.specs)+1 {
		t.Fatalf("%d reports for %d trials", len(l.seen), len(l.specs))
	}
	for i, p := range l.seen {
		checkStep(t, l.seen[max(0, i-1)], p)
		switch {
		case i < calibration:
			if p.Phase != Calibrating || p.Round != 0 || p.Done != 0 || p.Planned != 55 || p.Cell != core.Baseline || p.Left <= 0 {
				t.Errorf("while calibrating: %s", brieflyTold(p))
			}
		case i < len(l.specs):
			next := run.Trials[i-calibration]
			if p.Phase != phases[next.Phase] || p.Round != next.Round || p.Cell != next.Cell || p.Done != i-calibration || p.Left <= 0 {
				t.Errorf("before trial %d of %v: %s", i, l.specs[i].Cell, brieflyTold(p))
			}
		default:
			if p.Phase != Done || p.Left != 0 || p.Done != 54 || p.Planned != 54 || !p.Run.Finished {
				t.Errorf("at the end: %s", brieflyTold(p))
			}
		}
		if p.Rounds != 10 || p.Planned > l.seen[0].Planned {
			t.Errorf("more is planned than at first: %s", brieflyTold(p))
		}
	}
}

// checkStep compares a report with the one before.
func checkStep(t *testing.T, before, p Progress) {
	t.Helper()
	if p.Done < before.Done || p.Round < before.Round || p.Rounds < before.Rounds || p.Elapsed < before.Elapsed {
		t.Errorf("progress went back from %s to %s", brieflyTold(before), brieflyTold(p))
	}
	if p.Done > p.Planned || p.Round > p.Rounds || p.Done != len(p.Run.Trials) || p.Left < 0 {
		t.Errorf("impossible progress: %s", brieflyTold(p))
	}
}

// TestProgressThroughAllPhases: whatever a sweep does, its reports are in
// order, and what is planned is done in the end.
func TestProgressThroughAllPhases(t *testing.T) {
	l := newScripted(t)
	l.script = noisy(0.02)
	s := l.sweep()
	s.Quiet = func(context.Context) (time.Duration, bool) {
		l.now = l.now.Add(time.Second)
		return time.Second, true
	}
	e := small().At(core.Standard)
	run, err := s.Run(t.Context(), planOf(e))
	if err != nil {
		t.Fatal(err)
	}
	if p := l.seen[0]; p.Planned != 5*11+4*10 {
		t.Errorf("%d trials are planned, want 5 cells in a probe and 10 rounds, 4 in 10 rounds of confirmation", p.Planned)
	}
	var order []Phase
	for i, p := range l.seen {
		checkStep(t, l.seen[max(0, i-1)], p)
		if p.Phase != Waiting && (len(order) == 0 || order[len(order)-1] != p.Phase) {
			order = append(order, p.Phase)
		}
	}
	if want := []Phase{Calibrating, Probing, Measuring, Focusing, Confirming, Done}; fmt.Sprint(order) != fmt.Sprint(want) {
		t.Errorf("phases %v, want %v", order, want)
	}
	last := l.seen[len(l.seen)-1]
	if last.Done != last.Planned || last.Round != last.Rounds || last.Left != 0 || last.Done != len(run.Trials) {
		t.Errorf("at the end: %s", brieflyTold(last))
	}
	checkWaits(t, l)
}

// checkWaits wants a report of waiting before the first trial of each round
// and no other.
func checkWaits(t *testing.T, l *scripted) {
	t.Helper()
	for i, p := range l.seen {
		if newRound := p.Round > l.seen[max(0, i-1)].Round; newRound != (p.Phase == Waiting) {
			t.Errorf("after %s: %s", brieflyTold(l.seen[max(0, i-1)]), brieflyTold(p))
		}
	}
}

// TestLeft: once every cell was seen, trials that always take the same time
// end exactly when it was said, waiting and confirmation included.
func TestLeft(t *testing.T) {
	for _, c := range []struct {
		tasks, confirm int
		waiting        time.Duration
	}{{0, 0, 0}, {3000, 0, 0}, {300, 8, 0}, {300, 8, time.Second}} {
		l := newScripted(t)
		e := small()
		e.Workload.Tasks, e.Confirm = c.tasks, c.confirm
		s := l.sweep()
		s.Quiet = func(context.Context) (time.Duration, bool) {
			l.now = l.now.Add(c.waiting)
			return c.waiting, true
		}
		if _, err := s.Run(t.Context(), planOf(e)); err != nil {
			t.Fatal(err)
		}
		checkLeft(t, l, c.confirm > 0)
	}
}

// checkLeft allows a mistake as long as it is not known which cells the
// confirmation will have.
func checkLeft(t *testing.T, l *scripted, confirming bool) {
	t.Helper()
	for _, p := range l.seen {
		remaining := l.seen[len(l.seen)-1].Elapsed - p.Elapsed
		exact := p.Phase == Confirming || p.Phase == Measuring && !confirming
		if exact && p.Left != remaining {
			t.Errorf("%s; in truth %v", brieflyTold(p), remaining)
		}
		if p.Phase != Calibrating && (p.Left < remaining/2 || p.Left > 2*remaining) {
			t.Errorf("%s; in truth %v", brieflyTold(p), remaining)
		}
	}
	if last := l.seen[len(l.seen)-1]; last.Elapsed < 10*time.Second {
		t.Errorf("the clock stood still: %v", last.Elapsed)
	}
}

// TestWaitsAreLeft: of two runs that differ in nothing but the waiting, the one
// that waits a second before each round has as many more seconds left as there
// are rounds to come, those of the confirmation included.
func TestWaitsAreLeft(t *testing.T) {
	reports := func(waiting time.Duration) (list []Progress) {
		l := newScripted(t)
		s := l.sweep()
		s.Quiet = func(context.Context) (time.Duration, bool) {
			l.now = l.now.Add(waiting)
			return waiting, true
		}
		if _, err := s.Run(t.Context(), planOf(confirming(8))); err != nil {
			t.Fatal(err)
		}
		return l.seen
	}
	with, without := reports(time.Second), reports(0)
	for i, p := range with {
		if p.Done == 5 || p.Phase != Measuring && p.Phase != Confirming {
			continue // how long a wait takes is known when there was one
		}
		if more := p.Left - without[i].Left; more != time.Duration(18-p.Round)*time.Second {
			t.Errorf("%s: %v of them to wait", brieflyTold(p), more)
		}
	}
}
