package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// modalButton is a button that Enter presses, and that lets out the window's
// keys.
type modalButton struct {
	widget.Button
	keys func(fyne.KeyName) (used bool) // takes keys before the button does; may be nil
}

func newModalButton(label string, importance widget.Importance, pressed func()) *modalButton {
	b := &modalButton{Button: widget.Button{Text: label, Importance: importance, OnTapped: pressed}}
	b.ExtendBaseWidget(b)
	return b
}

func (b *modalButton) TypedKey(e *fyne.KeyEvent) {
	switch {
	case b.keys != nil && b.keys(e.Name):
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		b.Tapped(nil)
	case letOut(b, e):
	default:
		b.Button.TypedKey(e)
	}
}
