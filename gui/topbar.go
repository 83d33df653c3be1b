package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
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
}

func newTopBar(commands *command.Table) *topBar {
	t := &topBar{
		run:    commands.Button(cmdRun, theme.MediaPlayIcon(), widget.HighImportance),
		stop:   commands.Button(cmdStop, theme.MediaStopIcon(), widget.MediumImportance),
		export: commands.Button(cmdExport, theme.DownloadIcon(), widget.MediumImportance),
		bar:    widgets.NewProgressBar(),
		status: widgets.NewTruncated(widgets.Caption, ""),
	}
	t.status.Align(fyne.TextAlignTrailing)
	right := widgets.Row(3*apptheme.Unit, container.NewGridWrap(fyne.NewSize(statusWidth, widgets.ControlHeight), widgets.Middle(t.status)), widgets.Framed(t.export))
	left := widgets.Row(2*apptheme.Unit, t.run, widgets.Framed(t.stop))
	t.content = widgets.Padded(2*apptheme.Unit, 4*apptheme.Unit, container.NewBorder(nil, nil, left, right, widgets.Padded(0, 3*apptheme.Unit, t.bar)))
	return t
}

func (t *topBar) object() fyne.CanvasObject { return t.content }

func (t *topBar) show(v view) {
	switch p := v.progress; {
	case v.phase == ready, v.phase == opened, v.loading != "":
		t.bar.Set(0, 0)
	case v.phase == finished:
		t.bar.Set(1, 1)
	default:
		t.bar.Set(p.Done, p.Planned)
	}
	color := theme.ColorNamePlaceHolder
	if v.phase == failed && v.loading == "" {
		color = theme.ColorNameError
	}
	t.status.SetColored(status(v), color)
}
