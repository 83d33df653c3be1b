package document

import (
	"context"
	"errors"
	"testing"

	"parallelogram/core/analysis"
	"parallelogram/gui/guitest"
	"parallelogram/gui/session"
)

func TestNewsOfARun(t *testing.T) {
	whole, part := guitest.Run(guitest.Experiment(), 8), guitest.Run(guitest.Experiment(), 3)
	begun := Begun(analysis.Extended(nil, guitest.Run(guitest.Experiment(), 0)))
	stopping := begun
	stopping.State = Stopping
	for _, c := range []struct {
		before Document
		news   session.Snapshot
		want   State
		busy   bool
	}{
		{begun, session.Snapshot{Analysis: analysis.Extended(nil, part)}, Running, true},
		{stopping, session.Snapshot{Analysis: analysis.Extended(nil, part)}, Stopping, true},
		{stopping, session.Snapshot{Analysis: analysis.Extended(nil, part), Ended: true}, Stopped, false},
		{begun, session.Snapshot{Analysis: analysis.Extended(nil, part), Ended: true, Err: errors.New("no")}, Failed, false},
		{begun, session.Snapshot{Analysis: analysis.Extended(nil, whole), Ended: true}, Finished, false},
	} {
		d := c.before.After(c.news)
		if d.State != c.want || d.Busy() != c.busy || d.Analysis != c.news.Analysis || !d.Measured() {
			t.Errorf("after %+v the document is %s, busy %v, measured %v", c.news, d.State, d.Busy(), d.Measured())
		}
	}
	if begun.Measured() || begun.Empty() || begun.Name() != "primes" {
		t.Errorf("a run that begins: measured %v, empty %v, called %q", begun.Measured(), begun.Empty(), begun.Name())
	}
}

func TestReadingAFile(t *testing.T) {
	path := guitest.Write(t, guitest.Run(guitest.Experiment(), 8))
	d, err := Read(t.Context(), path)
	if _, answers := d.Answer(); err != nil || d.State != Opened || d.Name() != "run.txt" || !answers {
		t.Errorf("%v: %s, called %q, answers %v", err, d.State, d.Name(), answers)
	}
	if d, err := Read(t.Context(), path+"x"); err == nil || !d.Empty() {
		t.Errorf("what is not there: %v, empty %v", err, d.Empty())
	}
}

// impatient is a context that ends when it has been looked at so often.
type impatient struct {
	context.Context
	patience int
}

func (c *impatient) Err() error {
	if c.patience--; c.patience >= 0 {
		return nil
	}
	return context.Canceled
}

// A file is left while it is read, and while it is analysed.
func TestLeavingAFile(t *testing.T) {
	path := guitest.Write(t, guitest.Run(guitest.Experiment(), 8))
	for patience := range 3 { // the reading looks once, and each part of the analysis
		d, err := Read(&impatient{t.Context(), patience}, path)
		if !errors.Is(err, context.Canceled) || !d.Empty() || d.State != "" {
			t.Errorf("left after %d looks: %v, and a document that is %q", patience, err, d.State)
		}
	}
	if _, err := Read(&impatient{t.Context(), 0}, path+"x"); !errors.Is(err, context.Canceled) {
		t.Errorf("left while it is read: %v", err)
	}
}

// The run that is measured and the file that was opened stand beside each other.
func TestTwoDocumentsAreOpen(t *testing.T) {
	named := func(name string) Document {
		e := guitest.Experiment()
		e.Workload.Name = name
		return Begun(analysis.Extended(nil, guitest.Run(e, 0)))
	}
	var w Workspace
	check := func(what, shown, other string) {
		t.Helper()
		if w.Shown().Name() != shown || w.Other().Name() != other {
			t.Errorf("%s: %q is shown beside %q, want %q beside %q", what, w.Shown().Name(), w.Other().Name(), shown, other)
		}
	}
	check("at first", "", "")
	w.Begin(named("run"))
	check("a run", "run", "")
	w.Switch()
	check("without another", "run", "")
	w.Open(named("file"))
	check("a file beside it", "file", "run")
	w.Update(named("run later"))
	check("news", "file", "run later")
	w.Switch()
	check("back to the run", "run later", "file")
	w.Switch()
	w.Open(named("second file"))
	check("another file", "second file", "run later")
	w.Begin(named("second run"))
	check("another run", "second run", "second file")
}
