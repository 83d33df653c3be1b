package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
)

// ControlHeight is the height of inputs, selects and switches, the height
// that Fyne gives an entry.
const ControlHeight = 9 * apptheme.Unit

// Input is an entry in the same frame as the other controls. It hands the
// program's shortcuts on: Fyne's own entry swallows what it does not know.
type Input struct {
	widget.Entry
	frame   *Surface
	Label   string // what it is for, for screen readers
	focused bool
	problem string                         // what is wrong with the text; empty for nothing
	Keys    func(fyne.KeyName) (used bool) // takes keys before the entry does; may be nil
}

// NewInput returns an entry; changed is told of every change of its text.
func NewInput(text string, changed func()) *Input {
	i := &Input{frame: NewSurface("", theme.ColorNameInputBorder, apptheme.Radius)}
	i.ExtendBaseWidget(i)
	i.Text = text
	i.AlwaysShowValidationError = true
	i.OnChanged = func(string) { changed() }
	return i
}

// Framed is the input with its frame, to be put into a layout.
func (i *Input) Framed() fyne.CanvasObject {
	return container.NewStack(container.NewThemeOverride(i, bareTheme{}), i.frame, newWheel())
}

// SetProblem marks the input as wrong, and says why; empty marks it as right.
func (i *Input) SetProblem(why string) {
	i.problem = why
	if why != "" {
		i.SetValidationError(fieldProblem(why))
	} else {
		i.SetValidationError(nil)
	}
	i.paint()
}

// Problem returns what the input is marked for; empty for nothing.
func (i *Input) Problem() string { return i.problem }

func (i *Input) FocusGained() {
	i.focused = true
	i.Entry.FocusGained()
	i.paint()
	Reveal(i)
}

func (i *Input) FocusLost() {
	i.focused = false
	i.Entry.FocusLost()
	i.paint()
}

// Focused reports whether what is typed goes into the input.
func (i *Input) Focused() bool { return i.focused }

// paint gives the frame the colour of the input's state.
func (i *Input) paint() {
	stroke := theme.ColorNameInputBorder
	switch {
	case i.problem != "":
		stroke = theme.ColorNameError
	case i.focused:
		stroke = theme.ColorNamePrimary
	}
	if i.frame.stroke != stroke {
		i.frame.stroke = stroke
		i.frame.Refresh()
	}
}

// TypedKey lets out the window's keys.
func (i *Input) TypedKey(e *fyne.KeyEvent) {
	switch {
	case i.Keys != nil && i.Keys(e.Name):
	case ForwardWindowKey(i, e):
	default:
		i.Entry.TypedKey(e)
	}
}

func (i *Input) TypedShortcut(s fyne.Shortcut) {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok {
		i.Entry.TypedShortcut(s)
		return
	}
	forwardShortcut(i, custom)
}

// forwardShortcut gives the window a shortcut that what has the focus has no use
// for.
func forwardShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(from).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// fieldProblem is a text in the window's language that an entry takes as the
// error it must show.
type fieldProblem string

func (p fieldProblem) Error() string { return string(p) }

// bareTheme takes off an entry its border and the scroll bar of a long line.
type bareTheme struct{}

func (bareTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return currentTheme().Color(n, v)
}
func (bareTheme) Font(s fyne.TextStyle) fyne.Resource     { return currentTheme().Font(s) }
func (bareTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return currentTheme().Icon(n) }

func (bareTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameInputBorder, theme.SizeNameScrollBar, theme.SizeNameScrollBarSmall:
		return 0
	default:
		return currentTheme().Size(n)
	}
}

func currentTheme() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }
