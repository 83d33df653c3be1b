package gui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/gui/chartpane"
	"parallelogram/gui/charttext"
	"parallelogram/gui/command"
	"parallelogram/gui/document"
	"parallelogram/gui/export"
	"parallelogram/gui/form"
	"parallelogram/gui/frame"
	"parallelogram/gui/inspector"
	"parallelogram/gui/results"
	"parallelogram/gui/settings"
	"parallelogram/gui/widgets"
)

// window owns what is open and what the user has made of the panes that show it.
// All its methods are called on the UI goroutine.
type window struct {
	widgets.Dialogs
	deps     Deps
	app      fyne.App
	store    settings.Store
	exporter *export.Exporter

	documents  document.Workspace
	runs       *runs
	files      *files
	inspector  *inspector.Inspector
	edits      *edits
	own        *own
	pythons    *pythons
	appearance appearance
	chart      *chartpane.Model
	results    results.Memory

	commands *command.Table
	panes    panes
	palette  *command.Palette // the one that was opened last
	done     string           // what the user did with the chart last
}

// panes are what the window is made of, built anew for each language.
type panes struct {
	bar     *topBar
	form    *form.Form
	chart   *chartpane.Pane
	results *results.Pane
	footer  *footer
	frame   *frame.Frame
}

// newWindow makes the window, ready and not shown.
func newWindow(a fyne.App, d Deps) *window {
	w := &window{deps: d, app: a, store: settings.Store{Preferences: a.Preferences()}}
	w.runs, w.files, w.edits, w.appearance = &runs{window: w}, &files{window: w}, &edits{window: w}, appearance{w}
	w.own, w.pythons = &own{window: w}, newPythons(w)
	w.chart = chartpane.NewModel(w.refresh)
	w.exporter = export.New(a.Preferences(), d.Post, charttext.Failed)
	w.inspector = inspector.New(inspector.Setup{App: a, Name: Name, Site: d.Site, Inspect: d.Inspect, Post: d.Post,
		Exporter: w.exporter, Folder: w.files.folder, Idle: w.idle, Changed: w.refresh})
	w.Window = a.NewWindow(Name) // on X11 the first title is the window's class, by which launchers find its icon
	w.Window.SetMaster()
	w.Window.SetPadded(false)
	w.Window.SetCloseIntercept(w.quit)
	w.Window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.files.dropped(files) })
	w.runs.watchFocus()
	w.build(form.DraftOf(plan.Default(d.Site.Host()), d.Site.Host()))
	w.edits.history = form.NewHistory(w.panes.form.Draft())
	w.Window.Resize(w.store.Size())
	if d.Open != "" {
		w.files.open(d.Open)
	}
	return w
}

// build fills the window, in the language of the moment.
func (w *window) build(d form.Draft) {
	w.commands = command.New(w.Window.Canvas(), w.hint, w.table()...)
	host := w.deps.Site.Host()
	p := panes{bar: newTopBar(w.commands), form: form.New(host, d, w.own.services()), footer: newFooter(host)}
	repeat := w.commands.Button(cmdRepeat, theme.HistoryIcon(), widget.LowImportance)
	inspect := widgets.Framed(w.commands.Button(cmdInspect, theme.SearchIcon(), widget.MediumImportance))
	p.chart = chartpane.New(w.chart, w.commands, w.deps.Post, p.form.Start)
	p.results = results.New(&w.results, repeat, inspect, w.deps.Post, w.chart.Select)
	p.frame = frame.New(frame.Panes{Bar: p.bar.content, Form: p.form.Content, Chart: p.chart.Content, Results: p.results.Content, Footer: p.footer.content},
		frame.Load(w.store), func(a frame.Arrangement) { a.Save(w.store) })
	w.panes = p
	w.BeforeOpen = p.chart.PointerLeft
	w.Window.SetMainMenu(w.commands.MainMenu(menus, submenus))
	w.Window.SetContent(p.frame.Content)
	w.commands.Listen(w.Window.Canvas(), w.escape)
	w.refresh()
	p.form.Content.Refresh() // now that its texts have their width
}

// refresh brings panes, buttons and menus up to date.
func (w *window) refresh() {
	p, shown := w.panes, w.documents.Shown()
	e, _ := p.form.Experiment()
	p.frame.SetBare(shown.Empty())
	p.bar.show(w.progress())
	p.form.Lock(w.runs.busy())
	p.chart.Show(chartpane.State{Document: shown, Form: e, Loading: w.files.loading()})
	p.results.Show(results.State{Document: shown, Selected: w.chart.Selected(), Differs: w.differs()})
	p.footer.show(shown, w.documents.Run(), w.done)
	if t := title(shown, w.documents.Run()); t != w.Window.Title() {
		w.Window.SetTitle(t)
	}
	w.commands.Refresh()
	w.inspector.Refresh()
}

// progress is what the bar tells: of the run under way, or of one that has ended
// unseen, and else of what is shown.
func (w *window) progress() progress {
	p := progress{document: w.documents.Shown(), loading: w.files.loading(), slow: w.files.slow()}
	if run := w.documents.Run(); w.documents.ShowsFile() && (run.Busy() || w.runs.unseen) {
		p.document, p.aside = run, true
	}
	return p
}

// show changes which document is shown.
func (w *window) show(change func()) {
	change()
	w.done = ""
	w.chart.Forget()
	w.refresh()
}

// switchDocument shows the other document that is open.
func (w *window) switchDocument() {
	w.runs.unseen = false
	w.show(w.documents.Switch)
}

// idle reports that nothing is being measured.
func (w *window) idle() bool {
	return !w.runs.busy() && !w.inspector.Busy() && !w.own.busy() && !w.pythons.busy()
}

// differs reports that the form holds something else than what was measured.
func (w *window) differs() bool {
	shown := w.documents.Shown()
	return w.idle() && shown.Measured() && !w.panes.form.Matches(shown.Run().Experiment)
}

// canInspect reports whether there is a cell to look into. The workers of a Python
// function do not tell what they do.
func (w *window) canInspect() bool {
	return w.idle() && w.chart.Selected() != (core.Cell{}) && w.documents.Shown().Run().Experiment.Workload.Python == nil
}

func (w *window) canExport() bool { return w.documents.Shown().Measured() }

// escape closes what lies over the window, and reports whether there was any. It
// never stops a run: who presses it for a dialog that did not open would lose what
// is not measured yet.
func (w *window) escape() bool {
	if w.CloseTop() {
		return true
	}
	open := w.palette.Open()
	if open {
		w.palette.Close()
	}
	return open
}

// hint says something in the line at the bottom, until it is empty.
func (w *window) hint(text string) { w.panes.footer.hint(text) }

// report says at the bottom what the user has done.
func (w *window) report(done string) {
	w.done = done
	w.refresh()
}

// end is called when the event loop has ended, however it did: it stops what is
// still under way and waits for it.
func (w *window) end() {
	w.files.leave()
	if w.runs.busy() {
		w.runs.session.Stop()
		await(w.runs.session.Ended())
	}
	w.inspector.Stop(stopLimit)
	w.own.stop(stopLimit)
	w.pythons.stop(stopLimit)
	saved := make(chan struct{})
	go func() {
		w.exporter.Wait()
		close(saved)
	}()
	await(saved)
}

// await waits for the end of something, but not for ever.
func await(ended <-chan struct{}) {
	select {
	case <-ended:
	case <-time.After(stopLimit):
	}
}
