package gui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/preset"
	"parallelogram/core/sweep"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/form"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// emptyState stands where the chart will be, and says why there is none yet
// and what to do.
type emptyState struct {
	content       *fyne.Container
	title, detail *widgets.Label
	questions     *fyne.Container     // to start from
	chosen        func(preset.Preset) // told which question was pressed; set once the form is there
}

func newEmptyState() *emptyState {
	e := &emptyState{title: widgets.NewParagraph(widgets.Heading, ""), detail: widgets.NewParagraph(widgets.Body, "")}
	invitation := widgets.NewParagraph(widgets.Caption, i18n.Say("preset.pick"))
	for _, n := range []*widgets.Label{e.title, e.detail, invitation} {
		n.Align(fyne.TextAlignCenter)
	}
	e.detail.SetColored("", theme.ColorNamePlaceHolder)
	e.questions = widgets.Column(2*apptheme.Unit, widgets.Padded(2*apptheme.Unit, 0, invitation), e.buttons())
	e.questions.Hide() // until a view asks for them: an inspection's never does
	e.content = container.NewStack(widgets.Middle(widgets.Narrow(140*apptheme.Unit, widgets.Column(3*apptheme.Unit, e.title, e.detail, e.questions))))
	return e
}

// buttons is one for each question.
func (e *emptyState) buttons() fyne.CanvasObject {
	grid := container.NewGridWithColumns(2)
	for _, p := range preset.All() {
		grid.Add(widgets.Framed(widgets.NewButton(form.Question(p), widget.MediumImportance, func() { e.chosen(p) })))
	}
	return grid
}

func (e *emptyState) show(v view) {
	if v.measured() {
		e.content.Hide()
		return
	}
	widgets.SetVisible(e.questions, v.phase == ready && v.loading == "")
	e.say(emptyTexts(v)) // which lays out anew
	e.content.Show()
}

func (e *emptyState) say(title, detail string) {
	if title == e.title.Text() && detail == e.detail.Text() {
		return
	}
	e.title.Set(title)
	e.detail.Set(detail)
	e.content.Refresh() // other texts wrap into other heights
}

// emptyTexts says why there is no chart.
func emptyTexts(v view) (title, detail string) {
	if v.loading != "" {
		return i18n.Say("empty.loading", "File", filepath.Base(v.loading)), i18n.Say("empty.loading.detail")
	}
	switch v.phase {
	case running:
		if v.progress.Phase != "" && v.progress.Phase != sweep.Calibrating {
			return i18n.Say("empty.running"), i18n.Say("empty.probing.detail")
		}
		return i18n.Say("empty.running"), i18n.Say("empty.running.detail")
	case stopping, stopped:
		return i18n.Say("empty.stopped"), i18n.Say("empty.stopped.detail")
	case failed:
		return i18n.Say("empty.failed"), i18n.Say("empty.failed.detail", "Why", failureText(v.err))
	case finished, opened:
		return i18n.Say("empty.finished"), i18n.Say("empty.finished.detail")
	default:
		return i18n.Say("empty.ready"), i18n.Say("empty.ready.detail")
	}
}
