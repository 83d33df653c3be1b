package gui

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2/test"

	"parallelogram/core"
	"parallelogram/core/preset"
	"parallelogram/core/sweep"
	"parallelogram/gui/kit"
)

// Every preset that is chosen is what the form then holds, as one step.
func TestAPresetFillsTheForm(t *testing.T) {
	b := newBench(t, script(0))
	before := b.form.draft()
	for i, p := range preset.All() {
		b.form.preset.pick.SetSelectedIndex(i)
		got, valid := b.form.experiment()
		want, _, err := sweep.Plan(p.Experiment(testHost()), testHost())
		if err != nil || !valid || !reflect.DeepEqual(got, want) {
			t.Errorf("%s fills in %+v, can be run %v, %v\nwant %+v", p.Name, got, valid, err, want)
		}
		if b.form.preset.pick.Selected != question(p) {
			t.Errorf("the form calls %s %q", p.Name, b.form.preset.pick.Selected)
		}
		b.press(cmdUndo)
		if got := b.form.draft(); !got.equal(before) {
			t.Errorf("one undo of %s leaves %+v", p.Name, got)
		}
	}
}

func TestAnEditIsAnExperimentOfOnesOwn(t *testing.T) {
	f := newTestForm(t, testHost())
	f.preset.pick.SetSelectedIndex(0)
	f.workers.input.SetText("1")
	if f.preset.pick.Selected != "" {
		t.Errorf("the form still asks %q", f.preset.pick.Selected)
	}
	f.workers.input.SetText("auto")
	if f.preset.pick.Selected == "" {
		t.Error("what a preset fills in is not recognised")
	}
}

func TestABudgetSaysWhatItLeavesOut(t *testing.T) {
	h := core.Host{CPUs: make([]core.CPU, 16), Online: 16, CanPin: true}
	f := newTestForm(t, h)
	unlimited := f.outlook.estimate.Text()
	f.budget.input.SetText("1m")
	if e, ok := f.experiment(); !ok || e.Budget.Minutes() != 1 {
		t.Errorf("the experiment has the budget %v, can be run %v", e.Budget, ok)
	}
	if got := f.budget.line.Text(); got == "" || f.outlook.estimate.Text() == unlimited {
		t.Errorf("with a minute the field says %q, the estimate %q", got, f.outlook.estimate.Text())
	}
	f.budget.input.SetText("soon")
	if _, ok := f.experiment(); ok || f.budget.line.Text() == "" {
		t.Errorf("a budget of soon can be run: %v, the field says %q", ok, f.budget.line.Text())
	}
	f.budget.input.SetText("")
	if e, ok := f.experiment(); !ok || e.Budget != 0 || f.outlook.estimate.Text() != unlimited {
		t.Errorf("without a budget: %v, %v, %q", e.Budget, ok, f.outlook.estimate.Text())
	}
}

func TestWeakScalingIsChosen(t *testing.T) {
	f := newTestForm(t, testHost())
	f.weak.SetChecked(true)
	if e, ok := f.experiment(); !ok || !e.Weak {
		t.Errorf("the experiment is weak: %v, can be run %v", e.Weak, ok)
	}
	again := newForm(f.host, f.draft(), func() {})
	if !again.weak.Checked {
		t.Error("the draft does not keep it")
	}
}

func TestTheFirstWindowInvitesWithQuestions(t *testing.T) {
	b := newBench(t, script(0))
	for _, p := range preset.All() {
		pressed := false
		for _, o := range objectsOf(b.panes[2].(*chartPane).empty.content) {
			if button, ok := o.(*kit.Button); ok && button.Text == question(p) {
				test.Tap(button)
				pressed = true
			}
		}
		if e, _ := b.form.experiment(); !pressed || e.Workload.Name != p.Workload.Name || b.form.preset.pick.Selected != question(p) {
			t.Errorf("%s: pressed %v, the form has %s", p.Name, pressed, e.Workload.Name)
		}
	}
	b.measuring()
	if b.panes[2].(*chartPane).empty.questions.Visible() {
		t.Error("the questions stay during a run")
	}
}
