package results

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core"
	"parallelogram/core/quantity"
	"parallelogram/core/report"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/parameter"
	"parallelogram/gui/widgets"
)

// difference says above an answer what it answers, when the form holds something
// else by now, and offers to fill the form as it was.
type difference struct {
	content *fyne.Container
	note    *widgets.Label
}

func newDifference(repeat fyne.CanvasObject) *difference {
	p := &difference{note: widgets.NewParagraph(widgets.Body, "")}
	p.content = widgets.Column(apptheme.Unit, p.note, widgets.Row(0, repeat))
	p.content.Hide()
	return p
}

func (p *difference) show(s State) {
	if s.Differs {
		p.note.SetColored(i18n.Say("answer.asked", "Work", brief(s.Document.Run().Experiment)), theme.ColorNameWarning)
	}
	widgets.SetVisible(p.content, s.Differs)
}

// brief says in a line what an experiment measures.
func brief(e core.Experiment) string {
	return i18n.Say("answer.experiment", "Work", report.Work(e), "Settings", parameter.Settings(i18n.Current(), e.Workload),
		"Strategies", quantity.List(e.Strategies), "Workers", counts(e.Workers), "Cores", counts(e.Cores))
}

func counts(list []int) string { return strings.ReplaceAll(quantity.Counts(list), ",", ", ") }
