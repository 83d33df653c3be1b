package gui

import (
	"cmp"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Accessible = (*dropDown)(nil)

// dropDown is a select that lets out the window's keys.
type dropDown struct {
	widget.Select
	label string // what it is for, to who cannot see what stands beside it; empty where what is chosen says it
}

func newDropDown(label string, options []string, changed func(string)) *dropDown {
	d := &dropDown{Select: widget.Select{Options: options, OnChanged: changed}, label: label}
	d.ExtendBaseWidget(d)
	return d
}

func (d *dropDown) TypedKey(e *fyne.KeyEvent) {
	if !letOut(d, e) {
		d.Select.TypedKey(e)
	}
}

// AccessibilityLabel says what is chosen.
func (d *dropDown) AccessibilityLabel() string {
	chosen := cmp.Or(d.Selected, d.PlaceHolder)
	if d.label == "" {
		return chosen
	}
	return d.label + ": " + chosen
}

// AccessibilityRole is that of what can be pressed.
func (d *dropDown) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
