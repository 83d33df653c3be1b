package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/sweep"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// forecast says how long the form's experiment will take, or that it cannot be
// run.
type forecast struct {
	content  *fyne.Container
	estimate *widgets.Label
	detail   *widgets.Label
	warning  *widgets.Label
}

func newForecast() *forecast {
	f := &forecast{estimate: widgets.NewParagraph(widgets.Strong, ""), detail: widgets.NewParagraph(widgets.Caption, ""), warning: widgets.NewParagraph(widgets.Caption, "")}
	f.content = widgets.Column(apptheme.Unit, f.estimate, f.detail, f.warning)
	return f
}

// show tells what a run will come to, and notices that are about no field. How long
// a command takes nobody knows before it has run.
func (f *forecast) show(s sweep.Forecast, own bool, known string) {
	estimate := i18n.Say("form.estimate", "Time", i18n.Roughly(s.Time))
	if own {
		estimate = i18n.Say("form.own.estimate")
	}
	f.estimate.SetColored(estimate, theme.ColorNameForeground)
	detail := i18n.Say("form.size", "Cells", i18n.SayCount("form.cells", s.Cells), "Rounds", i18n.SayCount("form.rounds", s.Rounds))
	if s.Most > s.Time && !own {
		detail += " " + i18n.Say("form.most", "Time", i18n.Roughly(s.Most))
	}
	f.detail.Set(detail)
	f.warn(known, theme.ColorNameWarning)
	widgets.SetVisible(f.detail, true)
}

// refuse tells that nothing can be run, and what is wrong beside what is marked.
func (f *forecast) refuse(why, wrong string) {
	f.estimate.SetColored(why, theme.ColorNameError)
	f.warn(wrong, theme.ColorNameError)
	widgets.SetVisible(f.detail, false)
}

func (f *forecast) warn(text string, color fyne.ThemeColorName) {
	f.warning.SetColored(text, color)
	widgets.SetVisible(f.warning, text != "")
}
