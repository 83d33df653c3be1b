package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/sweep"
	"parallelogram/gui/i18n"
	"parallelogram/gui/kit"
	"parallelogram/gui/look"
)

// forecast says how long the form's experiment will take, or that it cannot be
// run.
type forecast struct {
	content  *fyne.Container
	estimate *kit.Note
	detail   *kit.Note
	warning  *kit.Note
}

func newForecast() *forecast {
	f := &forecast{estimate: kit.NewParagraph(kit.Strong, ""), detail: kit.NewParagraph(kit.Caption, ""), warning: kit.NewParagraph(kit.Caption, "")}
	f.content = kit.Column(look.Unit, f.estimate, f.detail, f.warning)
	return f
}

// show tells what a run will come to, and notices that are about no field.
func (f *forecast) show(s sweep.Forecast, known string) {
	f.estimate.SetColored(i18n.Say("form.estimate", "Time", i18n.Roughly(s.Time)), theme.ColorNameForeground)
	detail := i18n.Say("form.size", "Cells", i18n.SayCount("form.cells", s.Cells), "Rounds", i18n.SayCount("form.rounds", s.Rounds))
	if s.Most > s.Time {
		detail += " " + i18n.Say("form.most", "Time", i18n.Roughly(s.Most))
	}
	f.detail.Set(detail)
	f.warn(known, theme.ColorNameWarning)
	kit.SetVisible(f.detail, true)
}

// refuse tells what is wrong.
func (f *forecast) refuse(wrong string) {
	f.estimate.SetColored(i18n.Say("form.invalid"), theme.ColorNameError)
	f.warn(wrong, theme.ColorNameError)
	kit.SetVisible(f.detail, false)
}

func (f *forecast) warn(text string, color fyne.ThemeColorName) {
	f.warning.SetColored(text, color)
	kit.SetVisible(f.warning, text != "")
}
