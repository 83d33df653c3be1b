package gui

import (
	"time"

	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
	"parallelogram/core/plan"
	"parallelogram/gui/command"
	"parallelogram/gui/export"
	"parallelogram/gui/form"
	"parallelogram/gui/session"
	"parallelogram/gui/widgets"
)

// window owns the panes, the view they show and the run under way. All its
// methods are called on the UI goroutine.
type window struct {
	widgets.Dialogs
	deps     Deps
	app      fyne.App
	prefs    preferences
	commands *command.Table
	frame    *frame
	foot     *footer
	form     *form.Form
	middle   *chartPane
	results  *resultPane
	panes    []pane
	palette  *command.Palette // the one that was opened last
	session  *session.Session // the run under way; nil when none is
	exporter *export.Exporter

	inspections []*inspection // their windows are open, or their trial is still ending
	view        view

	standardFolder string // where runs are kept unless the user chose a place

	started time.Time // when the last run was
	turn    int       // counts files that were opened and runs that were started: the latest is shown
	behind  bool      // another program's window is in front

	history form.History // of the form
}

// newWindow makes the window, ready and not shown.
func newWindow(a fyne.App, d Deps) *window {
	w := &window{deps: d, app: a, prefs: preferences{a.Preferences()}}
	w.exporter = export.New(a.Preferences(), d.Post, drawingFailed)
	w.view = view{phase: ready, chart: chart.View{By: chart.Workers, LogX: true, LogY: true}}
	w.Window = a.NewWindow(Name) // on X11 the first title is the window's class, by which launchers find its icon
	w.Window.SetMaster()
	w.Window.SetPadded(false)
	w.Window.SetCloseIntercept(w.quit)
	w.Window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	w.standardFolder = d.Folder
	w.keepIn(w.prefs.runsFolder())
	w.watchFocus()
	w.build(form.DraftOf(plan.Default(d.Site.Host()), d.Site.Host()))
	w.history = form.NewHistory(w.form.Draft())
	w.Window.Resize(w.prefs.size())
	if d.Open != "" {
		w.open(d.Open)
	}
	return w
}

// build fills the window, in the language of the moment.
func (w *window) build(d form.Draft) {
	before := w.habits()
	w.commands = command.New(w.Window.Canvas(), w.hint, w.table()...)
	bar := newTopBar(w.commands)
	w.form = form.New(w.deps.Site.Host(), d, w.edited)
	w.middle = newChartPane(w.commands, w.deps.Post, w.setChart, w.selectCell)
	w.middle.empty.chosen = w.form.Start
	w.BeforeOpen = w.middle.plot.PointerLeft
	w.results = newResultPane(w.commands, w.deps.Post, w.selectCell)
	w.resume(before)
	w.foot = newFooter(w.deps.Site.Host())
	w.panes = []pane{bar, formPane{w.form}, w.middle, w.results, w.foot}
	w.Window.SetMainMenu(w.commands.MainMenu(menus, submenus))
	w.frame = newFrame(bar.object(), w.form.Content, w.middle.object(), w.results.object(), w.foot.object(), w.prefs.arrangement(), w.prefs.setArrangement)
	w.Window.SetContent(w.frame.content)
	w.commands.Listen(w.Window.Canvas(), w.escape)
	w.refresh()
	w.form.Content.Refresh() // now that its texts have their width
}

// set shows another view.
func (w *window) set(v view) {
	w.view = v
	w.refresh()
}

// refresh brings panes, buttons and menus up to date with the view.
func (w *window) refresh() {
	v := w.view
	if v.phase == ready {
		v.asked, _ = w.form.Experiment()
	}
	v.strays = w.strays()
	w.frame.setBare(v.phase == ready)
	for _, p := range w.panes {
		p.show(v)
	}
	if t := title(v); t != w.Window.Title() {
		w.Window.SetTitle(t)
	}
	w.commands.Refresh()
	for _, i := range w.inspections {
		i.commands.Refresh()
	}
}

func (w *window) setChart(c chart.View) {
	v := w.view
	v.chart = c
	w.set(v)
}

// escape closes what lies over the window. It never stops a run: who presses it
// for a dialog that did not open would lose what is not measured yet.
func (w *window) escape() {
	if !w.CloseTop() && w.palette.Open() {
		w.palette.Close()
	}
}

// hint says something in the line at the bottom, until it is empty.
func (w *window) hint(text string) { w.foot.hint(text) }

// blocked reports that a dialog, or a list that dropped down, is open.
func (w *window) blocked() bool { return w.commands.Blocked() }

// end is called when the event loop has ended, however it did: it stops what
// is still under way and waits for it.
func (w *window) end() {
	if w.session != nil {
		w.session.Stop()
		w.session.Wait(stopLimit)
	}
	if i := w.inspecting(); i != nil {
		i.cancel()
		i.wait(stopLimit)
	}
	saved := make(chan struct{})
	go func() {
		w.exporter.Wait()
		close(saved)
	}()
	ended(stopLimit, saved)
}

// ended reports whether something came to its end within a limit.
func ended(limit time.Duration, done <-chan struct{}) bool {
	select {
	case <-done:
		return true
	case <-time.After(limit):
		return false
	}
}
