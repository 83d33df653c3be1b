package gui

import "fyne.io/fyne/v2"

// What the window's own widgets tell people who cannot see them, where Fyne
// hands it on: labels, and the nearest of the few roles that Fyne has.
var (
	_ fyne.Accessible = (*segmented)(nil)
	_ fyne.Accessible = (*input)(nil)
	_ fyne.Accessible = (*progressBar)(nil)
	_ fyne.Accessible = (*note)(nil)
)

// AccessibilityLabel says what is chosen, and of how many.
func (s *segmented) AccessibilityLabel() string {
	return say("accessible.choice", with{"What": s.labels[s.selected], "Place": s.selected + 1, "Count": len(s.labels)})
}

// AccessibilityRole is that of what can be pressed.
func (s *segmented) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel says what the input is for, what stands in it and what is
// wrong with that.
func (i *input) AccessibilityLabel() string {
	label := i.label
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
func (i *input) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel says how much has been done.
func (b *progressBar) AccessibilityLabel() string { return percent(float64(b.value)) }

// AccessibilityRole is that of text.
func (b *progressBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the text.
func (n *note) AccessibilityLabel() string { return n.text() }

// AccessibilityRole is that of text.
func (n *note) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
