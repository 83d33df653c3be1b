package gui

import (
	"parallelogram/gui/guitest"
	"testing"
)

func TestAnOpenedRunCanBeRepeated(t *testing.T) {
	b := newBench(t, guitest.Failing("to set the form runs nothing"))
	before := b.form.Draft()
	if b.open(guitest.Write(t, guitest.Run(guitest.Experiment(), 8))); b.commands.Find(cmdRepeat).Can() {
		t.Error("there is a run to repeat before one is shown")
	}
	b.awaitPhase(opened)
	b.mustRead("This answers: primes (", "under serial, goroutine; workers 1, 2; cores 2. Press Run for what the form says now.", "Set the form as in this run")
	b.press(cmdRepeat)
	if d := b.form.Draft(); b.view.phase != opened || d.Workers != "1,2" || d.Cores != "2" || len(d.Strategies) != 2 || d.Work.Params["span"] != "1000" {
		t.Errorf("the form of a window that is %s: %+v", b.view.phase, d)
	}
	if b.results.asked.content.Visible() || b.commands.Find(cmdRepeat).Can() {
		t.Error("the form holds what was measured, and is told to differ")
	}
	if b.press(cmdUndo); !b.form.Draft().Equal(before) || !b.results.asked.content.Visible() {
		t.Error("one step back does not lead to the form that was there")
	}
}

func TestAnAnswerSaysWhatItAnswers(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	b.press(cmdRun)
	b.awaitPhase(finished)
	if b.results.asked.content.Visible() {
		t.Error("the form that was run is told to differ from the run")
	}
	draft := b.form.Draft()
	draft.Budget, draft.Precision.Name = "20m", "thorough"
	if b.form.Replace(draft); b.results.asked.content.Visible() {
		t.Error("another budget asks nothing else")
	}
	draft.Workers = "2"
	if b.form.Replace(draft); !b.results.asked.content.Visible() {
		t.Error("other workers leave the answer as it is")
	}
	b.press(cmdRun)
	if b.results.asked.content.Visible() {
		t.Error("a run under way is told to differ from the form")
	}
	b.awaitPhase(finished)
}
