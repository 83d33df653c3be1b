package gui

import (
	"parallelogram/gui/document"
	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
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
	before := b.panes.form.Draft()
	b.entry().SetText("50ms")
	b.press(cmdLangKorean)
	b.press(cmdUndo)
	if got := b.panes.form.Draft(); !got.Equal(before) {
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
	before := b.panes.form.Draft()
	b.Window.Canvas().Focus(b.entry())
	test.Type(b.entry(), "7")
	after := b.panes.form.Draft()
	b.press(cmdUndo)
	if got := b.panes.form.Draft(); !got.Equal(before) || b.commands.Find(cmdUndo).Can() {
		t.Errorf("undo leaves %+v, want %+v and nothing to undo", got, before)
	}
	if b.Window.Canvas().Focused() != fyne.Focusable(b.entry()) {
		t.Error("undo took the focus away")
	}
	b.press(cmdRedo)
	if got := b.panes.form.Draft(); !got.Equal(after) || b.commands.Find(cmdRedo).Can() {
		t.Errorf("redo leaves %+v, want %+v and nothing to redo", got, after)
	}
}

func TestAnOpenedRunCanBeRepeated(t *testing.T) {
	b := newBench(t, guitest.Failing("to set the form runs nothing"))
	before := b.panes.form.Draft()
	if b.files.open(guitest.Write(t, guitest.Run(guitest.Experiment(), 8))); b.commands.Find(cmdRepeat).Can() {
		t.Error("there is a run to repeat before one is shown")
	}
	b.awaitState(document.Opened)
	b.mustRead("This answers: primes (", "under serial, goroutine; workers 1, 2; cores 2. Press Run for what the form says now.", "Set the form as in this run")
	b.press(cmdRepeat)
	if d := b.panes.form.Draft(); b.shown().State != document.Opened || d.Workers != "1,2" || d.Cores != "2" || len(d.Strategies) != 2 || d.Work.Params["span"] != "1000" {
		t.Errorf("the form of a window that is %s: %+v", b.shown().State, d)
	}
	if b.differs() || b.commands.Find(cmdRepeat).Can() {
		t.Error("the form holds what was measured, and is told to differ")
	}
	if b.press(cmdUndo); !b.panes.form.Draft().Equal(before) || !b.differs() {
		t.Error("one step back does not lead to the form that was there")
	}
}

func TestAnAnswerSaysWhatItAnswers(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdRun)
	b.awaitState(document.Finished)
	if b.differs() {
		t.Error("the form that was run is told to differ from the run")
	}
	draft := b.panes.form.Draft()
	draft.Budget, draft.Precision.Name = "20m", "thorough"
	if b.panes.form.Replace(draft); b.differs() {
		t.Error("another budget asks nothing else")
	}
	draft.Workers = "2"
	if b.panes.form.Replace(draft); !b.differs() {
		t.Error("other workers leave the answer as it is")
	}
	b.press(cmdRun)
	if b.differs() {
		t.Error("a run under way is told to differ from the form")
	}
	b.awaitState(document.Finished)
}
