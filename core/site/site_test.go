package site

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/sweep"
)

// log is a sweep.Log that remembers how a run was begun.
type log struct{ begun core.Run }

func (l *log) Begin(run core.Run) error   { l.begun = run; return nil }
func (l *log) Append(core.Trial) error    { return nil }
func (l *log) Note(message.Message) error { return nil }
func (l *log) Finish(core.Run) error      { return nil }

// napping is a plan that takes no CPU time to speak of.
func napping(t *testing.T, l *Local) sweep.Plan {
	t.Helper()
	p, err := plan.Of(core.Experiment{
		Workload:   core.Workload{Name: "sleep", Tasks: 1},
		Strategies: []core.Strategy{core.Serial}, Workers: []int{1}, Cores: []int{1},
		Rounds: 1, Target: core.MinTarget, Seed: 1,
	}, l.Host())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// measure runs a plan with the lock at a path.
func measure(t *testing.T, ctx context.Context, path string, log sweep.Log) (core.Run, error) {
	t.Helper()
	t.Setenv("PARALLELOGRAM_LOCK", path)
	l := Open()
	defer func() {
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	}()
	return Measure(ctx, l, Order{Plan: napping(t, l), Impatient: true, Log: log})
}

// A folder of a trial that was killed together with its parent.
func TestOpeningClearsTheDisk(t *testing.T) {
	base := t.TempDir()
	t.Setenv("TMPDIR", base)
	folder := filepath.Join(base, "parallelogram-999999999-1")
	if err := os.MkdirAll(filepath.Join(folder, "below"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := Open().Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(folder); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder is still there: %v", err)
	}
}

func TestMeasuresAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	release := locked(t, path)
	var began log
	run, err := measure(t, t.Context(), path, &began)
	if _, ok := errors.AsType[*Busy](err); !ok || len(run.Trials) > 0 || !began.begun.Started.IsZero() {
		t.Errorf("%d trials beside another program, %v", len(run.Trials), err)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	run, err = measure(t, t.Context(), path, &began)
	if err != nil || !run.Finished || len(run.Trials) != 2 || !run.Trials[0].OK() || run.Trials[0].Noise == nil {
		t.Errorf("%+v, %v", run.Trials, err)
	}
	if err := locked(t, path)(); err != nil {
		t.Errorf("the lock is kept: %v", err)
	}
}

// TestALockThatCannotBeHad: the run is made all the same, and says so, in its
// file, too.
func TestALockThatCannotBeHad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none", "lock")
	var began log
	run, err := measure(t, t.Context(), path, &began)
	if err != nil || !run.Finished {
		t.Errorf("finished %v, %v", run.Finished, err)
	}
	for _, r := range []core.Run{run, began.begun} {
		if n := r.Notices[0]; n.Key != "lock-unknown" || n.Severity != message.Warning || n.Inner["why"].Key != "lock-unopened" || !message.Find("ko").Has(n.Key) {
			t.Errorf("%+v", r.Notices)
		}
	}
}

// TestAStoppedRunGivesTheLockBack, and tells that it was stopped.
func TestAStoppedRunGivesTheLockBack(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	path := filepath.Join(t.TempDir(), "lock")
	if _, err := measure(t, ctx, path, nil); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if text, err := os.ReadFile(path); err != nil || len(text) > 0 {
		t.Errorf("left behind %q, %v", text, err)
	}
	if err := locked(t, path)(); err != nil {
		t.Error(err)
	}
}

// TestPatience: who is patient waits before a round, here until it is stopped.
func TestPatience(t *testing.T) {
	t.Setenv("PARALLELOGRAM_LOCK", filepath.Join(t.TempDir(), "lock"))
	for _, impatient := range []bool{false, true} {
		ctx, cancel := context.WithCancel(t.Context())
		l := Open()
		waited := false
		_, err := Measure(ctx, l, Order{Plan: napping(t, l), Impatient: impatient, Observe: func(p sweep.Progress) {
			if p.Phase == sweep.Waiting {
				waited = true
				cancel()
			}
		}})
		if waited == impatient || errors.Is(err, context.Canceled) != waited {
			t.Errorf("impatient %v: waited %v, %v", impatient, waited, err)
		}
		cancel()
		if err := l.Close(); err != nil {
			t.Error(err)
		}
	}
}

// TestInspectsAlone: the inspected trial takes the lock, tells what its
// workers did, and gives the lock back.
func TestInspectsAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	t.Setenv("PARALLELOGRAM_LOCK", path)
	l := Open()
	defer l.Close()
	p := napping(t, l)
	run := core.Run{Experiment: p.Experiment}
	release := locked(t, path)
	if got, err := Inspect(t.Context(), l, p, run, core.Baseline); !isBusy(err) || got.Trace != nil {
		t.Errorf("%d spans beside another program, %v", len(got.Trace), err)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	got, err := Inspect(t.Context(), l, p, run, core.Baseline)
	if err != nil || !got.OK() || len(got.Trace) == 0 || got.Cell != core.Baseline {
		t.Errorf("%+v, %v", got, err)
	}
	if err := locked(t, path)(); err != nil {
		t.Errorf("the lock is kept: %v", err)
	}
	t.Setenv("PARALLELOGRAM_LOCK", filepath.Join(t.TempDir(), "none", "lock"))
	if got, err := Inspect(t.Context(), l, p, run, core.Baseline); err != nil || len(got.Trace) == 0 {
		t.Errorf("without a lock: %d spans, %v", len(got.Trace), err)
	}
}

func isBusy(err error) bool {
	_, ok := errors.AsType[*Busy](err)
	return ok
}
