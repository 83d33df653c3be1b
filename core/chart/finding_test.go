package chart

import (
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
)

func TestFindingIsOfWhatIsShown(t *testing.T) {
	run := synthetic(1, 4, 10, 0.01, 1, 2, 4)
	for i := range run.Trials {
		run.Trials[i].Usage.User = run.Trials[i].Runtime * time.Duration(run.Trials[i].Cell.Workers)
	}
	a, err := analysis.Of(run)
	if err != nil {
		t.Fatal(err)
	}
	answer := a.Answer
	find := func(v View) string {
		s, _ := Finding(a, v)
		return s.Text
	}
	for _, k := range []Kind{Runtime, Speedup, Efficiency, Losses, Grid} {
		if find(View{Kind: k}) == "" {
			t.Errorf("%s: no finding", k)
		}
	}
	for what, v := range map[string]View{
		"on 1 core":                {Fixed: 1},
		"without the strategy":     {Hidden: Hidden{}.Toggled(answer.Chosen.Strategy)},
		"of cores":                 {Kind: Efficiency, By: Cores, Fixed: answer.Chosen.Workers},
		"of a grid of another one": {Kind: Grid, Strategy: core.Subprocess},
	} {
		if got := find(v); got != "" {
			t.Errorf("%s, about %v: %q", what, answer.Chosen, got)
		}
	}
	if _, ok := Finding(of(run), View{}); ok {
		t.Error("a finding without an answer")
	}
}

// TestUses: what a kind does not follow changes nothing of its chart.
func TestUses(t *testing.T) {
	run := synthetic(1, 4, 10, 0.01, 1, 2, 4)
	for i := range run.Trials {
		run.Trials[i].Memory.Peak = int64(1 + run.Trials[i].Cell.Workers)
	}
	for _, k := range Kinds() {
		before := drawn(t, run, View{Kind: k}, Light(), 400, 300, 72)
		check := func(what string, used bool, v View) {
			t.Helper()
			v.Kind = k
			after := drawn(t, run, v, Light(), 400, 300, 72)
			if same := string(before.Image.Pix) == string(after.Image.Pix); same == used {
				t.Errorf("%s: the chart stays the same %v, though it follows %s: %v", k, same, what, used)
			}
		}
		u := UsesOf(k)
		check("By", u.By, View{By: Cores})
		check("LogX", u.LogX, View{LogX: true})
		check("LogY", u.LogY, View{LogY: true})
		check("Zoom", u.Zoom, View{Zoom: Zoom{X: Range{Low: 1, High: 2}, Y: Range{Low: 0.1, High: 0.5}}})
	}
}
