package widgets

import "fyne.io/fyne/v2"

// ForwardWindowKey gives the window the keys that are its own wherever the focus is:
// Escape, which closes dialogs, and F1. What has the focus gets
// every key, and Fyne (2.8.1) tells the window of none that it has no use for:
// whatever takes the focus asks here. It reports whether the key was one of them.
func ForwardWindowKey(from fyne.CanvasObject, e *fyne.KeyEvent) bool {
	if e.Name != fyne.KeyEscape && e.Name != fyne.KeyF1 {
		return false
	}
	ForwardKey(from, e)
	return true
}

// ForwardKey gives the window a key that the focused widget has no use for.
func ForwardKey(from fyne.CanvasObject, e *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(from)
	if c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}
