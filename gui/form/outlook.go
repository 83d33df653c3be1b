package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/sweep"
	"parallelogram/gui/kit"
	"parallelogram/gui/look"
	"parallelogram/gui/words"
)

// outlook says how long the form's experiment will take, at any time, or that
// it cannot be run.
type outlook struct {
	content  *fyne.Container
	estimate *kit.Note
	detail   *kit.Note
	warning  *kit.Note
}

func newOutlook() *outlook {
	o := &outlook{estimate: kit.NewParagraph(kit.Strong, ""), detail: kit.NewParagraph(kit.Caption, ""), warning: kit.NewParagraph(kit.Caption, "")}
	o.content = kit.Column(look.Unit, o.estimate, o.detail, o.warning)
	return o
}

// show tells what is foreseen, and what must be known of it beside no field.
func (o *outlook) show(s sweep.Outlook, known string) {
	o.estimate.SetColored(words.Say("form.estimate", words.With{"Time": words.Roughly(s.Time)}), theme.ColorNameForeground)
	detail := words.Say("form.size", words.With{"Cells": words.SayCount("form.cells", s.Cells), "Rounds": words.SayCount("form.rounds", s.Rounds)})
	if s.Most > s.Time {
		detail += " " + words.Say("form.most", words.With{"Time": words.Roughly(s.Most)})
	}
	o.detail.Set(detail)
	o.warn(known, theme.ColorNameWarning)
	kit.SetVisible(o.detail, true)
}

// refuse tells that something has to be mended first.
func (o *outlook) refuse(wrong string) {
	o.estimate.SetColored(words.Say("form.invalid"), theme.ColorNameError)
	o.warn(wrong, theme.ColorNameError)
	kit.SetVisible(o.detail, false)
}

func (o *outlook) warn(text string, color fyne.ThemeColorName) {
	o.warning.SetColored(text, color)
	kit.SetVisible(o.warning, text != "")
}
