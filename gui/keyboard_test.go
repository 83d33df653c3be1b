package gui

import (
	"parallelogram/gui/guitest"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

// The Tab key goes through the panes in the order in which they are read, and
// leaves nothing out that can be used.
func TestTabGoesThroughTheWindow(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdRun)
	b.awaitPhase(finished)
	panes := []fyne.CanvasObject{b.frame.bar, b.frame.form, b.frame.chart, b.frame.results, b.frame.footer, b.frame.formGrip, b.frame.resultsGrip}
	var want []fyne.Focusable
	for _, p := range panes {
		want = append(want, usable(p)...)
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
	if b.foot.hinted.Visible() {
		t.Error("the hint stays")
	}
	run.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !b.view.phase.busy() {
		t.Error("Enter on the button does not run")
	}
	b.awaitPhase(finished)
}

func TestNoTwoCommandsShareAKey(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	taken := map[string]string{"Esc": "the window"}
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
