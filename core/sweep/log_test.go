package sweep

import (
	"encoding/json"
	"errors"
	"math"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/runfile"
)

func TestLogGetsTheRun(t *testing.T) {
	l := newScripted(t)
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
	l := newScripted(t)
	l.script = failing(core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 1}, func(int) bool { return true })
	p := planOf(small())
	p.Experiment.Workload.Tasks = 5
	p.Notices = []message.Message{message.New(message.Info, "no-baseline")}
	run, err := l.sweep().Run(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if got := slices.Concat(l.began.Notices, l.noted); !reflect.DeepEqual(got, run.Notices) {
		t.Errorf("logged %+v\nof    %+v", got, run.Notices)
	}
	if len(l.began.Notices) != 2 || len(l.noted) != 2 {
		t.Errorf("%d notices before, %d after", len(l.began.Notices), len(l.noted))
	}
}

// refusing makes the log's calls from one to another fail, both included.
func (l *scripted) refusing(from, to int) {
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
		l := newScripted(t)
		l.refusing(first, math.MaxInt)
		run := l.run(small())
		if !run.Finished || len(run.Trials) != 55 || len(l.kept) != 55 || !l.ended.Finished {
			t.Fatalf("a log that fails in call %d stopped the run", first)
		}
		if first > logCalls {
			silent(t, run.Notices)
			continue
		}
		told(t, run.Notices, message.Failure, "log-failed", "why", "no space left on device")
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
			l := newScripted(t)
			l.refusing(first, last)
			run := l.run(small())
			told(t, run.Notices, message.Info, "log-recovered")
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
	l := newScripted(t)
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
	run, err := s.Run(t.Context(), planOf(small()))
	if err != nil {
		t.Fatal(err)
	}
	told(t, run.Notices, message.Failure, "log-failed", "why", "no space left on device")
	told(t, run.Notices, message.Info, "log-recovered")
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

// asJSON returns a run as programs read it, for which the cell of a notice is any
// object.
func asJSON(t *testing.T, run core.Run) (object any) {
	t.Helper()
	text, err := json.Marshal(run)
	if err == nil {
		err = json.Unmarshal(text, &object)
	}
	if err != nil {
		t.Fatal(err)
	}
	return object
}

// TestRunFile keeps a run with all its notices in a real file.
func TestRunFile(t *testing.T) {
	w, err := runfile.Create(filepath.Join(t.TempDir(), "run.txt"))
	if err != nil {
		t.Fatal(err)
	}
	l := newScripted(t)
	l.script = failing(core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 1}, func(call int) bool { return call > 3 })
	s := l.sweep()
	s.Log = w
	p := planOf(small())
	p.Notices = []message.Message{message.New(message.Info, "no-baseline")}
	run, err := s.Run(t.Context(), p)
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	got, err := runfile.Read(w.Path())
	if err != nil || !reflect.DeepEqual(asJSON(t, got), asJSON(t, run)) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got, run)
	}
	if len(unusual(run.Notices)) != 2 {
		t.Errorf("notices %+v", run.Notices)
	}
}
