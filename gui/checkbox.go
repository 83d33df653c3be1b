package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Accessible = (*checkBox)(nil)

// checkBox is a check that lets out the window's keys.
type checkBox struct {
	widget.Check
}

func newCheckBox(label string, on bool) *checkBox {
	c := &checkBox{widget.Check{Text: label, Checked: on}}
	c.ExtendBaseWidget(c)
	return c
}

func (c *checkBox) TypedKey(e *fyne.KeyEvent) {
	if !letOut(c, e) {
		c.Check.TypedKey(e)
	}
}

// AccessibilityLabel says what is on or off.
func (c *checkBox) AccessibilityLabel() string {
	key := "accessible.off"
	if c.Checked {
		key = "accessible.on"
	}
	return say(key, with{"What": c.Text})
}

// AccessibilityRole is that of what can be pressed.
func (c *checkBox) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
