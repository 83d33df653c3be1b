package form

import (
	"fyne.io/fyne/v2"

	"parallelogram/core"
	"parallelogram/core/quantity"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

// precisionPicker chooses how sure the answer is to be.
type precisionPicker struct {
	content fyne.CanvasObject
	pick    *widgets.DropDown
	help    *widgets.Label
	offered []core.Precision
	changed func()
}

// newPrecisionPicker offers the precisions that have a name; p is one of them.
func newPrecisionPicker(p core.Precision, changed func()) *precisionPicker {
	picker := &precisionPicker{offered: core.Precisions(), help: widgets.NewParagraph(widgets.Caption, ""), changed: changed}
	picker.pick = widgets.NewDropDown(i18n.Say("form.precision"), nil, nil)
	for _, o := range picker.offered {
		picker.pick.Options = append(picker.pick.Options, precisionName(o))
	}
	picker.pick.Selected = precisionName(p)
	picker.pick.OnChanged = func(string) { picker.explain(); picker.changed() }
	picker.content = widgets.Column(2*apptheme.Unit, widgets.Framed(picker.pick), picker.help)
	picker.explain()
	return picker
}

func precisionName(p core.Precision) string { return i18n.Say("precision." + p.Name) }

// chosen returns the precision that is picked.
func (p *precisionPicker) chosen() core.Precision {
	return p.offered[max(0, p.pick.SelectedIndex())]
}

// explain says what is picked in rounds.
func (p *precisionPicker) explain() {
	c := p.chosen()
	text := i18n.SayCount("precision.rounds", c.Rounds)
	if c.Width > 0 {
		text += i18n.Say("precision.width", "Width", quantity.Percent(c.Width))
	}
	if c.Confirm > 0 {
		text += i18n.SayCount("precision.confirm", c.Confirm)
	}
	p.help.Set(text)
}
