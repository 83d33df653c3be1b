package sweep

import (
	"context"
	"errors"
	"math"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/runfile"
	"parallelogram/core/trial"
)

// TestCancelledAnywhere stops the run in the middle of each of its trials.
// What was measured before is kept, the trial under way is not.
func TestCancelledAnywhere(t *testing.T) {
	whole := newLab(t)
	want := whole.run(small())
	calibration := len(whole.calibrated())
	for stop := 1; stop <= len(whole.specs); stop++ {
		ctx, cancel := context.WithCancel(t.Context())
		l := newLab(t)
		l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
			if len(l.specs) < stop {
				return ideal(ctx, spec, call)
			}
			cancel()
			return core.Trial{Failure: "stopped: " + ctx.Err().Error()}
		}
		run, err := l.sweep().Run(ctx, small())
		if !errors.Is(err, context.Canceled) || run.Finished || len(l.specs) != stop {
			t.Fatalf("stopped in trial %d: %v, finished %v, %d trials begun", stop, err, run.Finished, len(l.specs))
		}
		kept := max(0, stop-calibration-1)
		if len(run.Trials) != kept || !reflect.DeepEqual(run.Trials, want.Trials[:kept:kept]) && kept > 0 {
			t.Fatalf("stopped in trial %d: kept %d trials, want the first %d", stop, len(run.Trials), kept)
		}
		if !reflect.DeepEqual(l.kept, run.Trials) || stop > calibration && (l.ended.Finished || len(l.ended.Trials) != kept) {
			t.Fatalf("stopped in trial %d: the log has %d trials, finished %v", stop, len(l.kept), l.ended.Finished)
		}
		if last := l.seen[len(l.seen)-1]; last.Phase != Done || last.Done != kept || last.Planned != 55 || last.Left != 0 {
			t.Fatalf("stopped in trial %d: the last progress is %+v", stop, last)
		}
	}
}

// TestMeasuredWhileStopping: a trial that succeeded before it noticed the stop
// is a measurement like any other.
func TestMeasuredWhileStopping(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	l := newLab(t)
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		if len(l.measured()) == 7 {
			cancel()
		}
		return ideal(ctx, spec, call)
	}
	run, err := l.sweep().Run(ctx, small())
	if !errors.Is(err, context.Canceled) || len(run.Trials) != 7 || len(l.measured()) != 7 {
		t.Errorf("%v, %d trials kept of %d", err, len(run.Trials), len(l.measured()))
	}
}

func TestCancelledBefore(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	l := newLab(t)
	if _, err := l.sweep().Run(ctx, small()); !errors.Is(err, context.Canceled) || len(l.specs) > 0 {
		t.Errorf("%v after %d trials", err, len(l.specs))
	}
}

func TestRefusedExperiment(t *testing.T) {
	l := newLab(t)
	_, err := l.sweep().Run(t.Context(), core.Experiment{})
	if _, ok := errors.AsType[*message.FieldError](err); !ok || len(l.specs) > 0 || len(l.seen) > 0 {
		t.Errorf("%v after %d trials", err, len(l.specs))
	}
}

// TestBare: neither log nor listener nor clock are needed.
func TestBare(t *testing.T) {
	run, err := Sweep{Executor: newLab(t), Host: twoCores()}.Run(t.Context(), small())
	if err != nil || !run.Finished || run.Started.IsZero() || !reflect.DeepEqual(run.Host, twoCores()) {
		t.Error(err, run.Started)
	}
}

func TestLogGetsTheRun(t *testing.T) {
	l := newLab(t)
	run := l.run(small())
	if !reflect.DeepEqual(l.kept, run.Trials) || !reflect.DeepEqual(l.ended, run) {
		t.Error("the log has another run")
	}
	if len(l.began.Trials) > 0 || l.began.Finished || !reflect.DeepEqual(l.began.Experiment, run.Experiment) {
		t.Errorf("the log was begun with %+v", l.began)
	}
}

// TestEveryNoticeIsLoggedOnce: those that came up before the log was begun are
// in what it was begun with, the others follow.
func TestEveryNoticeIsLoggedOnce(t *testing.T) {
	l := newLab(t)
	l.script = failing(core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 1}, func(int) bool { return true })
	e := small()
	e.Workload.Tasks, e.Cores = 5, []int{1, 2, 8}
	run := l.run(e)
	if got := slices.Concat(l.began.Notices, l.noted); !reflect.DeepEqual(got, run.Notices) {
		t.Errorf("logged %+v\nof    %+v", got, run.Notices)
	}
	if len(l.began.Notices) != 2 || len(l.noted) != 2 {
		t.Errorf("%d notices before, %d after", len(l.began.Notices), len(l.noted))
	}
}

// refusing makes the log's calls from one to another fail, both included.
func (l *lab) refusing(from, to int) {
	calls := 0
	l.refuse = func() error {
		if calls++; calls >= from && calls <= to {
			return errors.New("no space left on device")
		}
		return nil
	}
}

// logCalls is how often a run of small() calls the log: to begin, for the
// notice of the probe, for 55 trials, to finish.
const logCalls = 58

func TestLogFails(t *testing.T) {
	for first := 1; first <= logCalls+1; first++ {
		l := newLab(t)
		l.refusing(first, math.MaxInt)
		run := l.run(small())
		if !run.Finished || len(run.Trials) != 55 || len(l.kept) != 55 || !l.ended.Finished {
			t.Fatalf("a log that fails in call %d stopped the run", first)
		}
		if first > logCalls {
			silent(t, run.Notices)
			continue
		}
		told(t, run.Notices, message.Failure, "log-failed", "no space left on device", "tried again")
		if len(run.Notices) != 2 {
			t.Fatalf("call %d: notices %+v", first, run.Notices)
		}
	}
}

// TestLogRecovers: a failure that was made up for is none, neither in the run
// nor in the file, wherever it began and ended.
func TestLogRecovers(t *testing.T) {
	for first := 1; first < logCalls; first++ {
		for last := first; last < logCalls; last += 1 + first%7 {
			l := newLab(t)
			l.refusing(first, last)
			run := l.run(small())
			told(t, run.Notices, message.Info, "log-recovered", "nothing is missing")
			if len(run.Notices) != 2 {
				t.Fatalf("calls %d to %d failed: %+v", first, last, run.Notices)
			}
			if got := slices.Concat(l.began.Notices, l.noted); !reflect.DeepEqual(got, run.Notices) {
				t.Fatalf("calls %d to %d failed: the log has %+v, the run %+v", first, last, got, run.Notices)
			}
		}
	}
}

// TestLogFailsAgain: while it fails the run says so, however often it did.
func TestLogFailsAgain(t *testing.T) {
	l := newLab(t)
	calls := 0
	l.refuse = func() error {
		if calls++; calls%7 == 0 || calls > 50 {
			return errors.New("no space left on device")
		}
		return nil
	}
	s := l.sweep()
	var then [][]message.Message
	s.Observe = func(p Progress) {
		l.seen = append(l.seen, p)
		then = append(then, slices.Clone(p.Run.Notices))
	}
	run, err := s.Run(t.Context(), small())
	if err != nil {
		t.Fatal(err)
	}
	told(t, run.Notices, message.Failure, "log-failed", "no space left on device")
	told(t, run.Notices, message.Info, "log-recovered", "nothing is missing")
	lacking := 0
	for i, p := range l.seen {
		if !reflect.DeepEqual(p.Run.Notices, then[i]) {
			t.Errorf("snapshot %d changed after it was taken", i)
		}
		if slices.ContainsFunc(p.Run.Notices, func(n message.Message) bool { return n.Key == "log-failed" }) {
			lacking++
		}
	}
	if lacking < 8 || lacking > 30 {
		t.Errorf("%d of %d reports tell of the failure", lacking, len(l.seen))
	}
	if slices.ContainsFunc(l.noted, func(n message.Message) bool { return n.Key == "log-failed" }) {
		t.Error("the file that was saved says that it was not")
	}
}

var _ Log = (*runfile.Writer)(nil)

// TestRunFile keeps a run with all its notices in a real file.
func TestRunFile(t *testing.T) {
	w, err := runfile.Create(filepath.Join(t.TempDir(), "run.txt"))
	if err != nil {
		t.Fatal(err)
	}
	l := newLab(t)
	l.script = failing(core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 1}, func(call int) bool { return call > 3 })
	s := l.sweep()
	s.Log = w
	e := small()
	e.Cores = append(e.Cores, 64)
	run, err := s.Run(t.Context(), e)
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	got, err := runfile.Read(w.Path())
	if err != nil || !reflect.DeepEqual(got, run) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got, run)
	}
	if len(unusual(run.Notices)) != 2 {
		t.Errorf("notices %+v", run.Notices)
	}
}

// TestSnapshots reads every snapshot on another goroutine while the sweep goes
// on, for the race detector, and compares them with what they were.
func TestSnapshots(t *testing.T) {
	bad := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	type pair struct{ snapshot, copy core.Run }
	snapshots := make(chan pair, 1000)
	l := newLab(t)
	l.script = failing(bad, func(call int) bool { return call > 4 })
	s := l.sweep()
	s.Observe = func(p Progress) {
		copied := p.Run
		copied.Trials = slices.Clone(p.Run.Trials)
		copied.Notices = slices.Clone(p.Run.Notices)
		snapshots <- pair{p.Run, copied}
	}
	ended := make(chan error)
	go func() {
		// Three notices before the first trial leave room for a fourth in
		// the slice, which the closed cell then takes.
		e := small()
		e.Workers, e.Cores = []int{1, 1, 2}, []int{1, 2, 2, 64}
		_, err := s.Run(t.Context(), e)
		close(snapshots)
		ended <- err
	}()
	var all []pair
	for p := range snapshots {
		all = append(all, p)
		// A reader may append; the sweep and other readers must not see it.
		_ = append(p.snapshot.Trials, core.Trial{Round: -1})
		_ = append(p.snapshot.Notices, message.Message{Key: "reader"})
	}
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
	for i, p := range all {
		if len(p.snapshot.Trials) != len(p.copy.Trials) || !reflect.DeepEqual(p.snapshot, p.copy) {
			t.Fatalf("snapshot %d changed after it was taken", i)
		}
	}
}
