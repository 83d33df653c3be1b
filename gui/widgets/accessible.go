package widgets

import (
	"fyne.io/fyne/v2"

	"parallelogram/core/quantity"
	"parallelogram/gui/i18n"
)

// What the window's own widgets tell screen readers, where Fyne
// hands it on: labels, and the nearest of the few roles that Fyne has.
var (
	_ fyne.Accessible = (*Segmented)(nil)
	_ fyne.Accessible = (*Input)(nil)
	_ fyne.Accessible = (*ProgressBar)(nil)
	_ fyne.Accessible = (*Label)(nil)
)

// AccessibilityLabel says what is chosen, and of how many.
func (s *Segmented) AccessibilityLabel() string {
	return i18n.Say("accessible.choice", "What", s.Labels[s.Selected], "Place", s.Selected+1, "Count", len(s.Labels))
}

// AccessibilityRole is that of what can be pressed.
func (s *Segmented) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel says what the input is for, what stands in it and what is
// wrong with that.
func (i *Input) AccessibilityLabel() string {
	label := i.Label
	if label == "" {
		label = i.PlaceHolder
	}
	if i.Text != "" {
		label += ": " + i.Text
	}
	if i.problem != "" {
		label += ". " + i.problem
	}
	return label
}

// AccessibilityRole is that of text.
func (i *Input) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel says how much has been done.
func (b *ProgressBar) AccessibilityLabel() string { return quantity.Percent(float64(b.Value)) }

// AccessibilityRole is that of text.
func (b *ProgressBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the text.
func (n *Label) AccessibilityLabel() string { return n.Text() }

// AccessibilityRole is that of text.
func (n *Label) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
