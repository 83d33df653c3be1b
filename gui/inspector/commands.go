package inspector

import (
	"strings"

	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
	"parallelogram/gui/command"
	"parallelogram/gui/export"
	"parallelogram/gui/i18n"
)

// The names of the commands.
const (
	again         = "inspect-again"
	stop          = "stop"
	zoomIn        = "zoom-in"
	zoomOut       = "zoom-out"
	zoomReset     = "zoom-reset"
	copyText      = "inspect-copy"
	exportPicture = "export"
	closeWindow   = "inspect-close"
)

// zoomStep is how many notches of a wheel a command zooms by.
const zoomStep = 2

// What they need; see [command.Command].
const (
	needsRest    = "rest"    // nothing is measured
	needsTrial   = "run"     // the trial is under way
	needsResults = "results" // a trial that has ended
	needsZoom    = "zoom"    // only a part is shown
)

// table is what can be done in the window of an inspection.
func (i *inspection) table() []*command.Command {
	return []*command.Command{
		{ID: again, Shortcut: command.Key(fyne.KeyR), Enabled: i.canStart, Needs: needsRest, Action: i.start},
		{ID: stop, Shortcut: command.Key(fyne.KeyPeriod), Enabled: i.canStop, Needs: needsTrial, Action: i.stop},
		{ID: zoomIn, Shortcut: command.Key(fyne.KeyPlus), Second: command.Key(fyne.KeyEqual), Enabled: i.has, Needs: needsResults, Action: func() { i.pane.plot.ZoomBy(zoomStep) }},
		{ID: zoomOut, Shortcut: command.Key(fyne.KeyMinus), Enabled: i.zoomed, Needs: needsZoom, Action: func() { i.pane.plot.ZoomBy(-zoomStep) }},
		{ID: zoomReset, Shortcut: command.Key(fyne.Key0), Enabled: i.zoomed, Needs: needsZoom, Action: i.whole},
		{ID: copyText, Shortcut: &fyne.ShortcutCopy{}, Enabled: i.has, Needs: needsResults, Action: i.copy},
		{ID: exportPicture, Shortcut: command.Key(fyne.KeyE), Enabled: i.has, Needs: needsResults, Action: i.export},
		{ID: closeWindow, Shortcut: command.Key(fyne.KeyW), Action: i.close},
	}
}

// listen gives the window its keys; without a menu, the canvas has them all.
func (i *inspection) listen() {
	c := i.Window.Canvas()
	for _, x := range i.commands.List {
		c.AddShortcut(x.Shortcut, func(fyne.Shortcut) { i.commands.Do(x) })
	}
	i.commands.Listen(c, i.escape)
}

// escape closes the dialog that is open, or else the window, but not while its
// trial is under way. No command has the key.
func (i *inspection) escape() bool {
	if !i.CloseTop() && !i.state.running {
		i.close()
	}
	return true
}

func (i *inspection) canStart() bool { return i.owner.Idle() }
func (i *inspection) canStop() bool  { return i.state.running && !i.state.stopping }
func (i *inspection) has() bool      { return i.state.has() }
func (i *inspection) zoomed() bool   { return i.state.view.Zoom != chart.Range{} }

// unseen is a share of the time that is less than a pixel of the timeline.
const unseen = 1e-3

// zoom shows a part of the time; one from end to end, but for less than a pixel, is
// all. The zero range, in which nothing is, leaves the time as it is.
func (i *inspection) zoom(z chart.Zoom) {
	end := i.state.trace.Runtime.Seconds()
	part := chart.Range{Low: max(0, z.X.Low), High: min(end, z.X.High)}
	if part.Low >= part.High {
		return
	}
	if part.Low <= unseen*end && part.High >= (1-unseen)*end {
		part = chart.Range{}
	}
	next := i.state.view
	next.Zoom = part
	i.change(next)
}

// whole shows all of the time.
func (i *inspection) whole() { i.change(chart.Timeline{Selected: i.state.view.Selected}) }

// mark marks the worker of a row, from 1, or takes its mark away.
func (i *inspection) mark(worker int) {
	next := i.state.view
	if next.Selected == worker {
		worker = 0
	}
	next.Selected = worker
	i.change(next)
}

func (i *inspection) change(next chart.Timeline) {
	if next != i.state.view {
		i.state.view = next
		i.show()
	}
}

// copy puts what is seen on the clipboard, as sentences and a table.
func (i *inspection) copy() {
	i.owner.App.Clipboard().SetContent(traceText(i.cell, i.state))
	i.pane.hint(i18n.Say("inspect.copied"))
}

func (i *inspection) export() {
	i.owner.Exporter.Ask(&i.Dialogs, export.Request{
		Name:   i.run.Experiment.Workload.Name + "-" + strings.ReplaceAll(i.cell.String(), " ", "-"),
		Folder: i.owner.Folder(),
		Draw:   func() export.Drawing { return i.timeline().InFile() },
		Hint:   func(text string) { i.pane.hint(text) },
		Saved:  i.exported,
	})
}

func (i *inspection) exported(path string) {
	i.state.saved = path
	i.show()
}
