package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Button is a button that Enter presses, and that lets out the window's
// keys.
type Button struct {
	widget.Button
	Keys func(fyne.KeyName) (used bool) // takes keys before the button does; may be nil
}

// NewButton returns a button that stands out by its importance.
func NewButton(label string, importance widget.Importance, pressed func()) *Button {
	b := &Button{Button: widget.Button{Text: label, Importance: importance, OnTapped: pressed}}
	b.ExtendBaseWidget(b)
	return b
}

func (b *Button) FocusGained() {
	b.Button.FocusGained()
	Reveal(b)
}

func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch {
	case b.Keys != nil && b.Keys(e.Name):
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		b.Tapped(nil)
	case ForwardWindowKey(b, e):
	default:
		b.Button.TypedKey(e)
	}
}
