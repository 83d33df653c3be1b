package chart

import (
	"slices"
	"testing"
	"time"

	"parallelogram/core"
)

func TestTrialsGoldens(t *testing.T) {
	hybrid, small := timed(onHybrid()), timed(synthetic(2, 2, 10, 0.3, 1, 2, 3, 4))
	view := View{Kind: Trials, LogY: true}
	selected := view
	selected.Selected = core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	for name, c := range map[string]struct {
		run           core.Run
		view          View
		style         Style
		width, height int
		dpi           int
	}{
		"trials":          {small, View{Kind: Trials}, Light(), 560, 400, 72},
		"trials-hybrid":   {hybrid, selected, Dark(), 800, 500, 72},
		"trials-selected": {small, selected, Light(), 840, 600, 108},
		"trials-failed":   {timed(someFail(synthetic(3, 8, 7, 0.04, powers(16)...))), view, Dark(), 560, 400, 72},
		"trials-many":     {timed(again(synthetic(5, 64, 4, 3, sequence(32)...))), view, Light(), 560, 400, 72},
		"trials-order":    {synthetic(2, 2, 4, 0.3, 1, 2), View{Kind: Trials, Hidden: Hidden{}.Toggled(core.Serial)}, Light(), 400, 300, 72},
		"trials-begun":    {first(small, 1), View{Kind: Trials}, Light(), 400, 300, 72},
		"trials-small":    {small, view, Light(), 160, 100, 72},
	} {
		t.Run(name, func(t *testing.T) {
			checkGolden(t, name, drawn(t, c.run, c.view, c.style, c.width, c.height, c.dpi))
		})
	}
}

func TestEveryTrialHasAPoint(t *testing.T) {
	run := timed(someFail(synthetic(3, 8, 7, 0.04, 1, 4, 16)))
	run.Trials[3].Phase = core.PhaseProbe
	p := drawn(t, run, View{Kind: Trials, Hidden: Hidden{}.Toggled(core.Subprocess)}, Light(), 900, 600, 72)
	seen := map[int]bool{}
	for _, at := range p.Points {
		seen[at.Trial] = true
		if at.Trial < 0 || run.Trials[at.Trial].Cell != at.Cell {
			t.Fatalf("the point of %v is trial %d", at.Cell, at.Trial)
		}
		x, y := p.Value(at.X, at.Y)
		trial := run.Trials[at.Trial]
		if since := trial.Start.Sub(run.Trials[0].Start).Seconds(); x < since-0.1 || x > since+0.1 {
			t.Errorf("trial %d began after %v s, not %v", at.Trial, since, x)
		}
		if took := trial.Runtime.Seconds(); trial.OK() && (y < took*0.98 || y > took*1.02) {
			t.Errorf("trial %d took %v s, not %v", at.Trial, took, y)
		}
	}
	for i, trial := range run.Trials {
		if want := trial.Phase != core.PhaseProbe && trial.Cell.Strategy != core.Subprocess; seen[i] != want {
			t.Errorf("trial %d of %v, %s: drawn %v", i, trial.Cell, trial.Phase, seen[i])
		}
	}
	if len(p.Names) != 4 {
		t.Errorf("%d names, want those of 4 strategies", len(p.Names))
	}
}

func TestTrialsOutsideOfTheZoomAreLeftOut(t *testing.T) {
	run := timed(synthetic(2, 8, 7, 0.04, 1, 4, 16))
	v := View{Kind: Trials, Zoom: Zoom{X: Range{Low: 0.2, High: 0.6}, Y: Range{Low: 0.02, High: 0.03}}}
	points := drawn(t, run, v, Light(), 900, 600, 72).Points
	want := 0
	for _, trial := range run.Trials {
		x, y := trial.Start.Sub(run.Trials[0].Start).Seconds(), trial.Runtime.Seconds()
		if x >= 0.2 && x <= 0.6 && y >= 0.02 && y <= 0.03 {
			want++
		}
	}
	if len(points) != want || want == 0 {
		t.Errorf("%d points, want %d", len(points), want)
	}
}

func TestAPauseMakesTheOrderTheAxis(t *testing.T) {
	run := timed(synthetic(1, 2, 5, 0.3, 1, 2))
	if d := diaryOf(run, View{}, Light()); !d.clocked {
		t.Error("a run without a pause is not drawn over its time")
	}
	for i := range run.Trials[len(run.Trials)/2:] {
		run.Trials[len(run.Trials)/2+i].Start = run.Trials[len(run.Trials)/2+i].Start.Add(time.Hour)
	}
	d := diaryOf(run, View{}, Light())
	if d.clocked || d.list[4].x != 5 || trials(run, View{}, Light()).x.name != "Trials in order" {
		t.Errorf("a run that paused for an hour: clocked %v, the fifth trial at %v", d.clocked, d.list[4].x)
	}
	if d := diaryOf(synthetic(1, 2, 5, 0.3, 1, 2), View{}, Light()); d.clocked {
		t.Error("trials without a start are drawn over time")
	}
}

func TestPhasesAreNamed(t *testing.T) {
	run := timed(synthetic(1, 2, 10, 0.3, 1, 2))
	d := diaryOf(run, View{}, Light())
	bands := d.phases(english)
	var labels []string
	for i, b := range bands {
		labels = append(labels, b.label)
		if i > 0 && b.from != bands[i-1].to {
			t.Errorf("%q begins at %v, the one before ends at %v", b.label, b.from, bands[i-1].to)
		}
	}
	if !slices.Equal(labels, []string{"planned rounds", "added for precision", "confirmation"}) {
		t.Errorf("the phases are %q", labels)
	}
	if list := diaryOf(synthetic(1, 2, 3, 0.3, 1, 2), View{}, Light()).phases(english); list != nil {
		t.Errorf("phases %v that nobody noted", list)
	}
}

func TestTrialsSayWhyTheyAreEmpty(t *testing.T) {
	run := synthetic(1, 2, 2, 1, 1, 2)
	for want, c := range map[string]struct {
		run  core.Run
		view View
	}{
		"":                         {run, View{}},
		"No trial yet":             {core.Run{}, View{}},
		"Every trial failed":       {allFail(run), View{}},
		"Every strategy is hidden": {run, View{Hidden: Hidden{}.Toggled(core.Serial).Toggled(core.Goroutine)}},
	} {
		if got := trials(c.run, c.view, Light()).notice.text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
