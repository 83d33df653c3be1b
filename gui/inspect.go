package gui

import (
	"context"
	"errors"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/report"
	"parallelogram/core/site"
	"parallelogram/core/sweep"
	"parallelogram/core/trace"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
	"parallelogram/gui/i18n"
	"parallelogram/gui/parameter"
	"parallelogram/gui/widgets"
)

// Inspect runs one traced trial of a cell of a run, or ends with ctx; see
// [site.Inspect].
type Inspect func(ctx context.Context, s site.Site, p sweep.Plan, run core.Run, c core.Cell) (core.Trial, error)

// inspection is a window of its own that runs one traced trial of a cell and
// shows what its workers did, so that two cells can be seen side by side. Its
// methods are called on the UI goroutine; the trial runs on another one, which
// has ended when done is closed.
type inspection struct {
	widgets.Dialogs
	owner    *window
	run      core.Run
	cell     core.Cell
	commands *command.Table
	pane     *tracePane
	seen     sight

	cancel context.CancelFunc // ends the trial under way
	done   chan struct{}
	closed bool
}

// sight is what an inspection shows.
type sight struct {
	running  bool
	stopping bool
	err      error // why there is no trace, or no new one; nil after Stop
	trace    trace.Trace
	number   int               // of the trial that it is of, from 1; 0 while there is none
	said     []message.Message // what is seen in it
	timeline chart.Timeline
	saved    string // where the timeline was last saved
}

func (s sight) has() bool { return s.number > 0 }

// inspect looks into the cell that is selected. What a file asks for that was
// opened is run only when the user has seen it and says so.
func (w *window) inspect() {
	if w.view.phase != opened {
		w.inspectCell()
		return
	}
	detail := i18n.Say("inspect.ask.detail", "Cell", w.view.selected, "Work", parameter.Listing(i18n.Current(), w.view.run().Experiment.Workload))
	w.Confirm(i18n.Say("inspect.ask"), detail, i18n.Say("inspect.ask.run"), i18n.Say("modal.cancel"), func() {
		if w.canInspect() { // an inspection from before may have begun anew meanwhile
			w.inspectCell()
		}
	})
}

// inspectCell opens a window for the cell that is selected. The trial is run
// here, wherever the run was measured.
func (w *window) inspectCell() {
	i := &inspection{owner: w, run: w.view.run(), cell: w.view.selected}
	i.run.Host = w.deps.Site.Host()
	i.Window = w.app.NewWindow(Name) // on X11 the first title is the window's class
	i.Window.SetPadded(false)
	i.Window.SetCloseIntercept(i.close)
	w.inspections = append(w.inspections, i)
	i.build()
	i.Window.Resize(fyne.NewSize(inspectWidth, inspectHeight))
	i.Window.Show()
	i.start()
}

// The size of the window at first.
const (
	inspectWidth  = 260 * apptheme.Unit
	inspectHeight = 170 * apptheme.Unit
)

// inspecting returns the inspection whose trial is under way, nil for none.
func (w *window) inspecting() *inspection {
	for _, i := range w.inspections {
		if i.seen.running {
			return i
		}
	}
	return nil
}

func (w *window) canInspect() bool { return w.idle() && w.view.selected != (core.Cell{}) }

// build fills the window, in the language of the moment.
func (i *inspection) build() {
	i.Window.SetTitle(i18n.Say("inspect.title", "Cell", i.cell))
	i.pane = newTracePane(i)
	i.BeforeOpen = i.pane.plot.PointerLeft
	i.commands = command.New(i.Window.Canvas(), i.pane.hint, i.table()...)
	i.Window.SetContent(i.pane.layOut(i.commands))
	i.listen()
	i.show()
}

// show brings the window up to date, and those that wait for the end of the
// trial.
func (i *inspection) show() {
	if !i.closed {
		i.pane.show(i.seen)
	}
	i.owner.refresh()
}

// start runs a trial.
func (i *inspection) start() {
	ctx, cancel := context.WithCancel(context.Background())
	i.cancel, i.done = cancel, make(chan struct{})
	i.seen.running, i.seen.err = true, nil
	i.Window.Canvas().Unfocus() // a caret that blinks would be measured
	i.show()
	inspect, done := i.owner.deps.Inspect, i.done
	go func() {
		defer close(done)
		defer cancel()
		var traced core.Trial
		p, err := plan.Of(sweep.Alone(i.run.Experiment, i.cell), i.run.Host)
		if err == nil {
			traced, err = inspect(ctx, i.owner.deps.Site, p, i.run, i.cell)
		}
		read := trace.Of(traced)
		i.owner.deps.Post(func() { i.landed(read, err) })
	}()
}

// landed takes over what came of the trial. After a failure the trace that was
// there stays.
func (i *inspection) landed(read trace.Trace, err error) {
	i.seen.running, i.seen.stopping = false, false
	switch {
	case errors.Is(err, context.Canceled):
	case err != nil:
		i.seen.err = err
	default:
		i.seen = sight{trace: read, number: i.seen.number + 1, said: report.Trace(read, i.run.Experiment)}
	}
	i.forget()
	i.show()
}

// stop ends the trial under way.
func (i *inspection) stop() {
	i.seen.stopping = true
	i.cancel()
	i.show()
}

// wait waits for the end of the trial under way.
func (i *inspection) wait(limit time.Duration) { ended(limit, i.done) }

// close closes the window; a trial that is under way ends. The inspection is
// known until it has: nothing may be measured beside it.
func (i *inspection) close() {
	i.closed = true
	if i.seen.running {
		i.cancel()
	}
	i.Window.SetCloseIntercept(nil)
	i.Window.Close()
	i.forget()
}

// forget lets the owner go of what is closed and has ended.
func (i *inspection) forget() {
	if i.closed && !i.seen.running {
		i.owner.inspections = slices.DeleteFunc(i.owner.inspections, func(other *inspection) bool { return other == i })
	}
}
