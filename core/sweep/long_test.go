package sweep

import (
	"context"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// long is a run of a fixed program: each cell's trials take, all in all, what a
// function says.
func long(t *testing.T, e core.Experiment, process func(core.Cell) time.Duration) (core.Run, *scripted) {
	t.Helper()
	l := newScripted(t)
	l.script = func(_ context.Context, spec trial.Spec, _ int) core.Trial {
		trial := took(spec, time.Second)
		trial.Process = process(spec.Cell)
		return trial
	}
	p := planOf(e)
	p.Sizing, p.Checking = job.Fixed, job.Exit
	run, err := l.sweep().Run(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	return run, l
}

// fixed has four worker counts of a program that takes the same with each, as where
// a flag is ignored.
func fixed() core.Experiment {
	e := small()
	e.Workload.Tasks = 1
	e.Strategies, e.Workers, e.Cores = []core.Strategy{core.Goroutine}, []int{1, 2, 3, 4}, []int{2}
	e.Base = core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 2}
	return e
}

func TestALongRunIsToldBeforeItsRounds(t *testing.T) {
	// 4 cells in 10 rounds: 40 trials of 15 s are ten minutes.
	same := func(d time.Duration) func(core.Cell) time.Duration {
		return func(core.Cell) time.Duration { return d }
	}
	run, _ := long(t, fixed(), same(15*time.Second))
	for _, n := range run.Notices {
		if n.Key == "long-run" {
			t.Errorf("ten minutes are told of: %s", n.Text)
		}
	}
	run, l := long(t, fixed(), same(15100*time.Millisecond))
	told(t, run.Notices, message.Info, "long-run", "time", "10 min", "cells", "4", "rounds", "10", "each", "15.1 s", "confirm", "0",
		"workers", "1,2,4", "withWorkers", "8 min", "fewest", "6", "withFewest", "6 min")
	for _, p := range l.seen {
		for _, n := range p.Run.Notices {
			if n.Key == "long-run" {
				if p.Done != 4 {
					t.Errorf("it is told after %d trials", p.Done)
				}
				return
			}
		}
	}
}

// What takes long by its first trial is told before the probe goes on.
func TestAVeryLongRunIsToldAfterItsFirstTrial(t *testing.T) {
	run, l := long(t, fixed(), func(core.Cell) time.Duration { return time.Minute })
	told(t, run.Notices, message.Info, "long-run", "cells", "4", "rounds", "10")
	for _, p := range l.seen {
		if p.Done == 1 {
			if n := len(p.Run.Notices); n == 0 || p.Run.Notices[n-1].Key != "long-run" {
				t.Errorf("after the first trial there is %v", p.Run.Notices)
			}
			// 3 cells of half a minute, twice as fast with 2 cores, are left of the
			// probe; then 10 rounds of them and of the one that takes a minute.
			if p.Left < 20*time.Minute || p.Left > 30*time.Minute {
				t.Errorf("after the first trial %v are left", p.Left)
			}
		}
	}
	few := fixed()
	few.Rounds, few.Workers = 6, []int{1, 2}
	run, _ = long(t, few, func(core.Cell) time.Duration { return 2 * time.Minute })
	n := told(t, run.Notices, message.Info, "long-run", "fewest", "6", "rounds", "6", "workers", "")
	if n.Text != "2 cells in 6 rounds, at 1 min 31 s a trial with what prepares and checks it: all of it takes about 18 min." &&
		n.Text != "2 cells in 6 rounds, at 1 min 30 s a trial with what prepares and checks it: all of it takes about 19 min." {
		t.Error(n.Text)
	}
}

func TestWhatIsCalibratedIsNotToldTwice(t *testing.T) {
	l := newScripted(t)
	e := small()
	e.Target = time.Minute
	for _, n := range l.run(e).Notices {
		if n.Key == "long-run" {
			t.Errorf("%s", n.Text)
		}
	}
}
