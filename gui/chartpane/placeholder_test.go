package chartpane

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"parallelogram/core/sweep"
	"parallelogram/gui/document"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/widgets"
)

func TestTheFirstWindowInvitesWithQuestions(t *testing.T) {
	b := newBench(t, State{})
	for _, p := range form.Questions() {
		for _, o := range guitest.Objects(b.placeholder.Content) {
			if button, ok := o.(*widgets.Button); ok && button.Text == p.Text() {
				test.Tap(button)
			}
		}
		if b.asked != p.Name {
			t.Errorf("a press on %s asks %q", p.Name, b.asked)
		}
	}
	b.Show(State{Loading: "/runs/a.txt"})
	if b.placeholder.questions.Visible() {
		t.Error("the questions stay while a file is read")
	}
	b.Show(State{Document: document.Document{Analysis: opened(t, guitest.Run(guitest.Experiment(), 0)).Analysis, State: document.Running}})
	if b.placeholder.questions.Visible() {
		t.Error("the questions stay during a run")
	}
}

func TestTheMiddleSaysWhenTheChartBegins(t *testing.T) {
	for now, want := range map[sweep.Phase]string{
		"": "empty.running.detail", sweep.Calibrating: "empty.running.detail", sweep.Probing: "empty.probing.detail",
	} {
		d := document.Document{State: document.Running, Progress: sweep.Progress{Phase: now}}
		if _, got := placeholderTexts(State{Document: d}); got != i18n.Say(want) {
			t.Errorf("%q: %q, want %s", now, got, want)
		}
	}
}
