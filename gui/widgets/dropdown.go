package widgets

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Accessible = (*DropDown)(nil)

// DropDown is a select that lets out the window's keys.
type DropDown struct {
	widget.Select
	Label string // what it is for, for screen readers; empty where what is chosen says it
}

// NewDropDown returns a select; without a label, what is chosen says what it is
// for.
func NewDropDown(label string, options []string, changed func(string)) *DropDown {
	d := &DropDown{Select: widget.Select{Options: options, OnChanged: changed}, Label: label}
	d.ExtendBaseWidget(d)
	return d
}

func (d *DropDown) FocusGained() {
	d.Select.FocusGained()
	Reveal(d)
}

func (d *DropDown) TypedKey(e *fyne.KeyEvent) {
	if !ForwardWindowKey(d, e) {
		d.Select.TypedKey(e)
	}
}

// AccessibilityLabel says what is chosen.
func (d *DropDown) AccessibilityLabel() string {
	chosen := cmp.Or(d.Selected, d.PlaceHolder)
	if d.Label == "" {
		return chosen
	}
	return d.Label + ": " + chosen
}

// AccessibilityRole is that of what can be pressed.
func (d *DropDown) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
