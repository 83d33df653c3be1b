package gui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/preset"
)

// emptyState stands where the chart will be, and says why there is none yet
// and what to do.
type emptyState struct {
	content       *fyne.Container
	title, detail *note
	questions     *fyne.Container     // to start from
	chosen        func(preset.Preset) // told which question was pressed; set once the form is there
}

func newEmptyState() *emptyState {
	e := &emptyState{title: newParagraph(styleHeading, ""), detail: newParagraph(styleBody, "")}
	invitation := newParagraph(styleCaption, say("preset.pick"))
	for _, n := range []*note{e.title, e.detail, invitation} {
		n.align(fyne.TextAlignCenter)
	}
	e.detail.setColored("", theme.ColorNamePlaceHolder)
	e.questions = column(2*unit, padded(2*unit, 0, invitation), e.buttons())
	e.questions.Hide() // until a view asks for them: an inspection's never does
	e.content = container.NewStack(middle(newNarrow(140*unit, column(3*unit, e.title, e.detail, e.questions))))
	return e
}

// buttons is one for each question.
func (e *emptyState) buttons() fyne.CanvasObject {
	grid := container.NewGridWithColumns(2)
	for _, p := range preset.All() {
		grid.Add(framed(newModalButton(question(p), widget.MediumImportance, func() { e.chosen(p) })))
	}
	return grid
}

func (e *emptyState) show(v view) {
	if v.measured() {
		e.content.Hide()
		return
	}
	setVisible(e.questions, v.phase == ready && v.loading == "")
	e.say(emptyTexts(v)) // which lays out anew
	e.content.Show()
}

func (e *emptyState) say(title, detail string) {
	if title == e.title.text() && detail == e.detail.text() {
		return
	}
	e.title.set(title)
	e.detail.set(detail)
	e.content.Refresh() // other texts wrap into other heights
}

// emptyTexts says why there is no chart.
func emptyTexts(v view) (title, detail string) {
	if v.loading != "" {
		return say("empty.loading", with{"File": filepath.Base(v.loading)}), say("empty.loading.detail")
	}
	switch v.phase {
	case running:
		return say("empty.running"), say("empty.running.detail")
	case stopping, stopped:
		return say("empty.stopped"), say("empty.stopped.detail")
	case failed:
		return say("empty.failed"), say("empty.failed.detail", with{"Why": failureText(v.err)})
	case finished, opened:
		return say("empty.finished"), say("empty.finished.detail")
	default:
		return say("empty.ready"), say("empty.ready.detail")
	}
}
