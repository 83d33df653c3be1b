package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
	"parallelogram/gui/command"
	"parallelogram/gui/export"
	"parallelogram/gui/i18n"
)

// The names of what only an inspection can do.
const (
	cmdAgain     = "inspect-again"
	cmdCopyTrace = "inspect-copy"
	cmdLeave     = "inspect-close"
)

// table is what can be done in the window of an inspection.
func (i *inspection) table() []*command.Command {
	return []*command.Command{
		{ID: cmdAgain, Shortcut: command.Key(fyne.KeyR), Enabled: i.canStart, Needs: needsRest, Action: i.start},
		{ID: cmdStop, Shortcut: command.Key(fyne.KeyPeriod), Enabled: i.canStop, Needs: needsRun, Action: i.stop},
		{ID: cmdZoomIn, Shortcut: command.Key(fyne.KeyPlus), Second: command.Key(fyne.KeyEqual), Enabled: i.has, Needs: needsResults, Action: func() { i.pane.plot.ZoomBy(zoomStep) }},
		{ID: cmdZoomOut, Shortcut: command.Key(fyne.KeyMinus), Enabled: i.zoomed, Needs: needsZoom, Action: func() { i.pane.plot.ZoomBy(-zoomStep) }},
		{ID: cmdZoomReset, Shortcut: command.Key(fyne.Key0), Enabled: i.zoomed, Needs: needsZoom, Action: i.whole},
		{ID: cmdCopyTrace, Shortcut: &fyne.ShortcutCopy{}, Enabled: i.has, Needs: needsResults, Action: i.copy},
		{ID: cmdExport, Shortcut: command.Key(fyne.KeyE), Enabled: i.has, Needs: needsResults, Action: i.export},
		{ID: cmdLeave, Shortcut: command.Key(fyne.KeyW), Action: i.close},
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

// escape closes the dialog that is open, or else the window; as long as its
// trial is under way, that is left to who means it.
func (i *inspection) escape() {
	if !i.CloseTop() && !i.seen.running {
		i.close()
	}
}

func (i *inspection) canStart() bool { return i.owner.idle() }
func (i *inspection) canStop() bool  { return i.seen.running && !i.seen.stopping }
func (i *inspection) has() bool      { return i.seen.has() }
func (i *inspection) zoomed() bool   { return i.seen.timeline.Zoom != chart.Range{} }

// zoom shows a part of the time; one that reaches beyond both ends is all. The
// zero range, in which nothing is, leaves the time as it is.
func (i *inspection) zoom(z chart.Zoom) {
	end := i.seen.trace.Runtime.Seconds()
	part := chart.Range{Low: max(0, z.X.Low), High: min(end, z.X.High)}
	if part.Low >= part.High {
		return
	}
	if part.Low <= 0 && part.High >= end {
		part = chart.Range{}
	}
	next := i.seen.timeline
	next.Zoom = part
	i.look(next)
}

// whole shows all of the time.
func (i *inspection) whole() { i.look(chart.Timeline{Selected: i.seen.timeline.Selected}) }

// mark marks the worker of a row, from 1, or takes its mark away.
func (i *inspection) mark(worker int) {
	next := i.seen.timeline
	if next.Selected == worker {
		worker = 0
	}
	next.Selected = worker
	i.look(next)
}

func (i *inspection) look(next chart.Timeline) {
	if next != i.seen.timeline {
		i.seen.timeline = next
		i.show()
	}
}

// copy puts what is seen on the clipboard, as sentences and a table.
func (i *inspection) copy() {
	i.owner.app.Clipboard().SetContent(traceText(i.cell, i.seen))
	i.pane.hint(i18n.Say("inspect.copied"))
}

func (i *inspection) export() {
	name := i.run.Experiment.Workload.Name + "-" + exportable(i.cell)
	i.owner.exporter.Ask(&i.Dialogs, export.Request{Name: name, Folder: i.owner.deps.Folder, Draw: func() export.Drawing { return timelineDrawing(i.run, i.seen) }, Hint: func(text string) { i.pane.hint(text) }, Saved: i.exported})
}

func (i *inspection) exported(path string) {
	i.seen.saved = path
	i.show()
}
