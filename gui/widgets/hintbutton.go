package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ desktop.Hoverable = (*HintButton)(nil)
	_ fyne.Accessible   = (*HintButton)(nil)
)

// HintButton is a button that says more of itself in the line at the bottom of
// the window, while the mouse is over it or it has the focus. One without a
// text needs that.
type HintButton struct {
	widget.Button
	hint func() string
	tell func(string) // shows the hint; the empty one takes it away
	told bool         // it is shown
}

// NewHintButton returns a button whose hint is made when it is told.
func NewHintButton(label string, icon fyne.Resource, hint func() string, tell func(string), tapped func()) *HintButton {
	b := &HintButton{Button: widget.Button{Text: label, Icon: icon, OnTapped: tapped}, hint: hint, tell: tell}
	b.ExtendBaseWidget(b)
	return b
}

// NewIconButton returns a button with nothing on it but an icon.
func NewIconButton(icon fyne.Resource, hint string, tell func(string), tapped func()) *HintButton {
	return NewHintButton("", icon, func() string { return hint }, tell, tapped)
}

func (b *HintButton) MouseIn(e *desktop.MouseEvent) {
	b.Button.MouseIn(e)
	b.say(b.hint())
}

func (b *HintButton) MouseOut() {
	b.Button.MouseOut()
	b.say("")
}

func (b *HintButton) FocusGained() {
	b.Button.FocusGained()
	b.say(b.hint())
}

func (b *HintButton) FocusLost() {
	b.Button.FocusLost()
	b.say("")
}

// Hide takes the focus and the hint away with the button: Fyne (2.8.1) leaves the
// one on it, and says that the mouse is gone when it moves next.
func (b *HintButton) Hide() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil && c.Focused() == fyne.Focusable(b) {
		c.Unfocus()
	}
	if b.told {
		b.say("")
	}
	b.Button.Hide()
}

func (b *HintButton) say(hint string) {
	b.told = hint != ""
	b.tell(hint)
}

// TypedKey presses the button with Enter too, and lets out the window's keys.
func (b *HintButton) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		b.Tapped(nil)
	case ForwardWindowKey(b, e):
	default:
		b.Button.TypedKey(e)
	}
}

// AccessibilityLabel is the text on the button, or else its hint.
func (b *HintButton) AccessibilityLabel() string {
	if b.Text != "" {
		return b.Text
	}
	return b.hint()
}
