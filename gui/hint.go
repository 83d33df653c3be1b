package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ desktop.Hoverable = (*hintButton)(nil)
	_ fyne.Accessible   = (*hintButton)(nil)
)

// hintButton is a button that says more of itself in the line at the bottom of
// the window, while the mouse is over it or it has the focus. One without a
// text needs that.
type hintButton struct {
	widget.Button
	hint func() string
	tell func(string) // shows the hint; the empty one takes it away
}

func newHintButton(label string, icon fyne.Resource, hint func() string, tell func(string), tapped func()) *hintButton {
	b := &hintButton{Button: widget.Button{Text: label, Icon: icon, OnTapped: tapped}, hint: hint, tell: tell}
	b.ExtendBaseWidget(b)
	return b
}

// newIconButton returns a button with nothing on it but an icon.
func newIconButton(icon fyne.Resource, hint string, tell func(string), tapped func()) *hintButton {
	return newHintButton("", icon, func() string { return hint }, tell, tapped)
}

func (b *hintButton) MouseIn(e *desktop.MouseEvent) {
	b.Button.MouseIn(e)
	b.tell(b.hint())
}

func (b *hintButton) MouseOut() {
	b.Button.MouseOut()
	b.tell("")
}

func (b *hintButton) FocusGained() {
	b.Button.FocusGained()
	b.tell(b.hint())
}

func (b *hintButton) FocusLost() {
	b.Button.FocusLost()
	b.tell("")
}

// TypedKey presses the button with Enter too, and lets out the window's keys.
func (b *hintButton) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		b.Tapped(nil)
	case letOut(b, e):
	default:
		b.Button.TypedKey(e)
	}
}

// AccessibilityLabel is the text on the button, or else its hint.
func (b *hintButton) AccessibilityLabel() string {
	if b.Text != "" {
		return b.Text
	}
	return b.hint()
}
