package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/message"
	"parallelogram/core/python/interpreter"
	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
	"parallelogram/gui/pythontext"
	"parallelogram/gui/widgets"
)

// show brings the checks up to date, and says what is wrong.
func (p *interpreterPicker) show(wrong string) {
	chosen := p.chosen()
	all := slices.Clone(p.found)
	for _, i := range chosen {
		if !slices.ContainsFunc(all, func(f interpreter.Interpreter) bool { return f.Path == i.Path }) {
			all = append(all, i)
		}
	}
	if drawn := pythontext.Lines(all); drawn != p.drawn {
		p.drawn = drawn
		p.draw(all)
	}
	for n, i := range all {
		on := slices.ContainsFunc(chosen, func(c interpreter.Interpreter) bool { return c.Path == i.Path })
		if c := p.checks[n]; c.Checked != on {
			c.Checked = on
			c.Refresh()
		}
	}
	text, color := wrong, theme.ColorNameError
	if p.asking {
		text, color = i18n.Say("form.python.interpreter.asking"), theme.ColorNamePlaceHolder
	}
	p.line.SetColored(text, color)
	widgets.SetVisible(p.line, text != "")
}

func (p *interpreterPicker) draw(all []interpreter.Interpreter) {
	p.rows.RemoveAll()
	p.checks = nil
	for _, i := range all {
		c := widgets.NewCheckBox(message.HarmlessLine(i.Name), false)
		path := message.HarmlessLine(i.Path)
		c.Detail = path
		c.OnChanged = func(on bool) { p.toggle(i, on) }
		p.checks = append(p.checks, c)
		row := fyne.CanvasObject(c)
		if i.Name != i.Path {
			row = widgets.Column(-2*apptheme.Unit, c, indented(widgets.NewTruncated(widgets.Caption, path)))
		}
		p.rows.Add(row)
		widgets.SetEnabled(c, !p.locked)
	}
}

// indented puts what is said of a check below its label.
func indented(o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(0, 0, theme.IconInlineSize()+theme.InnerPadding()/2, 0), o)
}

func (p *interpreterPicker) controls() (list []fyne.Disableable) {
	for _, c := range p.checks {
		list = append(list, c)
	}
	return append(list, p.add)
}
