package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// What is shown can be selected and copied, and nothing changes it.
func TestAReaderIsOnlyRead(t *testing.T) {
	a := test.NewTempApp(t)
	r := NewReader("Output", 3)
	w := test.NewTempWindow(t, r.Framed())
	r.Set("one\ntwo")
	w.Canvas().Focus(r)
	heard := ""
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard = string(e.Name) })
	test.Type(r, "x")
	for _, name := range []fyne.KeyName{fyne.KeyDelete, fyne.KeyBackspace, fyne.KeyReturn, fyne.KeyDown, fyne.KeyEscape} {
		r.TypedKey(&fyne.KeyEvent{Name: name})
	}
	a.Clipboard().SetContent("pasted")
	r.TypedShortcut(&fyne.ShortcutPaste{Clipboard: a.Clipboard()})
	r.TypedShortcut(&fyne.ShortcutSelectAll{})
	r.TypedShortcut(&fyne.ShortcutCut{Clipboard: a.Clipboard()})
	if r.Text != "one\ntwo" || heard != "Escape" || r.CursorRow != 1 {
		t.Errorf("it shows %q with the caret in row %d; the window heard %q", r.Text, r.CursorRow, heard)
	}
	r.TypedShortcut(&fyne.ShortcutCopy{Clipboard: a.Clipboard()})
	if got := a.Clipboard().Content(); got != "one\ntwo" {
		t.Errorf("copied is %q", got)
	}
	if r.AcceptsTab() || r.AccessibilityLabel() != "Output: one\ntwo" {
		t.Errorf("it keeps Tab %v, and is called %q", r.AcceptsTab(), r.AccessibilityLabel())
	}
}
