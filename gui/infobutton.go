package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Tappable      = (*infoButton)(nil)
	_ fyne.Focusable     = (*infoButton)(nil)
	_ fyne.Accessible    = (*infoButton)(nil)
	_ desktop.Hoverable  = (*infoButton)(nil)
	_ desktop.Cursorable = (*infoButton)(nil)
)

// infoSize is the side of an info button.
const infoSize = 4.5 * unit

// infoButton is a small i that opens and closes an explanation: by the mouse,
// by Space and Enter; Escape closes it.
type infoButton struct {
	widget.BaseWidget
	about   string // the words that it explains
	toggled func(open bool)
	open    bool
	focused bool
	hovered bool
}

func newInfoButton(about string, toggled func(bool)) *infoButton {
	b := &infoButton{about: about, toggled: toggled}
	b.ExtendBaseWidget(b)
	return b
}

func (b *infoButton) set(open bool) {
	b.open = open
	b.Refresh()
	b.toggled(open)
}

func (b *infoButton) Tapped(*fyne.PointEvent)        { b.set(!b.open) }
func (b *infoButton) TypedRune(rune)                 {}
func (b *infoButton) FocusGained()                   { b.focused = true; b.Refresh() }
func (b *infoButton) FocusLost()                     { b.focused = false; b.Refresh() }
func (b *infoButton) MouseIn(*desktop.MouseEvent)    { b.hovered = true; b.Refresh() }
func (b *infoButton) MouseMoved(*desktop.MouseEvent) {}
func (b *infoButton) MouseOut()                      { b.hovered = false; b.Refresh() }
func (b *infoButton) Cursor() desktop.Cursor         { return desktop.PointerCursor }

// AccessibilityLabel says which words are explained.
func (b *infoButton) AccessibilityLabel() string {
	return say("accessible.explain", with{"Words": b.about})
}

// AccessibilityRole is that of what can be pressed.
func (b *infoButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (b *infoButton) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace, e.Name == fyne.KeyReturn, e.Name == fyne.KeyEnter:
		b.set(!b.open)
	case e.Name == fyne.KeyEscape && b.open:
		b.set(false)
	default:
		letOut(b, e)
	}
}

// newExplanation returns an i about something, and the panel that it opens.
func newExplanation(about string, texts fyne.CanvasObject, settle func()) (*infoButton, fyne.CanvasObject) {
	ground := newSurface(theme.ColorNameInputBackground, theme.ColorNameSeparator, radius)
	panel := container.NewStack(ground, padded(2*unit, 3*unit, texts))
	panel.Hide()
	return newInfoButton(about, func(open bool) {
		setVisible(panel, open)
		settle()
	}), panel
}

func (b *infoButton) CreateRenderer() fyne.WidgetRenderer {
	r := &infoRenderer{b: b, ring: newSurface("", theme.ColorNameInputBorder, infoSize/2), letter: canvas.NewText("i", nil)}
	r.letter.Alignment = fyne.TextAlignCenter
	r.letter.TextStyle.Bold = true
	r.paint()
	return r
}

type infoRenderer struct {
	b      *infoButton
	ring   *surface
	letter *canvas.Text
}

func (r *infoRenderer) Destroy()           {}
func (r *infoRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(infoSize) }
func (r *infoRenderer) Refresh()           { r.paint(); canvas.Refresh(r.b) }

func (r *infoRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.ring, r.letter} }

func (r *infoRenderer) Layout(size fyne.Size) {
	r.ring.Resize(size)
	r.letter.Resize(size)
}

func (r *infoRenderer) paint() {
	stroke, ink := theme.ColorNameInputBorder, theme.ColorNamePlaceHolder
	if r.b.open || r.b.hovered {
		ink = theme.ColorNamePrimary
	}
	if r.b.focused || r.b.open {
		stroke = theme.ColorNamePrimary
	}
	r.ring.stroke = stroke
	r.ring.Refresh()
	r.letter.TextSize = captionSize - 1
	r.letter.Color = themed(r.b, ink)
	r.letter.Refresh()
}
