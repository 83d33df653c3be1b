package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
)

var (
	_ fyne.Tappable      = (*InfoButton)(nil)
	_ fyne.Focusable     = (*InfoButton)(nil)
	_ fyne.Accessible    = (*InfoButton)(nil)
	_ desktop.Hoverable  = (*InfoButton)(nil)
	_ desktop.Cursorable = (*InfoButton)(nil)
)

// infoSize is the side of an info button.
const infoSize = 4.5 * apptheme.Unit

// InfoButton is a small i that opens and closes an explanation: by the mouse,
// by Space and Enter; Escape closes it.
type InfoButton struct {
	widget.BaseWidget
	about   string // the words that it explains
	toggled func(open bool)
	Open    bool
	focused bool
	hovered bool
}

func newInfoButton(about string, toggled func(bool)) *InfoButton {
	b := &InfoButton{about: about, toggled: toggled}
	b.ExtendBaseWidget(b)
	return b
}

func (b *InfoButton) set(open bool) {
	b.Open = open
	b.Refresh()
	b.toggled(open)
}

func (b *InfoButton) Tapped(*fyne.PointEvent)        { b.set(!b.Open) }
func (b *InfoButton) TypedRune(rune)                 {}
func (b *InfoButton) FocusGained()                   { b.focused = true; b.Refresh(); Reveal(b) }
func (b *InfoButton) FocusLost()                     { b.focused = false; b.Refresh() }
func (b *InfoButton) MouseIn(*desktop.MouseEvent)    { b.hovered = true; b.Refresh() }
func (b *InfoButton) MouseMoved(*desktop.MouseEvent) {}
func (b *InfoButton) MouseOut()                      { b.hovered = false; b.Refresh() }
func (b *InfoButton) Cursor() desktop.Cursor         { return desktop.PointerCursor }

// AccessibilityLabel says which words are explained.
func (b *InfoButton) AccessibilityLabel() string {
	return i18n.Say("accessible.explain", "Words", b.about)
}

// AccessibilityRole is that of what can be pressed.
func (b *InfoButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (b *InfoButton) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeySpace, e.Name == fyne.KeyReturn, e.Name == fyne.KeyEnter:
		b.set(!b.Open)
	case e.Name == fyne.KeyEscape && b.Open:
		b.set(false)
	default:
		ForwardWindowKey(b, e)
	}
}

// Explanation returns an i about something, and the panel that it opens.
func Explanation(about string, texts fyne.CanvasObject, relayout func()) (*InfoButton, fyne.CanvasObject) {
	ground := NewSurface(theme.ColorNameInputBackground, theme.ColorNameSeparator, apptheme.Radius)
	panel := container.NewStack(ground, Padded(2*apptheme.Unit, 3*apptheme.Unit, texts))
	panel.Hide()
	return newInfoButton(about, func(open bool) {
		SetVisible(panel, open)
		relayout()
	}), panel
}

func (b *InfoButton) CreateRenderer() fyne.WidgetRenderer {
	r := &infoRenderer{b: b, ring: NewSurface("", theme.ColorNameInputBorder, infoSize/2), letter: canvas.NewText("i", nil)}
	r.letter.Alignment = fyne.TextAlignCenter
	r.letter.TextStyle.Bold = true
	r.paint()
	return r
}

type infoRenderer struct {
	b      *InfoButton
	ring   *Surface
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
	if r.b.Open || r.b.hovered {
		ink = theme.ColorNamePrimary
	}
	if r.b.focused || r.b.Open {
		stroke = theme.ColorNamePrimary
	}
	r.ring.stroke = stroke
	r.ring.Refresh()
	r.letter.TextSize = apptheme.CaptionSize - 1
	r.letter.Color = ThemedColor(r.b, ink)
	r.letter.Refresh()
}
