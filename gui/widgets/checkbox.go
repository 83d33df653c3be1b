package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/i18n"
)

var _ fyne.Accessible = (*CheckBox)(nil)

// CheckBox is a check that lets out the window's keys.
type CheckBox struct {
	widget.Check
	Detail string // what tells it from others of its name, for screen readers; empty where none has it
}

// NewCheckBox returns a check that is on or off.
func NewCheckBox(label string, on bool) *CheckBox {
	c := &CheckBox{Check: widget.Check{Text: label, Checked: on}}
	c.ExtendBaseWidget(c)
	return c
}

func (c *CheckBox) FocusGained() {
	c.Check.FocusGained()
	Reveal(c)
}

func (c *CheckBox) TypedKey(e *fyne.KeyEvent) {
	if !ForwardWindowKey(c, e) {
		c.Check.TypedKey(e)
	}
}

// AccessibilityLabel says what is on or off.
func (c *CheckBox) AccessibilityLabel() string {
	key := "accessible.off"
	if c.Checked {
		key = "accessible.on"
	}
	what := c.Text
	if c.Detail != "" {
		what += ", " + c.Detail
	}
	return i18n.Say(key, "What", what)
}

// AccessibilityRole is that of what can be pressed.
func (c *CheckBox) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
