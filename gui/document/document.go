// Package document is what is open in the window.
//
// The recipe:
//
//  1. [Read] reads a run file into a [Document], [Begun] makes one of a run that
//     begins, and [Document.After] of the same run later on. Documents never
//     change.
//  2. A [Workspace] holds the run that was measured here last and the file that
//     was opened last, and knows which of them is shown.
package document

import (
	"context"
	"errors"
	"path/filepath"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/report"
	"parallelogram/core/runfile"
	"parallelogram/core/site"
	"parallelogram/core/sweep"
	"parallelogram/gui/i18n"
	"parallelogram/gui/session"
)

// State says how far a run has come.
type State string

// The states. A document without a run has none.
const (
	Running  State = "running"
	Stopping State = "stopping" // the user pressed Stop; its last process is being ended
	Finished State = "finished" // every planned trial was run
	Stopped  State = "stopped"  // ended by the user; what was measured is kept
	Failed   State = "failed"   // ended by an error
	Opened   State = "opened"   // read from a file; nothing was executed
)

// Document is a run and all that is known of it. The zero value is none.
type Document struct {
	Analysis *analysis.Analysis
	State    State
	Progress sweep.Progress // of a run that is or was measured here
	Kept     session.Kept   // where it is
	Err      error          // why the run failed or cannot be answered
}

// Begun is a run that begins.
func Begun(a *analysis.Analysis) Document { return Document{Analysis: a, State: Running} }

// Reader makes a document of a file, until ctx ends; see [Read].
type Reader func(ctx context.Context, path string) (Document, error)

// Read reads a run file and analyses it. What it describes is not executed. When
// ctx ends, it returns ctx's error: at once while it reads, and else after the part
// of the analysis that it is at.
func Read(ctx context.Context, path string) (Document, error) {
	run, err := runfile.ReadContext(ctx, path)
	if err != nil {
		return Document{}, err
	}
	a, err := analysis.OfContext(ctx, run)
	if a == nil {
		return Document{}, err
	}
	return Document{State: Opened, Kept: session.Kept{Path: path}, Analysis: a, Err: err}, nil
}

// After is the document after news of its run.
func (d Document) After(s session.Snapshot) Document {
	next := Document{Analysis: s.Analysis, State: d.State, Progress: s.Progress, Kept: s.Kept, Err: s.Err}
	switch {
	case !s.Ended:
	case s.Err != nil:
		next.State = Failed
	case s.Analysis.Run.Finished:
		next.State = Finished
	default:
		next.State = Stopped
	}
	return next
}

// Empty reports whether there is no run.
func (d Document) Empty() bool { return d.Analysis == nil }

// Busy reports whether the run is under way.
func (d Document) Busy() bool { return d.State == Running || d.State == Stopping }

// Measured reports whether there is a trial to show.
func (d Document) Measured() bool { return d.Analysis != nil && d.Analysis.Measured() }

// Run returns what was measured so far.
func (d Document) Run() core.Run {
	if d.Analysis == nil {
		return core.Run{}
	}
	return d.Analysis.Run
}

// Answer returns what the run answers; false while it says nothing.
func (d Document) Answer() (report.Answer, bool) {
	if d.Analysis == nil {
		return report.Answer{}, false
	}
	return report.Of(d.Analysis)
}

// Name returns what the document is called: the name of the file that was opened,
// or of the work that is measured.
func (d Document) Name() string {
	if d.State == Opened {
		return filepath.Base(d.Kept.Path)
	}
	return d.Run().Experiment.Workload.Name
}

// Failure says why a run failed and, where that is known, what to do.
func Failure(err error) string {
	key := "notice.run-failed"
	if _, busy := errors.AsType[*site.Busy](err); busy {
		key = "notice.busy"
	}
	return i18n.Say(key, "Why", i18n.Sentence(err))
}
