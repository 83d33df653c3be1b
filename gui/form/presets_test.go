package form

import (
	"reflect"
	"testing"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/core/preset"
)

// Every preset that is chosen is what the form then holds, as one step.
func TestAPresetFillsTheForm(t *testing.T) {
	f, h := newEditedForm(t)
	before := f.Draft()
	for i, p := range preset.All() {
		f.preset.pick.SetSelectedIndex(i + len(Questions()) - len(preset.All()))
		held, valid := f.Experiment()
		got, err := plan.Of(held, testHost())
		want, wantErr := plan.Of(p.Experiment(testHost()), testHost())
		if err != nil || wantErr != nil || !valid || !reflect.DeepEqual(got.Experiment, want.Experiment) {
			t.Errorf("%s fills in %+v, can be run %v, %v\nwant %+v", p.Name, got.Experiment, valid, err, want.Experiment)
		}
		if question := f.preset.questions[f.preset.pick.SelectedIndex()]; question.Name != p.Name {
			t.Errorf("the form calls %s %q", p.Name, f.preset.pick.Selected)
		}
		f.Replace(h.Undo())
		if got := f.Draft(); !got.Equal(before) {
			t.Errorf("one undo of %s leaves %+v", p.Name, got)
		}
	}
}

func TestAnEditIsAnExperimentOfOnesOwn(t *testing.T) {
	f := newTestForm(t, testHost())
	f.preset.pick.SetSelectedIndex(2)
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
	unlimited := f.forecast.estimate.Text()
	f.budget.input.SetText("1m")
	if e, ok := f.Experiment(); !ok || e.Budget.Minutes() != 1 {
		t.Errorf("the experiment has the budget %v, can be run %v", e.Budget, ok)
	}
	if got := f.budget.line.Text(); got == "" || f.forecast.estimate.Text() == unlimited {
		t.Errorf("with a minute the field says %q, the estimate %q", got, f.forecast.estimate.Text())
	}
	f.budget.input.SetText("soon")
	if _, ok := f.Experiment(); ok || f.budget.line.Text() == "" {
		t.Errorf("a budget of soon can be run: %v, the field says %q", ok, f.budget.line.Text())
	}
	f.budget.input.SetText("")
	if e, ok := f.Experiment(); !ok || e.Budget != 0 || f.forecast.estimate.Text() != unlimited {
		t.Errorf("without a budget: %v, %v, %q", e.Budget, ok, f.forecast.estimate.Text())
	}
}

func TestWeakScalingIsChosen(t *testing.T) {
	f := newTestForm(t, testHost())
	f.weak.SetChecked(true)
	if e, ok := f.Experiment(); !ok || !e.Weak {
		t.Errorf("the experiment is weak: %v, can be run %v", e.Weak, ok)
	}
	again := New(f.host, f.Draft(), Services{Changed: func() {}})
	if !again.weak.Checked {
		t.Error("the draft does not keep it")
	}
}
