package session

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/runfile"
	"parallelogram/core/site"
	"parallelogram/core/stats"
	"parallelogram/gui/guitest"
)

// listener is a session whose posts run at once and are kept.
type listener struct {
	*Session
	setup Setup
	heard []Snapshot
	when  []time.Duration
}

func listen(t *testing.T, m Measure) *listener {
	l, start := &listener{}, time.Now()
	l.setup = Setup{Site: guitest.Site{}, Measure: m, Folder: t.TempDir(), Now: time.Now, Used: idle, Post: func(f func()) { f() }, Tell: func(s Snapshot) {
		l.heard, l.when = append(l.heard, s), append(l.when, time.Since(start))
	}}
	return l
}

// start measures an experiment, and wait waits for its end.
func (l *listener) start(e core.Experiment) { l.Session = Start(l.setup, e) }

func (l *listener) last() Snapshot { return l.heard[len(l.heard)-1] }

// ended reports whether the run has ended within a limit.
func (l *listener) ended(limit time.Duration) bool {
	select {
	case <-l.Ended():
		return true
	case <-time.After(limit):
		return false
	}
}

// trials is how many trials a snapshot has.
func trials(s Snapshot) int { return len(s.Analysis.Run.Trials) }

func TestSessionTellsAtMostTwiceASecond(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := listen(t, guitest.Script(20*time.Millisecond))
		e := guitest.Experiment()
		e.Rounds = 100 // of three cells: 6 s
		l.start(e)
		<-l.Ended()
		if n := len(l.heard); n < 12 || n > 14 {
			t.Errorf("6 s of a run were told in %d snapshots", n)
		}
		for i := 1; i < len(l.when)-1; i++ { // the end does not wait
			if gap := l.when[i] - l.when[i-1]; gap < shortestRest {
				t.Errorf("snapshot %d came %v after the one before it", i, gap)
			}
		}
		if s := l.last(); !s.Ended || s.Err != nil || !s.Analysis.Run.Finished || len(s.Analysis.Cells) != 3 {
			t.Errorf("the last snapshot: ended %v, error %v, finished %v, %d cells", s.Ended, s.Err, s.Analysis.Run.Finished, len(s.Analysis.Cells))
		}
	})
}

// A clock of which every reading takes 20 ms makes summaries slow.
func TestSlowSummariesAreRare(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := listen(t, guitest.Script(100*time.Millisecond))
		var spent time.Duration
		l.setup.Now = func() time.Time {
			spent += 20 * time.Millisecond
			return time.Now().Add(spent)
		}
		e := guitest.Experiment()
		e.Rounds = 20 // of three cells: 6 s
		l.start(e)
		<-l.Ended()
		fresh, known := 0, -1
		for _, s := range l.heard {
			if trials(s) != known {
				fresh, known = fresh+1, trials(s)
			}
		}
		if n := len(l.heard); n < 12 || fresh > 8 {
			t.Errorf("%d snapshots, %d of them with new numbers; want all to tell the progress and at most one a second the numbers", n, fresh)
		}
		if s := l.last(); trials(s) != 60 {
			t.Errorf("the end has %d trials, want all 60", trials(s))
		}
	})
}

func TestStopWaitsForTheEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slow := func(ctx context.Context, s site.Site, o site.Order) (core.Run, error) {
			run, err := guitest.Script(time.Second)(ctx, s, o)
			time.Sleep(3 * time.Second) // a process that dies slowly
			return run, err
		}
		l := listen(t, slow)
		l.start(guitest.Experiment())
		time.Sleep(2500 * time.Millisecond)
		l.Stop()
		if l.ended(2 * time.Second) {
			t.Error("the session ended before its process did")
		}
		if !l.ended(2 * time.Second) {
			t.Fatal("the session did not end")
		}
		s := l.last()
		if !s.Ended || s.Err != nil || s.Analysis.Run.Finished || trials(s) != 2 {
			t.Errorf("after Stop: ended %v, error %v, finished %v, %d trials; want an end without error after 2", s.Ended, s.Err, s.Analysis.Run.Finished, trials(s))
		}
		kept, err := runfile.Read(s.Kept.Path)
		if err != nil || len(kept.Trials) != 2 {
			t.Errorf("the file holds %d trials, error %v; want 2", len(kept.Trials), err)
		}
	})
}

func TestSessionTellsWhyItFailed(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		why := errors.New("the serial program crashed")
		l := listen(t, func(context.Context, site.Site, site.Order) (core.Run, error) {
			return core.Run{}, why
		})
		l.start(guitest.Experiment())
		<-l.Ended()
		if s := l.last(); !s.Ended || !errors.Is(s.Err, why) {
			t.Errorf("ended %v with %v, want %v", s.Ended, s.Err, why)
		}
	})
}

func TestARunWithoutAFileGoesOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := listen(t, guitest.Script(time.Second))
		l.setup.Folder = filepath.Join(l.setup.Folder, "file")
		if err := os.WriteFile(l.setup.Folder, nil, 0o600); err != nil { // no folder can be here
			t.Fatal(err)
		}
		l.start(guitest.Experiment())
		<-l.Ended()
		if s := l.last(); s.Kept.Err == nil || s.Kept.Path != "" || !s.Analysis.Run.Finished {
			t.Errorf("journal %+v, finished %v; want an error, no path, and a finished run", s.Kept, s.Analysis.Run.Finished)
		}
	})
}

func TestARunIsKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := listen(t, guitest.Script(time.Second))
		l.start(guitest.Experiment())
		<-l.Ended()
		kept, err := runfile.Read(l.last().Kept.Path)
		if err != nil {
			t.Fatal(err)
		}
		if isOpen(t, l.last().Kept.Path) {
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

// What is analysed on the way is the experiment as it is run, not as it was asked
// for.
func TestTheRunIsAnalysedAsItIsPlanned(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := listen(t, guitest.Script(time.Second))
		e := guitest.Experiment()
		e.Workers = []int{2, 1} // the plan sorts them
		l.start(e)
		<-l.Ended()
		for _, s := range l.heard {
			want := analysis.Extended(nil, s.Analysis.Run).Cells
			if !slices.EqualFunc(s.Analysis.Cells, want, func(a, b stats.Summary) bool { return a.Cell == b.Cell }) {
				t.Fatalf("after %d trials the cells are %v, want the order of %v", trials(s), s.Analysis.Cells, want)
			}
		}
	})
}
