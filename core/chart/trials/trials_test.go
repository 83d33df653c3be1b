package trials

import (
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
	"parallelogram/core/internal/chartscene"
)

func seen(run core.Run, v view.View) view.Subject {
	return view.Of(chartscene.Of(run), v, style.Light())
}

func TestAPauseMakesTheOrderTheAxis(t *testing.T) {
	run := chartscene.Timed(chartscene.Synthetic(1, 2, 5, 0.3, 1, 2))
	if d := of(seen(run, view.View{})); !d.clocked {
		t.Error("a run without a pause is not drawn over its time")
	}
	for i := range run.Trials[len(run.Trials)/2:] {
		run.Trials[len(run.Trials)/2+i].Start = run.Trials[len(run.Trials)/2+i].Start.Add(time.Hour)
	}
	d := of(seen(run, view.View{}))
	if d.clocked || d.list[4].x != 5 || Sheet(seen(run, view.View{})).X.Name != "Trials in order" {
		t.Errorf("a run that paused for an hour: clocked %v, the fifth trial at %v", d.clocked, d.list[4].x)
	}
	if d := of(seen(chartscene.Synthetic(1, 2, 5, 0.3, 1, 2), view.View{})); d.clocked {
		t.Error("trials without a start are drawn over time")
	}
}

func TestPhasesAreNamed(t *testing.T) {
	run := chartscene.Timed(chartscene.Synthetic(1, 2, 10, 0.3, 1, 2))
	d := of(seen(run, view.View{}))
	bands := d.phases()
	var labels []string
	for i, b := range bands {
		labels = append(labels, b.Label)
		if i > 0 && b.From != bands[i-1].To {
			t.Errorf("%q begins at %v, the one before ends at %v", b.Label, b.From, bands[i-1].To)
		}
	}
	if !slices.Equal(labels, []string{"planned rounds", "added for precision", "confirmation"}) {
		t.Errorf("the phases are %q", labels)
	}
	if list := of(seen(chartscene.Synthetic(1, 2, 3, 0.3, 1, 2), view.View{})).phases(); list != nil {
		t.Errorf("phases %v that nobody noted", list)
	}
}

func TestTrialsSayWhyTheyAreEmpty(t *testing.T) {
	run := chartscene.Synthetic(1, 2, 2, 1, 1, 2)
	for want, c := range map[string]struct {
		run  core.Run
		view view.View
	}{
		"":                         {run, view.View{}},
		"No trial yet":             {core.Run{}, view.View{}},
		"Every trial failed":       {chartscene.AllFail(run), view.View{}},
		"Every strategy is hidden": {run, view.View{Hidden: view.Hidden{}.Toggled(core.Serial).Toggled(core.Goroutine)}},
	} {
		if got := Sheet(seen(c.run, c.view)).Message.Text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
