package gui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/gui/apptheme"
	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
)

func TestThePaletteOfTheWindow(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.Window.Canvas().Focus(b.entry())
	b.press(cmdPalette)
	for _, c := range b.commands.List {
		if c.ID != cmdPalette {
			b.mustRead(c.Label())
		}
	}
	b.mustRead("Run", "Ctrl+R", "Stop", "needs a run under way")
	typed := b.Window.Canvas().Focused().(*widgets.Input)
	test.Type(typed, "no such thing")
	b.mustRead("No command is called that.")
	typed.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.blocked() || b.palette.Open() {
		t.Error("Escape left the palette open")
	}
	if b.Window.Canvas().Focused() != fyne.Focusable(b.entry()) {
		t.Error("the field that had the focus has lost it")
	}
	b.press(cmdPalette)
	typed = b.Window.Canvas().Focused().(*widgets.Input)
	test.Type(typed, "dark")
	typed.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.prefs.look() != apptheme.Dark || b.palette.Open() || b.blocked() {
		t.Errorf("after Enter the look is %s, the palette open: %v", b.prefs.look(), b.palette.Open())
	}
}
