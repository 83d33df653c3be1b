package chart

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart/ruler"
	"parallelogram/core/verdict"
)

// sleeping is a run of work that only waits.
func sleeping() core.Run {
	run := synthetic(2, 2, 6, 0.4, 1, 2, 4, 8)
	for i := range run.Trials {
		t := &run.Trials[i]
		t.Runtime = 400 * time.Millisecond / time.Duration(t.Cell.Workers)
		t.Usage.User, t.Usage.Voluntary = 3*time.Millisecond, 400
	}
	return run
}

func TestLossesGoldens(t *testing.T) {
	hybrid, small := timed(onHybrid()), timed(synthetic(2, 2, 10, 0.3, 1, 2, 3, 4))
	marked := View{Kind: Losses, Answer: recommending(core.Goroutine, 8, 16), Selected: core.Cell{Strategy: core.Subprocess, Workers: 8, Cores: 16}}
	for name, c := range map[string]struct {
		run           core.Run
		view          View
		style         Style
		width, height int
		dpi           int
	}{
		"losses":         {small, View{Kind: Losses}, Light(), 560, 400, 72},
		"losses-hybrid":  {hybrid, marked, Dark(), 1000, 600, 72},
		"losses-double":  {small, View{Kind: Losses, By: Cores}, Dark(), 840, 600, 108},
		"losses-failed":  {timed(someFail(synthetic(3, 8, 7, 0.04, powers(16)...))), View{Kind: Losses}, Light(), 560, 400, 72},
		"losses-many":    {timed(synthetic(5, 64, 3, 3, sequence(32)...)), View{Kind: Losses}, Light(), 800, 400, 72},
		"losses-waiting": {sleeping(), View{Kind: Losses}, Light(), 560, 400, 72},
		"losses-no-cpu":  {synthetic(2, 2, 6, 0.3, 1, 2), View{Kind: Losses}, Light(), 400, 300, 72},
		"losses-small":   {small, View{Kind: Losses}, Dark(), 160, 100, 72},
	} {
		t.Run(name, func(t *testing.T) {
			checkGolden(t, name, drawn(t, c.run, c.view, c.style, c.width, c.height, c.dpi))
		})
	}
}

func TestPartsStandOnEachOther(t *testing.T) {
	for _, c := range []struct {
		loss verdict.Loss
		want [5]ruler.Span
	}{
		{verdict.Loss{Useful: 0.5, Own: 0.1, Inflated: 0.2, Startup: 0.05, Waiting: 0.15},
			[5]ruler.Span{{From: 0, To: 0.5}, {From: 0.5, To: 0.6}, {From: 0.6, To: 0.8}, {From: 0.8, To: 0.85}, {From: 0.85, To: 1}}},
		{verdict.Loss{Useful: 1.2, Inflated: -0.3, Startup: 0.2, Waiting: -0.1},
			[5]ruler.Span{{From: 0, To: 1.2}, {From: 1.2, To: 1.2}, {From: -0.3, To: 0}, {From: 1.2, To: 1.4}, {From: -0.4, To: -0.3}}},
	} {
		got := stack{loss: c.loss}.stretches()
		for i := range got {
			if math.Abs(got[i].From-c.want[i].From) > 1e-12 || math.Abs(got[i].To-c.want[i].To) > 1e-12 {
				t.Errorf("%+v: part %d at %v, want %v", c.loss, i, got[i], c.want[i])
			}
		}
	}
}

func TestEveryKnownCellOfTheSliceHasABar(t *testing.T) {
	run := timed(synthetic(2, 8, 6, 0.5, 1, 2, 4))
	for _, c := range []struct {
		hidden Hidden
		want   int
	}{
		{Hidden{}, 7}, {Hidden{}.Toggled(core.Goroutine), 4}, {Hidden{}.Toggled(core.Serial), 6},
	} {
		p := drawn(t, run, View{Kind: Losses, Hidden: c.hidden}, Light(), 700, 500, 72)
		if len(p.Points) != c.want || len(p.Names) != 3 {
			t.Errorf("without %v: %d bars and %d names, want %d and 3", c.hidden, len(p.Points), len(p.Names), c.want)
		}
		losses := verdict.Losses(run)
		for _, at := range p.Points {
			i := slices.IndexFunc(losses, func(l verdict.Loss) bool { return l.Cell == at.Cell })
			if _, y := p.Value(at.X, at.Y); math.Abs(y-losses[i].Useful-losses[i].Own) > 0.005 { // less than a pixel
				t.Errorf("%v: the point is at %v, the efficiency is %v", at.Cell, y, losses[i].Useful+losses[i].Own)
			}
		}
	}
}

func TestLossesSayWhatToMakeOfThem(t *testing.T) {
	cheap := timed(synthetic(1, 8, 6, 0.5, 1, 2, 4))
	for i := range cheap.Trials {
		if cheap.Trials[i].Cell != core.Baseline {
			cheap.Trials[i].Usage.User /= 2
		}
	}
	full := timed(synthetic(1, 8, 6, 0.5, 1, 2, 4))
	for i := range full.Trials {
		u := &full.Trials[i]
		u.Runtime, u.Startup, u.Usage.User = time.Second, 0, time.Second
	}
	for want, run := range map[string]core.Run{
		"from medians": full,
		"this work waits by itself, which is no loss": sleeping(),
		"below 0: less than serial took":              cheap,
	} {
		if got := losses(run, View{}, Light()).note; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	everything := Hidden{}.Toggled(core.Serial).Toggled(core.Goroutine)
	for want, c := range map[string]struct {
		run  core.Run
		view View
	}{
		"":                         {full, View{}},
		"No CPU time was measured": {synthetic(1, 8, 6, 0.5, 1, 2, 4), View{}},
		"Every strategy is hidden": {full, View{Hidden: everything}},
		"Every trial failed":       {allFail(full), View{}},
		"No trial yet":             {core.Run{}, View{}},
		"Nothing measured here":    {full, View{Fixed: 5}},
	} {
		if got := losses(c.run, c.view, Light()).notice.text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestLossesAreNamedInTheDrawing(t *testing.T) {
	texts := strings.Join(textsOf(t, timed(synthetic(2, 8, 6, 0.5, 1, 2, 4)), View{Kind: Losses}), "\n")
	for _, want := range []string{"useful", "start-up", "waiting", "goroutine", "serial", "What the workers' time goes into, on 8 cores", "100%"} {
		if !strings.Contains(texts, want) {
			t.Errorf("%q is not among %q", want, texts)
		}
	}
	if strings.Contains(texts, "−0%") {
		t.Error("a share is −0%")
	}
}
