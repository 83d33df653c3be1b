package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// modalWidth is that of dialogs with running text.
const modalWidth = 128 * unit

// modal is a dialog over the window. While it is open only it can be used;
// Escape closes it.
type modal struct {
	dialog *dialog.CustomDialog
	canvas fyne.Canvas
	closed func()
	left   func() // told when it has been closed, however that was; may be nil
}

// dialogs are those of one window: a modal one, and the choice of a file,
// perhaps over it.
type dialogs struct {
	win    fyne.Window
	modal  *modal             // nil when none is open
	picker *dialog.FileDialog // nil when none is open
}

// closeTop closes the dialog that is in front, and reports whether there was
// one.
func (d *dialogs) closeTop() bool {
	switch {
	case d.picker != nil:
		d.picker.Dismiss()
	case d.modal != nil:
		d.modal.close()
	default:
		return false
	}
	return true
}

// close is idempotent.
func (m *modal) close() {
	if m.closed != nil {
		m.closed()
		m.closed = nil
		m.dialog.Hide()
		if m.left != nil {
			m.left()
		}
	}
}

// openModal shows content over a row of buttons.
func (d *dialogs) openModal(title string, content fyne.CanvasObject, buttons ...fyne.CanvasObject) *modal {
	for d.modal != nil { // the first may leave a complaint
		d.modal.close()
	}
	m := &modal{dialog: dialog.NewCustomWithoutButtons(title, content, d.win), canvas: d.win.Canvas()}
	m.closed = func() { d.modal = nil }
	m.dialog.SetButtons(buttons)
	m.dialog.SetOnClosed(m.close)
	d.modal = m
	m.dialog.Show()
	m.resize(fyne.NewSize(modalWidth, 0))
	return m
}

// resize gives the dialog a size, or what its content needs if that is more,
// and puts it back into the middle, where Fyne (2.8.1) leaves its corner.
func (m *modal) resize(size fyne.Size) {
	m.dialog.Resize(size)
	m.canvas.Overlays().Top().Refresh()
}

// dismissal is a button that closes a dialog that is still to be made.
func dismissal(label string, m **modal) *modalButton {
	return newModalButton(label, widget.MediumImportance, func() { (*m).close() })
}

// confirm asks a question. The safe answer has the focus.
func (d *dialogs) confirm(title, detail, yes, no string, then func()) {
	var m *modal
	stay := dismissal(no, &m)
	leave := newModalButton(yes, widget.DangerImportance, func() { m.close(); then() })
	m = d.openModal(title, modalText(detail), framed(stay), leave)
	d.win.Canvas().Focus(stay)
}

// complain tells that something that was asked for could not be done.
func (d *dialogs) complain(title string, err error) {
	d.tell(title, capitalised(firstLine(err.Error())))
}

// tell says something that only has to be read.
func (d *dialogs) tell(title, text string) {
	var m *modal
	ok := dismissal(say("modal.close"), &m)
	m = d.openModal(title, modalText(text), framed(ok))
	d.win.Canvas().Focus(ok)
}

func modalText(text string) fyne.CanvasObject {
	return container.NewStack(padded(2*unit, 0, newParagraph(styleBody, text)))
}

// showPicker shows a dialog for files with room to look around. Fyne's panics
// when it is resized before it is shown (2.8.1).
func (d *dialogs) showPicker(picker *dialog.FileDialog, title string) {
	picker.SetTitleText(title)
	picker.SetOnClosed(func() { d.picker = nil })
	d.picker = picker
	picker.Show()
	size := d.win.Canvas().Size()
	picker.Resize(fyne.NewSize(0.8*size.Width, 0.8*size.Height))
}
