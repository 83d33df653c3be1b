package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"parallelogram/core/workload"
)

// fieldWidth is that of a control at the right of its label.
const fieldWidth = 28 * unit

// field is an input, or a choice, with what it is called and a line that helps
// or says what is wrong.
type field struct {
	name   string          // as in core.FieldError
	param  *workload.Param // nil for what is no parameter of a workload
	label  *note
	input  *input // nil for a choice
	choice *dropDown
	help   string
	hint   *note // where the help stands when it has a place of its own, or nil
	line   *note
}

// newField returns a field that is written in.
func newField(name, label, text, help string, changed func()) *field {
	f := &field{name: name, label: newNote(styleBody, label), input: newInput(text, changed), help: help, line: newParagraph(styleCaption, help)}
	f.input.label = label
	return f
}

// newChoice returns a field with a fixed list of values.
func newChoice(name, label, selected, help string, choices []string, changed func()) *field {
	f := &field{name: name, label: newNote(styleBody, label), choice: newDropDown(label, choices, nil), help: help, line: newParagraph(styleCaption, help)}
	f.choice.Selected = selected
	f.choice.OnChanged = func(string) { changed() }
	return f
}

// beside lays the field out with its control right of its label, and what it
// is about behind an i.
func (f *field) beside(about string, settle func()) fyne.CanvasObject {
	info, panel := newExplanation(f.label.text(), newParagraph(styleCaption, about), settle)
	label := container.NewBorder(nil, nil, nil, middle(info), f.label)
	setVisible(f.line, f.line.text() != "")
	return column(unit, newBeside(label, f.framed(), fieldWidth), panel, f.line)
}

// pair lays two fields out side by side, each between its label and its help;
// what is wrong with them has the width of both.
func pair(a, b *field) fyne.CanvasObject {
	half := func(f *field) fyne.CanvasObject {
		f.label = newNote(styleSection, f.label.text())
		f.hint = newParagraph(styleCaption, f.help)
		return column(unit, f.label, f.framed(), f.hint)
	}
	return column(unit, container.New(layout.NewGridLayoutWithColumns(2), half(a), half(b)), a.line, b.line)
}

func (f *field) framed() fyne.CanvasObject {
	if f.choice != nil {
		return framed(f.choice)
	}
	return f.input.framed()
}

// text returns what stands in the field.
func (f *field) text() string {
	if f.choice != nil {
		return f.choice.Selected
	}
	return f.input.Text
}

func (f *field) control() fyne.Disableable {
	if f.choice != nil {
		return f.choice
	}
	return f.input
}

// say shows what is wrong with the field, or else what must be known of it, or
// else the help.
func (f *field) say(wrong, known string) {
	text, color := f.help, theme.ColorNamePlaceHolder
	if f.hint != nil {
		f.hint.set(f.help)
		setVisible(f.hint, f.help != "")
		text = ""
	}
	switch {
	case wrong != "":
		text, color = f.explain(wrong), theme.ColorNameError
	case known != "":
		text, color = known, theme.ColorNameWarning
	}
	if f.input != nil {
		f.input.setWrong(wrong)
	}
	f.line.setColored(text, color)
	setVisible(f.line, text != "")
}

// explain says what is wrong with a parameter by what would be right.
func (f *field) explain(wrong string) string {
	if f.param == nil {
		return wrong
	}
	p := f.param
	return say("wrong."+string(p.Kind), with{"Why": wrong, "Min": p.Format(p.Min), "Max": p.Format(p.Max)})
}

// setHelp changes the line that helps.
func (f *field) setHelp(help string) { f.help = help }
