package gui

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"parallelogram/core"
	"parallelogram/core/runfile"
	"parallelogram/core/sweep"
)

// experiment is a small one of three cells.
func experiment() core.Experiment {
	return core.Experiment{
		Workload:   core.Workload{Name: "primes", Params: map[string]string{"span": "1000"}, Tasks: 64},
		Strategies: []core.Strategy{core.Serial, core.Goroutine},
		Workers:    []int{1, 2},
		Cores:      []int{2},
		Rounds:     8,
		Target:     300 * time.Millisecond,
	}
}

// machine is a host of two cores.
func testHost() core.Host {
	return core.Host{Name: "bench", OS: "linux", Arch: "amd64", Model: "Test CPU", CPUs: []core.CPU{{ID: 0}, {ID: 1, Core: 1}}, Online: 2, CanPin: true}
}

// scriptedRun returns the run of an experiment in which a trial takes 300 ms
// divided by its workers.
func scriptedRun(e core.Experiment, rounds int) core.Run {
	run := core.Run{Experiment: e, Host: testHost(), Started: time.Date(2026, 11, 22, 15, 53, 12, 0, time.UTC), Finished: rounds == e.Rounds}
	for round := 1; round <= rounds; round++ {
		for _, c := range e.Cells() {
			runtime := (300*time.Millisecond + time.Duration(round)*time.Millisecond) / time.Duration(c.Workers)
			run.Trials = append(run.Trials, core.Trial{Cell: c, Phase: core.PhaseSweep, Round: round, Runtime: runtime,
				Startup: 20 * time.Microsecond, Usage: core.Usage{User: 300 * time.Millisecond}, Tasks: 64, Checksum: 7, Pinned: true})
		}
	}
	return run
}

// script measures nothing: it reports a step every pace until it has done all
// rounds or is stopped.
func script(pace time.Duration) Measure {
	return func(ctx context.Context, e core.Experiment, log sweep.Log, observe func(sweep.Progress)) (core.Run, error) {
		whole := scriptedRun(e, e.Rounds)
		run := whole
		run.Finished = false
		if err := log.Begin(run); err != nil {
			return run, err
		}
		for i, t := range whole.Trials {
			run.Trials = whole.Trials[:i]
			observe(sweep.Progress{Phase: sweep.Measuring, Round: t.Round, Rounds: e.Rounds, Cell: t.Cell,
				Done: i, Planned: len(whole.Trials), Left: time.Duration(len(whole.Trials)-i) * pace, Run: run})
			select {
			case <-ctx.Done():
				return run, errors.Join(log.Finish(run), ctx.Err())
			case <-time.After(pace):
			}
			if err := log.Append(t); err != nil {
				return run, err
			}
		}
		observe(sweep.Progress{Phase: sweep.Done, Rounds: e.Rounds, Done: len(whole.Trials), Planned: len(whole.Trials), Run: whole})
		return whole, log.Finish(whole)
	}
}

// listener is a session whose posts run at once and are kept.
type listener struct {
	*session
	heard []snapshot
	when  []time.Duration
}

func listen(t *testing.T, m Measure) *listener {
	l, start := &listener{}, time.Now()
	l.session = &session{measure: m, folder: t.TempDir(), now: time.Now, used: idle, post: func(f func()) { f() }, show: func(s snapshot) {
		l.heard, l.when = append(l.heard, s), append(l.when, time.Since(start))
	}}
	return l
}

func (l *listener) last() snapshot { return l.heard[len(l.heard)-1] }

func TestSessionTellsAtMostTwiceASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := listen(t, script(20*time.Millisecond))
		e := experiment()
		e.Rounds = 100 // of three cells: 6 s
		l.start(e)
		<-l.done
		if n := len(l.heard); n < 12 || n > 14 {
			t.Errorf("6 s of a run were told in %d snapshots", n)
		}
		for i := 1; i < len(l.when)-1; i++ { // the end does not wait
			if gap := l.when[i] - l.when[i-1]; gap < repaintEvery {
				t.Errorf("snapshot %d came %v after the one before it", i, gap)
			}
		}
		if s := l.last(); !s.ended || s.err != nil || !s.run.Finished || len(s.cells) != 3 {
			t.Errorf("the last snapshot: ended %v, error %v, finished %v, %d cells", s.ended, s.err, s.run.Finished, len(s.cells))
		}
	})
}

// A clock of which every reading takes 20 ms makes summaries slow.
func TestSlowSummariesAreRare(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := listen(t, script(100*time.Millisecond))
		var spent time.Duration
		l.now = func() time.Time {
			spent += 20 * time.Millisecond
			return time.Now().Add(spent)
		}
		e := experiment()
		e.Rounds = 20 // of three cells: 6 s
		l.start(e)
		<-l.done
		fresh, known := 0, -1
		for _, s := range l.heard {
			if len(s.run.Trials) != known {
				fresh, known = fresh+1, len(s.run.Trials)
			}
		}
		if n := len(l.heard); n < 12 || fresh > 8 {
			t.Errorf("%d snapshots, %d of them with new numbers; want all to tell the progress and at most one a second the numbers", n, fresh)
		}
		if s := l.last(); len(s.run.Trials) != 60 {
			t.Errorf("the end has %d trials, want all 60", len(s.run.Trials))
		}
	})
}

func TestStopWaitsForTheEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slow := func(ctx context.Context, e core.Experiment, log sweep.Log, observe func(sweep.Progress)) (core.Run, error) {
			run, err := script(time.Second)(ctx, e, log, observe)
			time.Sleep(3 * time.Second) // a process that dies slowly
			return run, err
		}
		l := listen(t, slow)
		l.start(experiment())
		time.Sleep(2500 * time.Millisecond)
		l.stop()
		if l.wait(2 * time.Second) {
			t.Error("the session ended before its process did")
		}
		if !l.wait(2 * time.Second) {
			t.Fatal("the session did not end")
		}
		s := l.last()
		if !s.ended || s.err != nil || s.run.Finished || len(s.run.Trials) != 2 {
			t.Errorf("after Stop: ended %v, error %v, finished %v, %d trials; want an end without error after 2", s.ended, s.err, s.run.Finished, len(s.run.Trials))
		}
		kept, err := runfile.Read(s.journal.path)
		if err != nil || len(kept.Trials) != 2 {
			t.Errorf("the file holds %d trials, error %v; want 2", len(kept.Trials), err)
		}
	})
}

func TestSessionTellsWhyItFailed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		why := errors.New("the serial program crashed")
		l := listen(t, func(context.Context, core.Experiment, sweep.Log, func(sweep.Progress)) (core.Run, error) {
			return core.Run{}, why
		})
		l.start(experiment())
		<-l.done
		if s := l.last(); !s.ended || !errors.Is(s.err, why) {
			t.Errorf("ended %v with %v, want %v", s.ended, s.err, why)
		}
	})
}

func TestARunWithoutAFileGoesOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := listen(t, script(time.Second))
		l.folder = filepath.Join(l.folder, "file")
		if err := os.WriteFile(l.folder, nil, 0o600); err != nil { // no folder can be here
			t.Fatal(err)
		}
		l.start(experiment())
		<-l.done
		if s := l.last(); s.journal.err == nil || s.journal.path != "" || !s.run.Finished {
			t.Errorf("journal %+v, finished %v; want an error, no path, and a finished run", s.journal, s.run.Finished)
		}
	})
}

func TestARunIsKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := listen(t, script(time.Second))
		l.start(experiment())
		<-l.done
		kept, err := runfile.Read(l.last().journal.path)
		if err != nil {
			t.Fatal(err)
		}
		if isOpen(t, l.last().journal.path) {
			t.Error("the file is still open")
		}
		if !kept.Finished || len(kept.Trials) != 24 {
			t.Errorf("the file holds %d trials, finished %v; want 24, true", len(kept.Trials), kept.Finished)
		}
	})
}

// isOpen reports whether this process holds a file open, where the system
// tells (proc(5)).
func isOpen(t *testing.T, path string) bool {
	t.Helper()
	files, err := filepath.Glob("/proc/self/fd/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if target, err := os.Readlink(f); err == nil && target == path {
			return true
		}
	}
	return false
}
