package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/widgets"
)

// fieldWidth is that of a control at the right of its label.
const fieldWidth = 28 * apptheme.Unit

// field is an input, or a choice, with what it is called and a line that helps
// or says what is wrong.
type field struct {
	name   string // as in core.FieldError
	label  *widgets.Label
	input  *widgets.Input // nil for a choice
	choice *widgets.DropDown
	values []string // of a choice, in the order of what the list says
	help   string
	hint   *widgets.Label // where the help stands when it has a place of its own, or nil
	line   *widgets.Label
}

// newField returns a field that is written in.
func newField(name, label, text, help string, changed func()) *field {
	f := &field{name: name, label: widgets.NewTruncated(widgets.Body, label), input: widgets.NewInput(text, changed), help: help, line: widgets.NewParagraph(widgets.Caption, help)}
	f.input.Label = label
	return f
}

// newChoice returns a field with a fixed list of values, and what the list calls
// each of them.
func newChoice(name, label, selected, help string, values, called []string, changed func()) *field {
	f := &field{name: name, label: widgets.NewTruncated(widgets.Body, label), choice: widgets.NewDropDown(label, called, nil), values: values, help: help, line: widgets.NewParagraph(widgets.Caption, help)}
	f.choice.Selected = f.called(selected)
	f.choice.OnChanged = func(string) { changed() }
	return f
}

// beside lays the field out with its control right of its label, and what it
// is about behind an i.
func (f *field) beside(about string, relayout func()) fyne.CanvasObject {
	info, panel := widgets.Explanation(f.label.Text(), widgets.NewParagraph(widgets.Caption, about), relayout)
	label := container.NewBorder(nil, nil, nil, widgets.Middle(info), f.label)
	widgets.SetVisible(f.line, f.line.Text() != "")
	return widgets.Column(apptheme.Unit, widgets.Beside(label, f.framed(), fieldWidth), panel, f.line)
}

// pair lays two fields out side by side, each between its label and its help;
// what is wrong with them has the width of both.
func pair(a, b *field) fyne.CanvasObject {
	half := func(f *field) fyne.CanvasObject {
		f.label = widgets.NewTruncated(widgets.Subheading, f.label.Text())
		f.hint = widgets.NewParagraph(widgets.Caption, f.help)
		return widgets.Column(apptheme.Unit, f.label, f.framed(), f.hint)
	}
	return widgets.Column(apptheme.Unit, container.New(layout.NewGridLayoutWithColumns(2), half(a), half(b)), a.line, b.line)
}

func (f *field) framed() fyne.CanvasObject {
	if f.choice != nil {
		return widgets.Framed(f.choice)
	}
	return f.input.Framed()
}

// text returns what stands in the field; of a choice it is the value. One that
// is not in the list, as a file of another version may have, is itself.
func (f *field) text() string {
	if f.choice == nil {
		return f.input.Text
	}
	if i := f.choice.SelectedIndex(); i >= 0 {
		return f.values[i]
	}
	return f.choice.Selected
}

// called returns what the list calls a value.
func (f *field) called(value string) string {
	if i := slices.Index(f.values, value); i >= 0 {
		return f.choice.Options[i]
	}
	return value
}

func (f *field) control() fyne.Disableable {
	if f.choice != nil {
		return f.choice
	}
	return f.input
}

// show tells what is wrong with the field, or else what must be known of it, or
// else the help.
func (f *field) show(wrong, known string) {
	text, color := f.help, theme.ColorNamePlaceHolder
	if f.hint != nil {
		f.hint.Set(f.help)
		widgets.SetVisible(f.hint, f.help != "")
		text = ""
	}
	switch {
	case wrong != "":
		text, color = wrong, theme.ColorNameError
	case known != "":
		text, color = known, theme.ColorNameWarning
	}
	if f.input != nil {
		f.input.SetProblem(wrong)
	}
	f.line.SetColored(text, color)
	widgets.SetVisible(f.line, text != "")
}

// setHelp changes the line that helps.
func (f *field) setHelp(help string) { f.help = help }
