package gui

import (
	"time"

	"fyne.io/fyne/v2"

	"parallelogram/gui/command"
	"parallelogram/gui/document"
	"parallelogram/gui/i18n"
	"parallelogram/gui/session"
)

// longRun is the shortest run whose end is told to people who have gone on to
// something else.
const longRun = 10 * time.Second

// runs starts and stops runs, and follows the one under way.
type runs struct {
	window  *window
	session *session.Session // the run under way; nil when none is
	started time.Time        // when the last run was
	behind  bool             // another program's window is in front
	unseen  bool             // the last run has ended while a file was shown, which still is
}

func (r *runs) commands() []*command.Command {
	return []*command.Command{
		{ID: cmdRun, Shortcut: command.Key(fyne.KeyR), Second: command.Key(fyne.KeyReturn), Enabled: r.canStart, Needs: needsValid, Action: r.start},
		{ID: cmdStop, Shortcut: command.Key(fyne.KeyPeriod), Enabled: r.canStop, Needs: needsRun, Action: r.stop},
	}
}

// busy reports whether a run is under way.
func (r *runs) busy() bool { return r.session != nil }

func (r *runs) canStart() bool {
	_, valid := r.window.panes.form.Experiment()
	return valid && r.window.idle()
}

func (r *runs) canStop() bool { return r.window.documents.Run().State == document.Running }

// start runs the experiment of the form. A command or a function that came from a file is run
// only when the user has seen it and says so.
func (r *runs) start() {
	form := r.window.panes.form
	form.Check() // other files may be there by now
	e, valid := form.Experiment()
	switch {
	case !valid:
		r.window.refresh()
	case form.Foreign():
		r.window.own.ask(e, r.begin)
	default:
		r.begin()
	}
}

// begin runs the experiment of the form. The focus is dropped: a caret that blinks
// repaints the window on the CPU that is being measured.
func (r *runs) begin() {
	w := r.window
	e, valid := w.panes.form.Experiment()
	if !valid || !w.idle() { // another run may have begun while the user was asked
		return
	}
	w.own.keep()
	e.Seed = w.deps.Seed()
	w.Window.Canvas().Unfocus()
	w.deps.KeepScreenOn(true)
	w.files.leave()
	r.started, r.unseen = w.deps.Now(), false
	r.session = session.Start(session.Setup{Site: w.deps.Site, Measure: w.deps.Measure, Folder: w.files.folder(),
		Now: w.deps.Now, Used: w.deps.Used, Post: w.deps.Post, Tell: r.follow}, e)
	w.show(func() { w.documents.Begin(document.Begun(r.session.Begun())) })
}

// stop asks the run under way to end.
func (r *runs) stop() {
	run := r.window.documents.Run()
	run.State = document.Stopping
	r.window.documents.Update(run)
	r.session.Stop()
	r.window.refresh()
}

// follow takes over news of the run under way.
func (r *runs) follow(s session.Snapshot) {
	w := r.window
	if s.Ended {
		r.session = nil
		r.unseen = w.documents.ShowsFile()
		w.deps.KeepScreenOn(false)
	}
	w.documents.Update(w.documents.Run().After(s))
	w.refresh()
	if s.Ended {
		r.notify(w.documents.Run())
	}
}

// notify tells, through the desktop, how a long run ended while the window was not
// in front. Who stopped it knows.
func (r *runs) notify(run document.Document) {
	w := r.window
	if !r.behind || !w.store.Notifies() || run.State == document.Stopped || w.deps.Now().Sub(r.started) < longRun {
		return
	}
	text := headline(run)
	if text == "" {
		text = status(run)
	}
	w.app.SendNotification(fyne.NewNotification(i18n.Say("notify.title", "Work", run.Name()), text))
}

// watchFocus keeps account of whether the window is in front.
func (r *runs) watchFocus() {
	desktop := r.window.app.Lifecycle()
	desktop.SetOnEnteredForeground(func() { r.behind = false })
	desktop.SetOnExitedForeground(func() {
		r.behind = true
		r.window.panes.chart.PointerLeft()
	})
}
