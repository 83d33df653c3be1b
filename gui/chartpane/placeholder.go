package chartpane

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core/sweep"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/document"
	"parallelogram/gui/form"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// placeholder stands where the chart will be. Before the first run it invites with
// questions.
type placeholder struct {
	*widgets.EmptyState
	questions *fyne.Container
}

// newPlaceholder returns one that tells which question was pressed.
func newPlaceholder(chosen func(form.Question)) *placeholder {
	invitation := widgets.NewParagraph(widgets.Caption, i18n.Say("preset.pick"))
	invitation.Align(fyne.TextAlignCenter)
	grid := container.NewGridWithColumns(2)
	for _, q := range form.Questions() {
		grid.Add(widgets.Framed(widgets.NewButton(q.Text(), widget.MediumImportance, func() { chosen(q) })))
	}
	questions := widgets.Column(2*apptheme.Unit, widgets.Padded(2*apptheme.Unit, 0, invitation), grid)
	return &placeholder{widgets.NewEmptyState(questions), questions}
}

func (p *placeholder) show(s State) {
	if s.Document.Measured() {
		p.Content.Hide()
		return
	}
	widgets.SetVisible(p.questions, s.Document.Empty() && s.Loading == "")
	p.Set(placeholderTexts(s)) // which lays out anew
}

// placeholderTexts says why there is no chart.
func placeholderTexts(s State) (title, detail string) {
	if s.Loading != "" {
		return i18n.Say("empty.loading", "File", filepath.Base(s.Loading)), i18n.Say("empty.loading.detail")
	}
	switch d := s.Document; d.State {
	case document.Running:
		if d.Progress.Phase != "" && d.Progress.Phase != sweep.Calibrating {
			return i18n.Say("empty.running"), i18n.Say("empty.probing.detail")
		}
		return i18n.Say("empty.running"), i18n.Say("empty.running.detail")
	case document.Stopping, document.Stopped:
		return i18n.Say("empty.stopped"), i18n.Say("empty.stopped.detail")
	case document.Failed:
		return i18n.Say("empty.failed"), i18n.Say("empty.failed.detail", "Why", document.Failure(d.Err))
	case document.Finished, document.Opened:
		return i18n.Say("empty.finished"), i18n.Say("empty.finished.detail")
	default:
		return i18n.Say("empty.ready"), i18n.Say("empty.ready.detail")
	}
}
