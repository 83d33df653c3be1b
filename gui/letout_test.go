package gui

import (
	"parallelogram/gui/guitest"
	"testing"

	"fyne.io/fyne/v2"
)

// Whatever has the focus, Escape and F1 come to the window.
func TestTheWindowGetsItsKeys(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdRun)
	b.awaitPhase(finished)
	heard := map[fyne.KeyName]int{}
	check := func(where string, root fyne.CanvasObject) {
		t.Helper()
		all := usable(root)
		for _, f := range all {
			clear(heard)
			b.Window.Canvas().Focus(f)
			for _, name := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1} {
				if b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}); heard[name] != 1 {
					t.Errorf("%s: %T keeps %s to itself", where, f, name)
				}
			}
		}
		if len(all) == 0 {
			t.Errorf("%s: nothing takes the focus", where)
		}
	}
	before := b.Window.Canvas().OnTypedKey()
	listen := func() {
		b.Window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard[e.Name]++ })
	}
	listen()
	check("the window", b.Window.Canvas().Content())
	for _, id := range []string{cmdPreferences, cmdExport, cmdHelp, cmdPalette} {
		b.press(id)
		check(id, b.Window.Canvas().Overlays().Top())
		b.escape()
	}
	b.Window.Canvas().SetOnTypedKey(before)
	b.press(cmdPreferences)
	if b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); b.Modal != nil {
		t.Error("Escape does not close the preferences that have just been opened")
	}
}

func TestEscapeStopsNoRun(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	b.measuring()
	b.Window.Canvas().Focus(b.middle.fixed.list)
	b.middle.fixed.list.SetSelected("on 1 core")
	if b.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); b.view.phase != running {
		t.Errorf("after Escape the window is %s", b.view.phase)
	}
	b.Window.Canvas().Unfocus()
	if b.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape}); b.view.phase != running {
		t.Errorf("after Escape without a focus the window is %s", b.view.phase)
	}
}
