package gui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// Whatever has the focus, Escape and F1 come to the window.
func TestTheWindowGetsItsKeys(t *testing.T) {
	b := newBench(t, script(0))
	b.press(cmdRun)
	b.awaitPhase(finished)
	heard := map[fyne.KeyName]int{}
	check := func(where string, root fyne.CanvasObject) {
		t.Helper()
		all := usable(root)
		for _, f := range all {
			clear(heard)
			b.win.Canvas().Focus(f)
			for _, name := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyF1} {
				if b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name}); heard[name] != 1 {
					t.Errorf("%s: %T keeps %s to itself", where, f, name)
				}
			}
		}
		if len(all) == 0 {
			t.Errorf("%s: nothing takes the focus", where)
		}
	}
	before := b.win.Canvas().OnTypedKey()
	listen := func() {
		b.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { heard[e.Name]++ })
	}
	listen()
	check("the window", b.win.Canvas().Content())
	for _, id := range []string{cmdPreferences, cmdExport, cmdHelp, cmdPalette} {
		b.press(id)
		check(id, b.win.Canvas().Overlays().Top())
		b.escape()
	}
	b.win.Canvas().SetOnTypedKey(before)
	b.press(cmdPreferences)
	if b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); b.modal != nil {
		t.Error("Escape does not close the preferences that have just been opened")
	}
}

func TestEscapeStopsARunAfterAChoice(t *testing.T) {
	b := newBench(t, upTo(5))
	b.measuring()
	b.win.Canvas().Focus(b.middle.fixed.list)
	b.middle.fixed.list.SetSelected("on 1 core")
	if b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); b.view.phase != stopping {
		t.Errorf("after Escape the window is %s", b.view.phase)
	}
}
