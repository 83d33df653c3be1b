package gui

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/runfile"
	"parallelogram/core/sweep"
	"parallelogram/gui/look"
)

// newTestApp is a headless program in the light theme.
func newTestApp(t testing.TB) fyne.App {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	return a
}

// failing measures nothing and fails.
func failing(why string) Measure {
	return func(context.Context, core.Experiment, sweep.Log, func(sweep.Progress)) (core.Run, error) {
		return core.Run{}, errors.New(why)
	}
}

// upTo measures so many trials and then waits to be stopped.
func upTo(trials int) Measure {
	return func(ctx context.Context, e core.Experiment, _ sweep.Log, observe func(sweep.Progress)) (core.Run, error) {
		run := scriptedRun(e, e.Rounds)
		planned := len(run.Trials)
		run.Trials, run.Finished = run.Trials[:trials], false
		observe(sweep.Progress{Phase: sweep.Measuring, Round: 1, Rounds: e.Rounds, Cell: run.Trials[trials-1].Cell,
			Done: trials, Planned: planned, Left: 21 * time.Second, Run: run})
		<-ctx.Done()
		return run, ctx.Err()
	}
}

// writeRun writes a run file and returns its path.
func writeRun(t testing.TB, run core.Run) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "run.txt")
	w, err := runfile.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Begin(run); err != nil {
		t.Fatal(err)
	}
	for _, trial := range run.Trials {
		if err := w.Append(trial); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.Finish(run), w.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// progress is that of a round, with seconds left.
func progress(round, left int) sweep.Progress {
	return sweep.Progress{Phase: sweep.Measuring, Round: round, Rounds: 10, Cell: core.Cell{Strategy: core.Goroutine, Workers: 8, Cores: 8},
		Done: 90, Planned: 130, Left: time.Duration(left) * time.Second}
}
