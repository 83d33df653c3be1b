package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/stats"
	"parallelogram/core/sweep"
	"parallelogram/core/verdict"
)

// phase says what the window is doing.
type phase string

const (
	ready    phase = "ready"    // nothing has been measured or opened yet
	running  phase = "running"  // a sweep is under way
	stopping phase = "stopping" // the user pressed Stop; its last process is being ended
	finished phase = "finished" // every planned trial was run
	stopped  phase = "stopped"  // ended by the user; what was measured is kept
	failed   phase = "failed"   // ended by an error
	opened   phase = "opened"   // a file is shown; nothing was executed
)

// busy reports whether a run is under way.
func (p phase) busy() bool { return p == running || p == stopping }

// view is all that the panes show: one immutable value, replaced as a whole
// on the UI goroutine.
type view struct {
	phase    phase
	run      core.Run
	cells    []stats.Summary
	answer   *verdict.Answer // what the run says, once it has ended; nil while it says nothing
	selected core.Cell       // what the user looks at closely; the zero value is none
	progress sweep.Progress
	journal  journalState
	loading  string // the file that is being read, to be shown next; empty when none is
	err      error
	chart    chart.View
	exported string // where the chart was last saved; empty when it was not
	strays   bool   // the form says something else than what was measured
	copied   int    // rows of values that were put on the clipboard last; 0 when none were
}

// measured reports whether there is a trial to show.
func (v view) measured() bool { return len(v.cells) > 0 }

// after takes over what a session tells.
func (v view) after(s snapshot) view {
	v.run, v.cells, v.answer, v.progress, v.journal, v.err = s.run, s.cells, s.answer, s.progress, s.journal, s.err
	switch {
	case !s.ended:
	case s.err != nil:
		v.phase = failed
	case s.run.Finished:
		v.phase = finished
	default:
		v.phase = stopped
	}
	return v
}

// pane is a part of the window that shows a view. Both methods are called on
// the UI goroutine.
type pane interface {
	object() fyne.CanvasObject
	show(view)
}
