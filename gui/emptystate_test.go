package gui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"parallelogram/core/preset"
	"parallelogram/core/sweep"
	"parallelogram/gui/form"
	"parallelogram/gui/guitest"
	"parallelogram/gui/widgets"
)

func TestTheFirstWindowInvitesWithQuestions(t *testing.T) {
	b := newBench(t, guitest.Script(0))
	for _, p := range preset.All() {
		pressed := false
		for _, o := range guitest.Objects(b.panes[2].(*chartPane).empty.content) {
			if button, ok := o.(*widgets.Button); ok && button.Text == form.Question(p) {
				test.Tap(button)
				pressed = true
			}
		}
		if e, _ := b.form.Experiment(); !pressed || e.Workload.Name != p.Workload.Name {
			t.Errorf("%s: pressed %v, the form has %s", p.Name, pressed, e.Workload.Name)
		}
	}
	b.measuring()
	if b.panes[2].(*chartPane).empty.questions.Visible() {
		t.Error("the questions stay during a run")
	}
}

func TestTheMiddleSaysWhenTheChartBegins(t *testing.T) {
	for now, want := range map[sweep.Phase]string{
		"": "The serial program is being sized", sweep.Calibrating: "The serial program is being sized", sweep.Probing: "Every cell is tried once",
	} {
		if _, got := emptyTexts(view{phase: running, progress: sweep.Progress{Phase: now}}); !strings.HasPrefix(got, want) {
			t.Errorf("%q: %q, want %q", now, got, want)
		}
	}
}
