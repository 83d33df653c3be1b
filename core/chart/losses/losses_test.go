package losses

import (
	"math"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart/axis"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
	"parallelogram/core/internal/chartscene"
	"parallelogram/core/verdict"
)

func seen(run core.Run, v view.View) view.Subject {
	return view.Of(chartscene.Of(run), v, style.Light())
}

func TestPartsStandOnEachOther(t *testing.T) {
	for _, c := range []struct {
		loss verdict.Loss
		want [5]axis.Span
	}{
		{verdict.Loss{Useful: 0.5, Own: 0.1, Inflated: 0.2, Startup: 0.05, Waiting: 0.15},
			[5]axis.Span{{From: 0, To: 0.5}, {From: 0.5, To: 0.6}, {From: 0.6, To: 0.8}, {From: 0.8, To: 0.85}, {From: 0.85, To: 1}}},
		{verdict.Loss{Useful: 1.2, Inflated: -0.3, Startup: 0.2, Waiting: -0.1},
			[5]axis.Span{{From: 0, To: 1.2}, {From: 1.2, To: 1.2}, {From: -0.3, To: 0}, {From: 1.2, To: 1.4}, {From: -0.4, To: -0.3}}},
	} {
		got := bar{loss: c.loss}.stretches()
		for i := range got {
			if math.Abs(got[i].From-c.want[i].From) > 1e-12 || math.Abs(got[i].To-c.want[i].To) > 1e-12 {
				t.Errorf("%+v: part %d at %v, want %v", c.loss, i, got[i], c.want[i])
			}
		}
	}
}

func TestLossesSayWhatToMakeOfThem(t *testing.T) {
	cheap := chartscene.Timed(chartscene.Synthetic(1, 8, 6, 0.5, 1, 2, 4))
	for i := range cheap.Trials {
		if cheap.Trials[i].Cell != core.Baseline {
			cheap.Trials[i].Usage.User /= 2
		}
	}
	full := chartscene.Timed(chartscene.Synthetic(1, 8, 6, 0.5, 1, 2, 4))
	for i := range full.Trials {
		u := &full.Trials[i]
		u.Runtime, u.Startup, u.Usage.User = time.Second, 0, time.Second
	}
	for want, run := range map[string]core.Run{
		"from medians": full,
		"this work waits by itself, which is no loss": chartscene.Sleeping(),
		"below 0: less than serial took":              cheap,
	} {
		if got := Sheet(seen(run, view.View{})).Note(nil)[0]; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	everything := view.Hidden{}.Toggled(core.Serial).Toggled(core.Goroutine)
	for want, c := range map[string]struct {
		run  core.Run
		view view.View
	}{
		"":                         {full, view.View{}},
		"No CPU time was measured": {chartscene.Synthetic(1, 8, 6, 0.5, 1, 2, 4), view.View{}},
		"Every strategy is hidden": {full, view.View{Hidden: everything}},
		"Every trial failed":       {chartscene.AllFail(full), view.View{}},
		"No trial yet":             {core.Run{}, view.View{}},
		"Nothing measured here":    {full, view.View{Fixed: 5}},
	} {
		if got := Sheet(seen(c.run, c.view)).Message.Text; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
