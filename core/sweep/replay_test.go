package sweep

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// eventful is an experiment of two variants with weak scaling.
func eventful(rounds int, budget time.Duration) core.Experiment {
	e := small()
	e.Weak, e.Variants = true, []core.Variant{{Name: "a"}, {Name: "b"}}
	e.Workers, e.Cores = []int{1, 2, 3}, []int{1}
	e.Rounds, e.Width, e.Confirm, e.Budget = rounds, 0.02, 7, budget
	return e
}

// thinned is a run whose budget leaves out worker counts and rounds.
var thinned = eventful(10, 65*time.Second)

// events are runs in which everything happens, and what is told of each.
var events = map[string]struct {
	experiment                  core.Experiment
	wait                        time.Duration // for other programs, before each round
	planned, focused, confirmed int           // rounds
	keys                        []string
}{
	"little time":   {thinned, 0, 7, 1, 7, []string{"rounds-affordable", "workers-left-out", "cell-closed", "rounds-left-out", "noise-too-large"}},
	"without limit": {eventful(6, 0), 0, 6, 10, 7, []string{"rounds-affordable", "cell-closed", "width-reached"}},
	"waiting":       {eventful(6, 115*time.Second), 2 * time.Second, 6, 1, 7, []string{"rounds-affordable", "cell-closed", "noise-too-large"}},
}

// upsetting is the script of an eventful run. Its times follow from the cell and
// the call alone, so that a run that is continued has the same ones: two cells are
// noisy, one fails from its fifth trial on, some trials take long to start.
func upsetting(_ context.Context, spec trial.Spec, call int) core.Trial {
	t := copied(context.Background(), spec, call)
	if !ofRun(spec) {
		return t
	}
	swing := []float64{1, 1.01, 0.985, 1.02, 0.995, 0.98, 1.005}[call%7]
	switch c := spec.Cell; {
	case c == core.Cell{Variant: "a", Strategy: core.Goroutine, Workers: 1, Cores: 1} && call > 4:
		return core.Trial{Failure: "exit status 1"}
	case c.Workers == 2, c.Strategy == core.Serial:
		t.Runtime = time.Duration(swing * float64(t.Runtime))
	}
	t.Process = 2*t.Runtime + time.Duration(call%3)*time.Millisecond
	return t
}

// session measures, or continues a run, with a gate that has to wait before each
// round. It stops in the trial after so many. The calls are counted on from those
// of the run before.
func session(t *testing.T, e core.Experiment, wait time.Duration, before *core.Run, stop int) (*scripted, core.Run, error) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	l := newScripted(t)
	p := planOf(e)
	if before != nil {
		p.Experiment = before.Experiment
		l.now = l.now.Add(1000 * time.Hour)
		for _, trial := range before.Trials {
			l.calls[trial.Cell]++
		}
	}
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		if len(l.measured()) > stop {
			cancel()
			return core.Trial{Failure: "stopped"}
		}
		if before == nil && spec.Cell.Strategy == core.Serial && ofRun(spec) {
			call = l.ofRun(spec.Cell)
		}
		return upsetting(ctx, spec, call)
	}
	s := l.sweep()
	s.Before = before
	s.Quiet = func(context.Context) (time.Duration, bool) {
		l.now = l.now.Add(wait)
		return wait, true
	}
	run, err := s.Run(ctx, p)
	return l, run, err
}

// ofRun counts the trials of a cell that are no calibration.
func (l *scripted) ofRun(c core.Cell) (n int) {
	for _, spec := range l.measured() {
		if spec.Cell == c {
			n++
		}
	}
	return n
}

// logged is the run as the log of a session has it.
func (l *scripted) logged() core.Run { return l.cut(len(l.lines)) }

// cut is the run as a log of so many lines, after its head, has it.
func (l *scripted) cut(lines int) core.Run {
	run := l.began
	run.Notices = slices.Clone(run.Notices)
	for _, line := range l.lines[:lines] {
		switch line := line.(type) {
		case core.Trial:
			run.Trials = append(run.Trials, line)
		case message.Message:
			run.Notices = append(run.Notices, line)
		}
	}
	return run
}

// place is what a trial was run for.
type place struct {
	cell  core.Cell
	phase core.Phase
	round int
}

func places(trials []core.Trial) (list []place) {
	for _, t := range trials {
		list = append(list, place{t.Cell, t.Phase, t.Round})
	}
	return list
}

const forever = 1_000_000

func TestWhatHappens(t *testing.T) {
	for name, e := range events {
		_, run, err := session(t, e.experiment, e.wait, nil, forever)
		if err != nil || !run.Finished || !slices.Equal(keysOf(run.Notices), e.keys) {
			t.Errorf("%s: %q, finished %v, %v", name, keysOf(run.Notices), run.Finished, err)
		}
		confirmed := byRound(run, core.PhaseConfirm)
		if len(byRound(run, core.PhaseSweep)) != e.planned || len(byRound(run, core.PhaseFocus)) != e.focused || len(confirmed) != e.confirmed {
			t.Errorf("%s: %d rounds, %d of focus, %d of confirmation", name, len(byRound(run, core.PhaseSweep)), len(byRound(run, core.PhaseFocus)), len(confirmed))
		}
		variants := map[string]bool{}
		for _, c := range confirmed[run.Trials[len(run.Trials)-1].Round] {
			variants[c.Variant] = true
		}
		if len(variants) != 2 {
			t.Errorf("%s: confirmed %v", name, variants)
		}
	}
}

// TestContinuedAnywhere continues a run that ended after any line of its log: the
// trials are those of the run that never ended, and the log gets what it lacks.
func TestContinuedAnywhere(t *testing.T) {
	for name, e := range events {
		t.Run(name, func(t *testing.T) {
			whole, want, err := session(t, e.experiment, e.wait, nil, forever)
			if err != nil {
				t.Fatal(err)
			}
			for n := 1; n < len(whole.lines); n++ {
				before := whole.cut(n)
				k := len(before.Trials)
				if k == len(want.Trials) || e.wait > 0 && want.Trials[k].Round > want.Trials[k-1].Round {
					continue // how long was waited after the break is not seen
				}
				checkContinued(t, e.wait, before, whole, want)
			}
		})
	}
}

// checkContinued continues a run.
func checkContinued(t *testing.T, wait time.Duration, before core.Run, whole *scripted, want core.Run) {
	t.Helper()
	k := len(before.Trials)
	second, run, err := session(t, core.Experiment{}, wait, &before, forever)
	if err != nil || !run.Finished {
		t.Fatalf("continued after %d trials: %v", k, err)
	}
	if !reflect.DeepEqual(places(run.Trials), places(want.Trials)) {
		t.Fatalf("continued after %d trials: %d other ones", k, len(run.Trials))
	}
	if got := slices.Concat(keysOf(before.Notices), keysOf(second.noted)); !slices.Equal(got, keysOf(whole.logged().Notices)) || !slices.Equal(keysOf(run.Notices), keysOf(want.Notices)) {
		t.Fatalf("continued after %d trials: logged %q, told %q", k, got, keysOf(run.Notices))
	}
	if len(second.kept) != len(want.Trials)-k || !second.began.Started.IsZero() || !run.Started.Equal(want.Started) {
		t.Fatalf("continued after %d trials: %d logged, begun at %v", k, len(second.kept), second.began.Started)
	}
}

// TestContinuedTwice stops a run, and stops it again when it is continued: a break
// counts for nothing, however many there are.
func TestContinuedTwice(t *testing.T) {
	whole, want, err := session(t, thinned, 0, nil, forever)
	if err != nil {
		t.Fatal(err)
	}
	for k := 1; k < len(want.Trials)-8; k += 7 {
		first, _, err := session(t, thinned, 0, nil, k)
		if !errors.Is(err, context.Canceled) || len(first.kept) != k {
			t.Fatalf("stopped after %d trials instead of %d, %v", len(first.kept), k, err)
		}
		before := first.logged()
		second, _, err := session(t, core.Experiment{}, 0, &before, 8)
		if !errors.Is(err, context.Canceled) || len(second.kept) != 8 {
			t.Fatalf("stopped after %d trials, %v", len(second.kept), err)
		}
		before.Trials = append(before.Trials, second.kept...)
		before.Notices = append(before.Notices, second.noted...)
		checkContinued(t, 0, before, whole, want)
	}
}

// TestNothingIsTooLittle: a run that was stopped before its first trial is begun
// with what its calibration found.
func TestNothingIsTooLittle(t *testing.T) {
	first, _, _ := session(t, thinned, 0, nil, 0)
	before := first.logged()
	second, run, err := session(t, core.Experiment{}, 0, &before, forever)
	if err != nil || !run.Finished || len(before.Trials) > 0 || len(second.calibrated()) > 0 || len(run.Trials) == 0 {
		t.Errorf("finished %v after %d trials of calibration, %v", run.Finished, len(second.calibrated()), err)
	}
}

// TestAWholeRunIsNotContinued: there is nothing to do.
func TestAWholeRunIsNotContinued(t *testing.T) {
	first, want, err := session(t, thinned, 0, nil, forever)
	if err != nil {
		t.Fatal(err)
	}
	before := first.logged()
	second, run, err := session(t, core.Experiment{}, 0, &before, 0)
	if err != nil || !run.Finished || len(second.specs)+len(second.kept)+len(second.noted) > 0 || len(run.Trials) != len(want.Trials) {
		t.Errorf("%v, finished %v, %d more trials, %d more notices", err, run.Finished, len(second.specs), len(second.noted))
	}
}

// TestAnotherOrderIsRefused, and the log is left alone.
func TestAnotherOrderIsRefused(t *testing.T) {
	first, _, err := session(t, thinned, 0, nil, forever)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(*core.Run){
		"seed":  func(r *core.Run) { r.Experiment.Seed++ },
		"phase": func(r *core.Run) { r.Trials[30].Phase = core.PhaseConfirm },
		"round": func(r *core.Run) { r.Trials[len(r.Trials)-1].Round++ },
		"cell":  func(r *core.Run) { r.Trials[30].Cell.Workers++ },
		"gap":   func(r *core.Run) { r.Trials = slices.Delete(r.Trials, 20, 21) },
		"more":  func(r *core.Run) { r.Trials = append(r.Trials, r.Trials[len(r.Trials)-1]) },
	} {
		before := first.logged()
		change(&before)
		l, run, err := session(t, core.Experiment{}, 0, &before, forever)
		if err == nil || message.Of(err).Key != "other-order" || len(l.specs)+len(l.noted) > 0 || !l.ended.Started.IsZero() {
			t.Errorf("%s: %v, %d trials, %d notices, ended %v", name, err, len(l.specs), len(l.noted), l.ended.Started)
		}
		if !reflect.DeepEqual(run, before) {
			t.Errorf("%s: the run was changed", name)
		}
	}
}

// TestNewCircumstances are told once trials go on under them.
func TestNewCircumstances(t *testing.T) {
	first, _, _ := session(t, thinned, 0, nil, 20)
	for refused, want := range map[bool]int{false: 1, true: 0} {
		before := first.logged()
		if refused {
			before.Trials[10].Round++
		}
		l := newScripted(t)
		l.script = upsetting
		s := l.sweep()
		s.Before = &before
		s.Host.Mains = core.No
		run, err := s.Run(t.Context(), planOf(before.Experiment))
		for _, notices := range [][]message.Message{l.noted, run.Notices} {
			told := len(slices.DeleteFunc(slices.Clone(notices), func(n message.Message) bool { return n.Key != "battery" }))
			if told != want || (err != nil) != refused {
				t.Errorf("refused %v: told %d times, %v", refused, told, err)
			}
		}
	}
}

func TestContinuedOnAnotherDay(t *testing.T) {
	first, _, _ := session(t, thinned, 0, nil, 40)
	before := first.logged()
	second, _, err := session(t, core.Experiment{}, 0, &before, forever)
	if err != nil {
		t.Fatal(err)
	}
	if p := second.seen[0]; p.Done != 40 || p.Elapsed > thinned.Budget {
		t.Errorf("at the beginning: %s", brieflyTold(p))
	}
}

// TestPausesAndBreaks: a pause that is longer than a trial may take is none.
func TestPausesAndBreaks(t *testing.T) {
	start := time.Date(2026, 11, 22, 15, 53, 12, 0, time.UTC)
	for pause, want := range map[time.Duration]time.Duration{
		0: time.Second, 3 * time.Second: 4 * time.Second, minLimit: minLimit + time.Second,
		minLimit + 1: time.Second, -time.Second: time.Second,
	} {
		c := clock{end: start}
		c.advance(core.Trial{Start: start.Add(pause), Process: time.Second}, minLimit)
		if c.spent != want {
			t.Errorf("a pause of %v and a trial of 1s: %v", pause, c.spent)
		}
	}
}
