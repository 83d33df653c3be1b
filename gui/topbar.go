package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/command"
	"parallelogram/gui/kit"
	"parallelogram/gui/look"
)

// statusWidth keeps the progress bar from changing its length with every
// word of the status.
const statusWidth = 84 * look.Unit

// topBar starts and stops runs and tells how the one under way is doing.
type topBar struct {
	content           fyne.CanvasObject
	run, stop, export *kit.HintButton
	bar               *kit.ProgressBar
	status            *kit.Note
}

func newTopBar(commands *command.Table) *topBar {
	t := &topBar{
		run:    commands.Button(cmdRun, theme.MediaPlayIcon(), widget.HighImportance),
		stop:   commands.Button(cmdStop, theme.MediaStopIcon(), widget.MediumImportance),
		export: commands.Button(cmdExport, theme.DownloadIcon(), widget.MediumImportance),
		bar:    kit.NewProgressBar(),
		status: kit.NewNote(kit.Caption, ""),
	}
	t.status.Align(fyne.TextAlignTrailing)
	right := kit.Row(3*look.Unit, container.NewGridWrap(fyne.NewSize(statusWidth, kit.ControlHeight), kit.Middle(t.status)), kit.Framed(t.export))
	left := kit.Row(2*look.Unit, t.run, kit.Framed(t.stop))
	t.content = kit.Padded(2*look.Unit, 4*look.Unit, container.NewBorder(nil, nil, left, right, kit.Padded(0, 3*look.Unit, t.bar)))
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
