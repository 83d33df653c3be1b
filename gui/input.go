package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// controlHeight is the height of inputs, selects and switches, the height
// that Fyne gives an entry.
const controlHeight = 9 * unit

// input is an entry that hands the program's shortcuts on: Fyne's own entry
// swallows what it does not know.
type input struct {
	widget.Entry
}

func newInput(text string, changed func()) *input {
	i := &input{}
	i.ExtendBaseWidget(i)
	i.Text = text
	i.AlwaysShowValidationError = true
	i.OnChanged = func(string) { changed() }
	return i
}

func (i *input) TypedShortcut(s fyne.Shortcut) {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		i.Entry.TypedShortcut(s)
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(i).(fyne.Shortcutable); ok {
		c.TypedShortcut(custom)
	}
}

// field is an input with what it is called and, below it, a line that helps
// or says what is wrong.
type field struct {
	*fyne.Container
	name  string // as in core.FieldError
	input *input
	help  string
	line  *note
}

// newField returns a field whose input stands right of its label.
func newField(name, label, text, help string, changed func()) *field {
	f := makeField(name, text, help, changed)
	f.Container = column(unit,
		newBeside(newNote(styleBody, label), f.input, 28*unit),
		f.line)
	return f
}

// newWideField returns a field whose input has the width of the form.
func newWideField(name, text, help string, changed func()) *field {
	f := makeField(name, text, help, changed)
	f.Container = column(unit, f.input, f.line)
	return f
}

func makeField(name, text, help string, changed func()) *field {
	return &field{name: name, input: newInput(text, changed), help: help, line: newParagraph(styleCaption, help)}
}

// say shows what is wrong with the input, or the help when nothing is.
func (f *field) say(wrong string) {
	if wrong == "" {
		f.input.SetValidationError(nil)
		f.line.setColored(f.help, theme.ColorNamePlaceHolder)
		return
	}
	f.input.SetValidationError(fieldProblem(wrong))
	f.line.setColored(wrong, theme.ColorNameError)
}

// setHelp changes the line that helps.
func (f *field) setHelp(help string) { f.help = help }

// fieldProblem is a text in the window's language that an entry takes as the
// error it must show.
type fieldProblem string

func (p fieldProblem) Error() string { return string(p) }
