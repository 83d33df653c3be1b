package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/core/chart"
	"parallelogram/gui/words"
)

// The names of what only an inspection can do.
const (
	cmdAgain     = "inspect-again"
	cmdCopyTrace = "inspect-copy"
	cmdLeave     = "inspect-close"
)

// table is what can be done in the window of an inspection.
func (i *inspection) table() []*command {
	return []*command{
		{id: cmdAgain, shortcut: key(fyne.KeyR), enabled: i.canStart, needs: needsRest, action: i.start},
		{id: cmdStop, shortcut: key(fyne.KeyPeriod), enabled: i.canStop, needs: needsRun, action: i.stop},
		{id: cmdZoomIn, shortcut: key(fyne.KeyPlus), second: key(fyne.KeyEqual), enabled: i.has, needs: needsResults, action: func() { i.pane.plot.Closer(zoomStep) }},
		{id: cmdZoomOut, shortcut: key(fyne.KeyMinus), enabled: i.zoomed, needs: needsZoom, action: func() { i.pane.plot.Closer(-zoomStep) }},
		{id: cmdZoomReset, shortcut: key(fyne.Key0), enabled: i.zoomed, needs: needsZoom, action: i.whole},
		{id: cmdCopyTrace, shortcut: &fyne.ShortcutCopy{}, enabled: i.has, needs: needsResults, action: i.copy},
		{id: cmdExport, shortcut: key(fyne.KeyE), enabled: i.has, needs: needsResults, action: i.export},
		{id: cmdLeave, shortcut: key(fyne.KeyW), action: i.close},
	}
}

// listen gives the window its keys; without a menu, the canvas has them all.
func (i *inspection) listen() {
	c := i.Window.Canvas()
	for _, x := range i.commands.list {
		c.AddShortcut(x.shortcut, func(fyne.Shortcut) { i.commands.do(x) })
	}
	i.commands.listen(c, i.escape)
}

// escape closes the dialog that is open, or else stops the trial.
func (i *inspection) escape() {
	if !i.CloseTop() {
		i.commands.do(i.commands.find(cmdStop))
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
	i.pane.hint(words.Say("inspect.copied"))
}

func (i *inspection) export() {
	name := i.run.Experiment.Workload.Name + "-" + exportable(i.cell)
	i.owner.askFor(&i.Dialogs, export{name: name, draw: func() drawing { return timelineDrawing(i.run, i.seen) }, hint: func(text string) { i.pane.hint(text) }, saved: i.exported})
}

func (i *inspection) exported(path string) {
	i.seen.saved = path
	i.show()
}
