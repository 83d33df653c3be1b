package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
	"parallelogram/gui/document"
	"parallelogram/gui/widgets"
)

// statusWidth keeps the progress bar from changing its length with every
// word of the status.
const statusWidth = 84 * apptheme.Unit

// topBar starts and stops runs and tells how the one under way is doing.
type topBar struct {
	content           fyne.CanvasObject
	run, stop, export *widgets.HintButton
	bar               *widgets.ProgressBar
	status            *widgets.Label
	cancel            *widgets.HintButton // leaves a file that takes long to open
	cancelFrame       fyne.CanvasObject
	other             fyne.CanvasObject // goes to the run that the bar tells of, while a file is shown
}

func newTopBar(commands *command.Table) *topBar {
	t := &topBar{
		run:    commands.Button(cmdRun, theme.MediaPlayIcon(), widget.HighImportance),
		stop:   commands.Button(cmdStop, theme.MediaStopIcon(), widget.MediumImportance),
		export: commands.Button(cmdExport, theme.DownloadIcon(), widget.MediumImportance),
		cancel: commands.Button(cmdCancelOpening, theme.CancelIcon(), widget.MediumImportance),
		bar:    widgets.NewProgressBar(),
		status: widgets.NewTruncated(widgets.Caption, ""),
	}
	t.status.Align(fyne.TextAlignTrailing)
	t.other = widgets.Framed(commands.Button(cmdOther, theme.NavigateNextIcon(), widget.MediumImportance))
	t.cancelFrame = widgets.Framed(t.cancel)
	t.show(progress{})
	right := widgets.Row(3*apptheme.Unit, t.other, container.NewGridWrap(fyne.NewSize(statusWidth, widgets.ControlHeight), widgets.Middle(t.status)), t.cancelFrame, widgets.Framed(t.export))
	left := widgets.Row(2*apptheme.Unit, t.run, widgets.Framed(t.stop))
	t.content = widgets.Padded(2*apptheme.Unit, 4*apptheme.Unit, container.NewBorder(nil, nil, left, right, widgets.Padded(0, 3*apptheme.Unit, t.bar)))
	return t
}

func (t *topBar) show(p progress) {
	t.bar.Set(p.done())
	color := theme.ColorNamePlaceHolder
	switch {
	case p.loading != "":
	case p.document.State == document.Failed:
		color = theme.ColorNameError
	case p.aside && !p.document.Busy():
		color = theme.ColorNameSuccess // a run that has ended unseen
	}
	t.status.SetColored(p.text(), color)
	widgets.SetVisible(t.other, p.aside && !p.slow)
	widgets.SetVisible(t.cancel, p.slow)
	widgets.SetVisible(t.cancelFrame, p.slow)
}
