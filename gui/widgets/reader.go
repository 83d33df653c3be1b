package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Accessible = (*Reader)(nil)

// Reader shows text of other programs in a monospaced face, line by line as it is:
// it scrolls, and what is selected in it can be copied. Nothing can be typed into
// it.
type Reader struct {
	widget.Entry
	Label string // what it shows, for screen readers
}

// NewReader returns an empty one that is so many lines high.
func NewReader(label string, lines int) *Reader {
	r := &Reader{Label: label}
	r.MultiLine, r.Wrapping, r.Scroll = true, fyne.TextWrapOff, fyne.ScrollBoth
	r.TextStyle.Monospace = true
	r.ExtendBaseWidget(r)
	r.SetMinRowsVisible(lines)
	return r
}

// Framed is the reader with its frame, to be put into a layout.
func (r *Reader) Framed() fyne.CanvasObject {
	return container.NewStack(container.NewThemeOverride(r, readerTheme{}), NewSurface("", theme.ColorNameSeparator, 0))
}

// Set replaces the text; the same text again keeps what is selected.
func (r *Reader) Set(text string) {
	if text != r.Text {
		r.SetText(text)
	}
}

func (r *Reader) FocusGained() {
	r.Entry.FocusGained()
	Reveal(r)
}

// AcceptsTab lets the Tab key go on to what comes next.
func (r *Reader) AcceptsTab() bool { return false }

// TypedRune drops what is typed.
func (r *Reader) TypedRune(rune) {}

// TappedSecondary opens no menu: Fyne's would paste.
func (r *Reader) TappedSecondary(*fyne.PointEvent) {}

// TypedKey moves the caret, and lets out the window's keys.
func (r *Reader) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyPageDown:
		r.Entry.TypedKey(e)
	default:
		ForwardWindowKey(r, e)
	}
}

// TypedShortcut copies and selects; all else is the window's.
func (r *Reader) TypedShortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutCopy, *fyne.ShortcutSelectAll:
		r.Entry.TypedShortcut(s)
	default:
		forwardShortcut(r, s)
	}
}

// AccessibilityLabel says what is shown, and the text.
func (r *Reader) AccessibilityLabel() string { return r.Label + ": " + r.Text }

// AccessibilityRole is that of text.
func (r *Reader) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// readerTheme takes off a reader the border of an entry, and has it in small type.
type readerTheme struct{}

func (readerTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	return currentTheme().Color(n, v)
}
func (readerTheme) Font(s fyne.TextStyle) fyne.Resource     { return currentTheme().Font(s) }
func (readerTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return currentTheme().Icon(n) }

func (readerTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameInputBorder:
		return 0
	case theme.SizeNameText:
		return currentTheme().Size(theme.SizeNameCaptionText)
	default:
		return currentTheme().Size(n)
	}
}
