package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/i18n"
)

// ModalWidth is that of dialogs with running text.
const ModalWidth = 128 * apptheme.Unit

// Modal is a dialog over the window. While it is open only it can be used;
// Escape closes it.
type Modal struct {
	dialog   *dialog.CustomDialog
	canvas   fyne.Canvas
	closed   func()
	OnClosed func() // told when it has been closed, however that was; may be nil
}

// Dialogs are those of one window: a modal one, and the choice of a file,
// perhaps over it.
type Dialogs struct {
	Window     fyne.Window
	Modal      *Modal             // nil when none is open
	Picker     *dialog.FileDialog // nil when none is open
	BeforeOpen func()             // told when one is about to open; may be nil
}

// CloseTop closes the dialog that is in front, and reports whether there was
// one.
func (d *Dialogs) CloseTop() bool {
	switch {
	case d.Picker != nil:
		d.Picker.Dismiss()
	case d.Modal != nil:
		d.Modal.Close()
	default:
		return false
	}
	return true
}

func (d *Dialogs) opening() {
	if d.BeforeOpen != nil {
		d.BeforeOpen()
	}
}

// Close is idempotent.
func (m *Modal) Close() {
	if m.closed != nil {
		m.closed()
		m.closed = nil
		m.dialog.Hide()
		if m.OnClosed != nil {
			m.OnClosed()
		}
	}
}

// OpenModal shows content over a row of buttons.
func (d *Dialogs) OpenModal(title string, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *Modal {
	d.opening()
	for d.Modal != nil { // what is told when the first closes may open another
		d.Modal.Close()
	}
	m := &Modal{dialog: dialog.NewCustomWithoutButtons(title, content, d.Window), canvas: d.Window.Canvas()}
	m.closed = func() { d.Modal = nil }
	m.dialog.SetButtons(buttons)
	m.dialog.SetOnClosed(m.Close)
	d.Modal = m
	m.dialog.Show()
	m.Resize(fyne.NewSize(ModalWidth, 0))
	return m
}

// Resize gives the dialog a size, or what its content needs if that is more,
// and puts it back into the middle, where Fyne (2.8.1) leaves its corner.
func (m *Modal) Resize(size fyne.Size) {
	m.dialog.Resize(size)
	m.canvas.Overlays().Top().Refresh()
}

// NewCloseButton returns a button that closes a dialog that is still to be made.
func NewCloseButton(label string, m **Modal) *Button {
	return NewButton(label, widget.MediumImportance, func() { (*m).Close() })
}

// Confirm asks a question. The safe answer has the focus.
func (d *Dialogs) Confirm(title, detail, yes, no string, then func()) {
	var m *Modal
	stay := NewCloseButton(no, &m)
	leave := NewButton(yes, widget.DangerImportance, func() { m.Close(); then() })
	m = d.OpenModal(title, ModalText(detail), Framed(stay), leave)
	d.Window.Canvas().Focus(stay)
}

// ShowError tells that something that was asked for could not be done, and why.
func (d *Dialogs) ShowError(title string, err error) {
	d.ShowText(title, i18n.Sentence(err))
}

// ShowText says something that only has to be read.
func (d *Dialogs) ShowText(title, text string) {
	var m *Modal
	ok := NewCloseButton(i18n.Say("modal.close"), &m)
	m = d.OpenModal(title, ModalText(text), Framed(ok))
	d.Window.Canvas().Focus(ok)
}

// ModalText is running text for a dialog.
func ModalText(text string) fyne.CanvasObject {
	return container.NewStack(Padded(2*apptheme.Unit, 0, NewParagraph(Body, text)))
}

// ShowPicker shows a dialog for files, large enough to look around. Fyne's panics
// when it is resized before it is shown (2.8.1).
func (d *Dialogs) ShowPicker(picker *dialog.FileDialog, title string) {
	d.opening()
	picker.SetTitleText(title)
	picker.SetView(dialog.ListView) // tiles cut the names of runs before the workload
	picker.SetOnClosed(func() { d.Picker = nil })
	d.Picker = picker
	picker.Show()
	translatePlaces(d.Window.Canvas().Overlays().Top())
	size := d.Window.Canvas().Size()
	picker.Resize(fyne.NewSize(0.8*size.Width, 0.8*size.Height))
}
