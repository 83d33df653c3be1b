package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// disclosure is a title that opens and closes what stands below it, by the
// mouse, Space or Enter. It is closed at first.
type disclosure struct {
	content *fyne.Container
	button  *disclosureButton
	body    *fyne.Container
	settle  func() // called when it was opened or closed
}

func newDisclosure(title string, settle func()) *disclosure {
	d := &disclosure{body: column(2 * unit), settle: settle}
	d.button = newDisclosureButton(title, d.toggle)
	d.body.Hide()
	d.content = column(unit, padded(0, -2*unit, d.button), d.body)
	return d
}

func (d *disclosure) toggle() {
	open := !d.body.Visible()
	setVisible(d.body, open)
	icon := theme.MenuExpandIcon()
	if open {
		icon = theme.MenuDropDownIcon()
	}
	d.button.SetIcon(icon)
	d.settle()
}

// disclosureButton is a quiet button that also obeys Enter, and lets out the
// window's keys.
type disclosureButton struct {
	widget.Button
}

func newDisclosureButton(title string, pressed func()) *disclosureButton {
	b := &disclosureButton{widget.Button{Text: title, Icon: theme.MenuExpandIcon(), Importance: widget.LowImportance,
		Alignment: widget.ButtonAlignLeading, OnTapped: pressed}}
	b.ExtendBaseWidget(b)
	return b
}

func (b *disclosureButton) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter:
		b.Tapped(nil)
	case letOut(b, e):
	default:
		b.Button.TypedKey(e)
	}
}
