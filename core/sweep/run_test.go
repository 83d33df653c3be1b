package sweep

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// TestCancelledAnywhere stops the run in the middle of each of its trials.
// What was measured before is kept, the trial under way is not.
func TestCancelledAnywhere(t *testing.T) {
	whole := newScripted(t)
	want := whole.run(small())
	calibration := len(whole.calibrated())
	for stop := 1; stop <= len(whole.specs); stop++ {
		ctx, cancel := context.WithCancel(t.Context())
		l := newScripted(t)
		l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
			if len(l.specs) < stop {
				return ideal(ctx, spec, call)
			}
			cancel()
			return core.Trial{Failure: "stopped: " + ctx.Err().Error()}
		}
		run, err := l.sweep().Run(ctx, planOf(small()))
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
	l := newScripted(t)
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		if len(l.measured()) == 7 {
			cancel()
		}
		return ideal(ctx, spec, call)
	}
	run, err := l.sweep().Run(ctx, planOf(small()))
	if !errors.Is(err, context.Canceled) || len(run.Trials) != 7 || len(l.measured()) != 7 {
		t.Errorf("%v, %d trials kept of %d", err, len(run.Trials), len(l.measured()))
	}
}

func TestCancelledBefore(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	l := newScripted(t)
	if _, err := l.sweep().Run(ctx, planOf(small())); !errors.Is(err, context.Canceled) || len(l.specs) > 0 {
		t.Errorf("%v after %d trials", err, len(l.specs))
	}
}

// TestBare: neither log nor listener nor clock are needed.
func TestBare(t *testing.T) {
	run, err := Sweep{Executor: newScripted(t), Host: twoCores()}.Run(t.Context(), planOf(small()))
	if err != nil || !run.Finished || run.Started.IsZero() || !reflect.DeepEqual(run.Host, twoCores()) {
		t.Error(err, run.Started)
	}
}

// TestSnapshots reads every snapshot on another goroutine while the sweep goes
// on, for the race detector, and compares them with what they were.
func TestSnapshots(t *testing.T) {
	bad := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	type pair struct{ snapshot, copy core.Run }
	snapshots := make(chan pair, 1000)
	l := newScripted(t)
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
		p := planOf(small())
		for _, key := range []string{"no-baseline", "no-pinning", "machine-busy"} {
			p.Notices = append(p.Notices, message.New(message.Info, key, "pid", ""))
		}
		_, err := s.Run(t.Context(), p)
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
