package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/chart"
	"parallelogram/core/report"
	"parallelogram/core/stats"
	"parallelogram/core/sweep"
	"parallelogram/gui/session"
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
	analysis *analysis.Analysis // of the run; nil while there is none
	asked    core.Experiment    // what the form asks while there is no run, for what the chart offers
	selected core.Cell          // what the user looks at closely; the zero value is none
	progress sweep.Progress
	journal  session.Kept
	loading  string // the file that is being read, to be shown next; empty when none is
	err      error
	chart    chart.View
	exported string // where the chart was last saved; empty when it was not
	strays   bool   // the form says something else than what was measured
	copied   int    // rows of values that were put on the clipboard last; 0 when none were
}

// measured reports whether there is a trial to show.
func (v view) measured() bool { return v.analysis != nil && v.analysis.Measured() }

// run is what was measured so far; the zero value before there is a run.
func (v view) run() core.Run {
	if v.analysis == nil {
		return core.Run{Experiment: v.asked}
	}
	return v.analysis.Run
}

func (v view) cells() []stats.Summary {
	if v.analysis == nil {
		return nil
	}
	return v.analysis.Cells
}

// answer says what the run answers, once it has ended; false while it says
// nothing.
func (v view) answer() (report.Answer, bool) {
	if v.analysis == nil {
		return report.Answer{}, false
	}
	return report.Of(v.analysis)
}

// after takes over what a session tells.
func (v view) after(s session.Snapshot) view {
	v.analysis, v.progress, v.journal, v.err = s.Analysis, s.Progress, s.Kept, s.Err
	switch {
	case !s.Ended:
	case s.Err != nil:
		v.phase = failed
	case s.Analysis.Run.Finished:
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
