package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/core"
	"parallelogram/core/quantity"
	"parallelogram/core/workload"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/command"
	"parallelogram/gui/i18n"
	"parallelogram/gui/parameter"
	"parallelogram/gui/widgets"
)

// strays reports that the form says something else than what was measured.
func (w *window) strays() bool {
	return w.idle() && w.view.measured() && !w.form.Matches(w.view.run().Experiment)
}

// canRepeat reports whether the form can be set as in the run that is shown: a
// workload that only another version knows cannot be.
func (w *window) canRepeat() bool {
	_, err := workload.Find(w.view.run().Experiment.Workload.Name)
	return err == nil && w.strays()
}

// repeat sets the form as in the run that is shown, and runs nothing.
func (w *window) repeat() { w.form.FillFrom(w.view.run().Experiment) }

// askedPane says above an answer what it answers, when the form says something
// else by now, and offers to set the form as it was.
type askedPane struct {
	content *fyne.Container
	note    *widgets.Label
}

func newAskedPane(commands *command.Table) *askedPane {
	p := &askedPane{note: widgets.NewParagraph(widgets.Body, "")}
	repeat := commands.Button(cmdRepeat, theme.HistoryIcon(), widget.LowImportance)
	p.content = widgets.Column(apptheme.Unit, p.note, widgets.Row(0, repeat))
	p.content.Hide()
	return p
}

func (p *askedPane) show(v view) {
	if v.strays {
		p.note.SetColored(i18n.Say("answer.asked", "Work", brief(v.run().Experiment)), theme.ColorNameWarning)
	}
	widgets.SetVisible(p.content, v.strays)
}

// brief says in a line what an experiment measures.
func brief(e core.Experiment) string {
	return i18n.Say("answer.experiment", "Work", e.Workload.Name, "Settings", parameter.Settings(i18n.Current(), e.Workload), "Strategies", listed(e.Strategies), "Workers", counts(e.Workers), "Cores", counts(e.Cores))
}

func counts(list []int) string { return strings.ReplaceAll(quantity.Counts(list), ",", ", ") }

func listed(names []core.Strategy) string {
	texts := make([]string, len(names))
	for i, n := range names {
		texts[i] = string(n)
	}
	return strings.Join(texts, ", ")
}
