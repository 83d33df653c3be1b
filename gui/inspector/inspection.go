package inspector

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/report"
	"parallelogram/core/sweep"
	"parallelogram/core/trace"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/charttext"
	"parallelogram/gui/command"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// The size of the window at first.
const (
	width  = 260 * apptheme.Unit
	height = 170 * apptheme.Unit
)

// inspection is a window that runs one traced trial of a cell and shows what its
// workers did. The trial runs on a goroutine that has ended when done is closed.
type inspection struct {
	widgets.Dialogs
	owner    *Inspector
	run      core.Run
	cell     core.Cell
	commands *command.Table
	pane     *pane
	state    state

	cancel context.CancelFunc // ends the trial under way
	done   chan struct{}
	closed bool
}

// state is what an inspection shows.
type state struct {
	running  bool
	stopping bool
	err      error // why there is no trace, or no new one; nil after Stop
	trace    trace.Trace
	number   int               // of the trial that it is of, from 1; 0 while there is none
	findings []message.Message // what is seen in it
	view     chart.Timeline
	saved    string // where the timeline was last saved
}

func (s state) has() bool { return s.number > 0 }

// newInspection opens a window; the trial is still to be started.
func newInspection(owner *Inspector, run core.Run, c core.Cell) *inspection {
	i := &inspection{owner: owner, run: run, cell: c}
	i.Window = owner.App.NewWindow(owner.Name) // on X11 the first title is the window's class
	i.Window.SetPadded(false)
	i.Window.SetCloseIntercept(i.close)
	i.build()
	i.Window.Resize(fyne.NewSize(width, height))
	i.Window.Show()
	return i
}

// build fills the window, in the language of the moment.
func (i *inspection) build() {
	i.Window.SetTitle(i18n.Say("inspect.title", "Cell", i.cell))
	i.pane = newPane(i)
	i.BeforeOpen = i.pane.plot.PointerLeft
	i.commands = command.New(i.Window.Canvas(), i.pane.hint, i.table()...)
	i.Window.SetContent(i.pane.layOut(i.commands))
	i.listen()
	i.show()
}

// show brings the window up to date, and those that wait for the end of the trial.
func (i *inspection) show() {
	if !i.closed {
		i.pane.show(i.state)
	}
	i.owner.Changed()
}

// start runs a trial.
func (i *inspection) start() {
	ctx, cancel := context.WithCancel(context.Background())
	i.cancel, i.done = cancel, make(chan struct{})
	i.state.running, i.state.err = true, nil
	i.Window.Canvas().Unfocus() // a caret that blinks would be measured
	i.show()
	owner, done := i.owner, i.done
	go func() {
		defer close(done)
		defer cancel()
		trial, err := owner.trial(ctx, i.run, i.cell)
		read := trace.Of(trial)
		owner.Post(func() { i.ended(read, err) })
	}()
}

// trial plans and runs a traced trial.
func (i *Inspector) trial(ctx context.Context, run core.Run, c core.Cell) (core.Trial, error) {
	p, err := plan.Of(sweep.Alone(run.Experiment, c), run.Host)
	if err != nil {
		return core.Trial{}, err
	}
	return i.Inspect(ctx, i.Site, p, run, c)
}

// ended takes over what came of the trial. After a failure the trace that was there
// stays.
func (i *inspection) ended(read trace.Trace, err error) {
	i.state.running, i.state.stopping = false, false
	switch {
	case errors.Is(err, context.Canceled):
	case err != nil:
		i.state.err = err
	default:
		i.state = state{trace: read, number: i.state.number + 1, findings: report.Trace(read, i.run.Experiment)}
	}
	i.owner.forget(i)
	i.show()
}

// stop ends the trial under way.
func (i *inspection) stop() {
	i.state.stopping = true
	i.cancel()
	i.show()
}

// close closes the window; a trial that is under way ends. The inspection is known
// until it has: nothing may be measured beside it.
func (i *inspection) close() {
	i.closed = true
	if i.state.running {
		i.cancel()
	}
	i.Window.SetCloseIntercept(nil)
	i.Window.Close()
	i.owner.forget(i)
}

// timeline is what is drawn.
func (i *inspection) timeline() charttext.Timeline {
	return charttext.Timeline{Run: i.run, Trace: i.state.trace, View: i.state.view, Title: i.state.findings[0]}
}
