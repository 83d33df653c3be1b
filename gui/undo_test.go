package gui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
)

func TestUndoRestsDuringARun(t *testing.T) {
	b := newBench(t, guitest.UpTo(5))
	b.entry().SetText("50ms")
	b.measuring()
	b.press(cmdUndo)
	if b.commands.Find(cmdUndo).Can() || b.entry().Text != "50ms" {
		t.Error("the form was changed during a run")
	}
}

func TestUndoOutlivesAChangeOfLanguage(t *testing.T) {
	guitest.EnglishAgain(t)
	b := newBench(t, guitest.Script(0))
	before := b.form.Draft()
	b.entry().SetText("50ms")
	b.press(cmdLangKorean)
	b.press(cmdUndo)
	if got := b.form.Draft(); !got.Equal(before) {
		t.Errorf("after a change of language undo gives %+v, want %+v", got, before)
	}
}

// A dialog's entry has the editing shortcuts for itself, although Fyne gives
// them to the menu.
func TestUndoInADialogIsTheEntrys(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.entry().SetText("50ms")
	entry := widgets.NewInput("", func() {})
	b.OpenModal("", entry)
	b.Window.Canvas().Focus(entry)
	test.Type(entry, "abc")
	b.item(cmdUndo).Action()
	if entry.Text == "abc" || b.entry().Text != "50ms" {
		t.Errorf("the dialog says %q, the form %q; want the typing undone and the form as it was", entry.Text, b.entry().Text)
	}
}

func TestUndoInTheWindow(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	if b.commands.Find(cmdUndo).Can() {
		t.Error("there is something to undo in a new window")
	}
	before := b.form.Draft()
	b.Window.Canvas().Focus(b.entry())
	test.Type(b.entry(), "7")
	after := b.form.Draft()
	b.press(cmdUndo)
	if got := b.form.Draft(); !got.Equal(before) || b.commands.Find(cmdUndo).Can() {
		t.Errorf("undo leaves %+v, want %+v and nothing to undo", got, before)
	}
	if b.Window.Canvas().Focused() != fyne.Focusable(b.entry()) {
		t.Error("undo took the focus away")
	}
	b.press(cmdRedo)
	if got := b.form.Draft(); !got.Equal(after) || b.commands.Find(cmdRedo).Can() {
		t.Errorf("redo leaves %+v, want %+v and nothing to redo", got, after)
	}
}
