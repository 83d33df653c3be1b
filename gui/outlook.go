package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/sweep"
)

// outlook says how long the form's experiment will take, at any time, or that
// it cannot be run.
type outlook struct {
	content  *fyne.Container
	estimate *note
	detail   *note
	warning  *note
}

func newOutlook() *outlook {
	o := &outlook{estimate: newParagraph(styleStrong, ""), detail: newParagraph(styleCaption, ""), warning: newParagraph(styleCaption, "")}
	o.content = column(unit, o.estimate, o.detail, o.warning)
	return o
}

// show tells what is foreseen, and what must be known of it beside no field.
func (o *outlook) show(s sweep.Outlook, known string) {
	o.estimate.setColored(say("form.estimate", with{"Time": roughly(s.Time)}), theme.ColorNameForeground)
	detail := say("form.size", with{"Cells": sayCount("form.cells", s.Cells), "Rounds": sayCount("form.rounds", s.Rounds)})
	if s.Most > s.Time {
		detail += " " + say("form.most", with{"Time": roughly(s.Most)})
	}
	o.detail.set(detail)
	o.warn(known, theme.ColorNameWarning)
	setVisible(o.detail, true)
}

// refuse tells that something has to be mended first.
func (o *outlook) refuse(wrong string) {
	o.estimate.setColored(say("form.invalid"), theme.ColorNameError)
	o.warn(wrong, theme.ColorNameError)
	setVisible(o.detail, false)
}

func (o *outlook) warn(text string, color fyne.ThemeColorName) {
	o.warning.setColored(text, color)
	setVisible(o.warning, text != "")
}
