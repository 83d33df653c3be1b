package gui

import (
	"parallelogram/gui/apptheme"
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// The Tab key goes through the panes in the order in which they are read, and
// leaves nothing out that can be used.
func TestTabGoesThroughTheWindow(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdRun)
	b.awaitState(document.Finished)
	p := b.panes
	var want []fyne.Focusable
	for _, pane := range []fyne.CanvasObject{p.bar.content, p.form.Content, p.chart.Content, p.results.Content, p.footer.content} {
		want = append(want, usable(pane)...)
	}
	for _, o := range p.frame.Content.Objects {
		if h, ok := o.(*widgets.SplitHandle); ok && h.Visible() {
			want = append(want, h)
		}
	}
	var got []fyne.Focusable
	for range want {
		b.Window.Canvas().FocusNext()
		got = append(got, b.Window.Canvas().Focused())
	}
	if !slices.Equal(got, want) {
		t.Errorf("Tab goes through %T, want %T", got, want)
	}
	if len(want) < 20 {
		t.Errorf("only %d things can be used", len(want))
	}
	b.Window.Canvas().FocusNext()
	if b.Window.Canvas().Focused() != want[0] {
		t.Error("after the last thing Tab does not begin anew")
	}
	b.Window.Canvas().FocusPrevious()
	if b.Window.Canvas().Focused() != want[len(want)-1] {
		t.Error("Shift+Tab does not go back")
	}
}

// usable lists what of an object takes the keyboard now.
func usable(o fyne.CanvasObject) (list []fyne.Focusable) {
	for _, part := range guitest.Objects(o) {
		off, canBeOff := part.(fyne.Disableable)
		if f, ok := part.(fyne.Focusable); ok && !(canBeOff && off.Disabled()) {
			list = append(list, f)
		}
	}
	return list
}

func TestHintsInTheFooter(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	stop, run := b.button(cmdStop), b.button(cmdRun)
	stop.MouseIn(nil)
	b.mustRead("Stop: needs a run under way")
	stop.MouseOut()
	b.Window.Canvas().Focus(run)
	b.mustRead("Run  Ctrl+R  Ctrl+Enter")
	b.Window.Canvas().Unfocus()
	if b.panes.footer.hinted.Visible() {
		t.Error("the hint stays")
	}
	run.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !b.runs.busy() {
		t.Error("Enter on the button does not run")
	}
	b.awaitState(document.Finished)
}

func TestNoTwoCommandsShareAKey(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	taken := map[string]string{}
	for _, c := range b.commands.List {
		for _, keys := range c.Keys() {
			if other := taken[keys]; other != "" {
				t.Errorf("%s and %s are both on %s", c.ID, other, keys)
			}
			taken[keys] = c.ID
		}
	}
	if len(taken) < 15 {
		t.Errorf("only %d keys do anything", len(taken))
	}
}

// Whatever has the focus, Escape and F1 come to the window.
func TestTheWindowGetsItsKeys(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdRun)
	b.awaitState(document.Finished)
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
	for _, f := range usable(b.panes.chart.Content) {
		b.Window.Canvas().Focus(f)
		if f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); b.shown().State != document.Running {
			t.Fatalf("after Escape in %T the run is %s", f, b.shown().State)
		}
	}
	b.Window.Canvas().Unfocus()
	if b.Window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape}); b.shown().State != document.Running {
		t.Errorf("after Escape without a focus the run is %s", b.shown().State)
	}
}

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
	if b.commands.Blocked() || b.palette.Open() {
		t.Error("Escape left the palette open")
	}
	if b.Window.Canvas().Focused() != fyne.Focusable(b.entry()) {
		t.Error("the field that had the focus has lost it")
	}
	b.press(cmdPalette)
	typed = b.Window.Canvas().Focused().(*widgets.Input)
	test.Type(typed, "dark")
	typed.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.store.Mode() != apptheme.Dark || b.palette.Open() || b.commands.Blocked() {
		t.Errorf("after Enter the look is %s, the palette open: %v", b.store.Mode(), b.palette.Open())
	}
}
