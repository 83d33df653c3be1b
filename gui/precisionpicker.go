package gui

import (
	"fyne.io/fyne/v2"

	"parallelogram/core"
)

// precisionPicker chooses how sure the answer is to be.
type precisionPicker struct {
	content fyne.CanvasObject
	pick    *dropDown
	help    *note
	offered []core.Precision
	changed func()
}

// newPrecisionPicker offers the precisions that have a name; p is one of them.
func newPrecisionPicker(p core.Precision, changed func()) *precisionPicker {
	picker := &precisionPicker{offered: core.Precisions(), help: newParagraph(styleCaption, ""), changed: changed}
	picker.pick = newDropDown(say("form.precision"), nil, nil)
	for _, o := range picker.offered {
		picker.pick.Options = append(picker.pick.Options, precisionName(o))
	}
	picker.pick.Selected = precisionName(p)
	picker.pick.OnChanged = func(string) { picker.explain(); picker.changed() }
	picker.content = column(2*unit, framed(picker.pick), picker.help)
	picker.explain()
	return picker
}

func precisionName(p core.Precision) string { return say("precision." + p.Name) }

// chosen returns the precision that is picked.
func (p *precisionPicker) chosen() core.Precision {
	return p.offered[max(0, p.pick.SelectedIndex())]
}

// explain says what is picked in rounds.
func (p *precisionPicker) explain() {
	c := p.chosen()
	text := sayCount("precision.rounds", c.Rounds)
	if c.Width > 0 {
		text += say("precision.width", with{"Width": percent(c.Width)})
	}
	if c.Confirm > 0 {
		text += sayCount("precision.confirm", c.Confirm)
	}
	p.help.set(text)
}
