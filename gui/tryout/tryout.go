// Package tryout runs a command of the user's once, for them to see what it does:
// a dialog that shows what is executed, what it wrote, and how it ended. It is no
// measurement.
//
// The recipe: [Show] opens the dialog and runs the command at once, in a process
// of its own; closing the dialog ends it. Everything here belongs to the UI
// goroutine but the wait for the process.
package tryout

import (
	"context"
	"errors"
	"time"

	"parallelogram/core"
	"parallelogram/gui/widgets"
)

// Run runs a command once, or ends with ctx; see [site.Try].
type Run func(ctx context.Context, w core.Workload, c core.Cell, limit time.Duration) (core.Trial, error)

// Setup is what a tryout needs.
type Setup struct {
	Dialogs *widgets.Dialogs
	Run     Run
	Now     func() time.Time
	Post    func(func()) // runs a function on the UI goroutine
	Changed func()       // told when it begins and ends
}

// Tryout runs one command, and again. Its methods are called on the UI goroutine.
type Tryout struct {
	Setup
	experiment core.Experiment
	cell       core.Cell
	view       *view
	state      state

	cancel context.CancelFunc // of the run under way
	done   chan struct{}      // closed when its goroutine has ended
	closed bool
}

// state is what a tryout shows.
type state struct {
	running, stopping bool
	started           time.Time
	took              time.Duration // from the start to the end, of one that was stopped
	trial             core.Trial
	err               error // why there is no trial
}

// Show opens the dialog for the command of an experiment with the counts of a
// cell, and runs it.
func Show(s Setup, e core.Experiment, c core.Cell) *Tryout {
	t := &Tryout{Setup: s, experiment: e, cell: c}
	t.view = newView(t)
	t.start()
	return t
}

// Busy reports that the command runs.
func (t *Tryout) Busy() bool { return t != nil && t.state.running }

// start runs the command.
func (t *Tryout) start() {
	ctx, cancel := context.WithCancel(context.Background())
	t.cancel, t.done = cancel, make(chan struct{})
	t.state = state{running: true, started: t.Now()}
	t.show()
	done := t.done
	go func() {
		defer close(done)
		defer cancel()
		trial, err := t.Run(ctx, t.experiment.Workload, t.cell, t.experiment.Limit)
		t.Post(func() { t.ended(trial, err) })
	}()
}

// ended takes over what came of it.
func (t *Tryout) ended(trial core.Trial, err error) {
	t.state = state{started: t.state.started, took: t.Now().Sub(t.state.started), trial: trial, err: err}
	t.show()
}

// stopped reports that the user ended it.
func (s state) stopped() bool { return errors.Is(s.err, context.Canceled) }

// stop ends the run under way, if there is one.
func (t *Tryout) stop() {
	if t.state.running {
		t.state.stopping = true
		t.cancel()
		t.show()
	}
}

// Stop ends the run under way and waits for its end, but no longer than a limit.
func (t *Tryout) Stop(limit time.Duration) {
	if !t.Busy() {
		return
	}
	t.cancel()
	select {
	case <-t.done:
	case <-time.After(limit):
	}
}

// close follows the end of the dialog.
func (t *Tryout) close() {
	t.closed = true
	t.stop()
}

func (t *Tryout) show() {
	if !t.closed {
		t.view.show(t.state)
	}
	t.Changed()
}
