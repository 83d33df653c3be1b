package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// statusWidth keeps the progress bar from changing its length with every
// word of the status.
const statusWidth = 84 * unit

// topBar starts and stops runs and tells how the one under way is doing.
type topBar struct {
	content           fyne.CanvasObject
	run, stop, export *hintButton
	bar               *progressBar
	status            *note
}

func newTopBar(commands *commands) *topBar {
	t := &topBar{
		run:    commands.button(cmdRun, theme.MediaPlayIcon(), widget.HighImportance),
		stop:   commands.button(cmdStop, theme.MediaStopIcon(), widget.MediumImportance),
		export: commands.button(cmdExport, theme.DownloadIcon(), widget.MediumImportance),
		bar:    newProgressBar(),
		status: newNote(styleCaption, ""),
	}
	t.status.align(fyne.TextAlignTrailing)
	right := row(3*unit, container.NewGridWrap(fyne.NewSize(statusWidth, controlHeight), middle(t.status)), framed(t.export))
	left := row(2*unit, t.run, framed(t.stop))
	t.content = padded(2*unit, 4*unit, container.NewBorder(nil, nil, left, right, padded(0, 3*unit, t.bar)))
	return t
}

func (t *topBar) object() fyne.CanvasObject { return t.content }

func (t *topBar) show(v view) {
	switch p := v.progress; {
	case v.phase == ready, v.phase == opened, v.loading != "":
		t.bar.set(0, 0)
	case v.phase == finished:
		t.bar.set(1, 1)
	default:
		t.bar.set(p.Done, p.Planned)
	}
	color := theme.ColorNamePlaceHolder
	if v.phase == failed && v.loading == "" {
		color = theme.ColorNameError
	}
	t.status.setColored(status(v), color)
}
