package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
)

// Disclosure is a title that opens and closes what stands below it, by the
// mouse, Space or Enter. It is closed at first.
type Disclosure struct {
	Content  *fyne.Container
	button   *disclosureButton
	Body     *fyne.Container
	Relayout func() // called when it was opened or closed
}

// NewDisclosure returns a title that is closed; relayout lays out what stands
// around it.
func NewDisclosure(title string, relayout func()) *Disclosure {
	d := &Disclosure{Body: Column(2 * apptheme.Unit), Relayout: relayout}
	d.button = newDisclosureButton(title, d.Toggle)
	d.Body.Hide()
	d.Content = Column(apptheme.Unit, Padded(0, -2*apptheme.Unit, d.button), d.Body)
	return d
}

// Title returns the title.
func (d *Disclosure) Title() string { return d.button.Text }

// SetTitle changes the title; the same again costs nothing.
func (d *Disclosure) SetTitle(title string) {
	if d.button.Text != title {
		d.button.SetText(title)
	}
}

// Set opens or closes it, unless it is as it should be.
func (d *Disclosure) Set(open bool) {
	if open != d.Body.Visible() {
		d.Toggle()
	}
}

// Toggle opens or closes it.
func (d *Disclosure) Toggle() {
	open := !d.Body.Visible()
	SetVisible(d.Body, open)
	icon := theme.MenuExpandIcon()
	if open {
		icon = theme.MenuDropDownIcon()
	}
	d.button.SetIcon(icon)
	d.Relayout()
}

// disclosureButton is a quiet button that also obeys Enter, lets out the window's
// keys, and keeps the focus when a key presses it: Fyne's button (2.8.1) drops it.
type disclosureButton struct {
	widget.Button
}

func newDisclosureButton(title string, pressed func()) *disclosureButton {
	b := &disclosureButton{widget.Button{Text: title, Icon: theme.MenuExpandIcon(), Importance: widget.LowImportance,
		Alignment: widget.ButtonAlignLeading, OnTapped: pressed}}
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained scrolls it into view.
func (b *disclosureButton) FocusGained() {
	b.Button.FocusGained()
	Reveal(b)
}

func (b *disclosureButton) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.OnTapped()
	default:
		ForwardWindowKey(b, e)
	}
}
