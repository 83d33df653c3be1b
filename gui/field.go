package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// fieldWidth is that of a control at the right of its label.
const fieldWidth = 28 * unit

// field is an input, or a choice, with what it is called and, below it, a line
// that helps or says what is wrong.
type field struct {
	content fyne.CanvasObject
	name    string // as in core.FieldError
	input   *input // nil for a choice
	choice  *widget.Select
	help    string
	line    *note
}

// newField returns a field whose input stands right of its label.
func newField(name, label, text, help string, changed func()) *field {
	f := &field{name: name, input: newInput(text, changed), help: help, line: newParagraph(styleCaption, help)}
	f.content = column(unit, newBeside(newNote(styleBody, label), f.input.framed(), fieldWidth), f.line)
	return f
}

// newWideField returns a field whose input has the width of the form.
func newWideField(name, text, help string, changed func()) *field {
	f := &field{name: name, input: newInput(text, changed), help: help, line: newParagraph(styleCaption, help)}
	f.content = column(unit, f.input.framed(), f.line)
	return f
}

// newChoice returns a field with a fixed list of values.
func newChoice(name, label, selected, help string, choices []string, changed func()) *field {
	f := &field{name: name, choice: widget.NewSelect(choices, nil), help: help, line: newParagraph(styleCaption, help)}
	f.choice.Selected = selected
	f.choice.OnChanged = func(string) { changed() }
	f.content = column(unit, newBeside(newNote(styleBody, label), framed(f.choice), fieldWidth), f.line)
	return f
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

// say shows what is wrong with the field, or the help when nothing is.
func (f *field) say(wrong string) {
	if f.input != nil {
		f.input.setWrong(wrong)
	}
	if wrong == "" {
		f.line.setColored(f.help, theme.ColorNamePlaceHolder)
		return
	}
	f.line.setColored(wrong, theme.ColorNameError)
}

// setHelp changes the line that helps.
func (f *field) setHelp(help string) { f.help = help }

// fieldProblem is a text in the window's language that an entry takes as the
// error it must show.
type fieldProblem string

func (p fieldProblem) Error() string { return string(p) }
