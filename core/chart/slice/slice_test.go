package slice

import (
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
	"parallelogram/core/internal/chartscene"
)

func sliceOf(run core.Run, v view.View) Slice {
	return Of(view.Of(chartscene.Of(run), v, style.Light()))
}

func TestSliceTakesOneLineOfCellsAStrategy(t *testing.T) {
	run := chartscene.Synthetic(2, 4, 3, 1, 1, 2, 4, 8)
	for _, c := range []struct {
		view   view.View
		fixed  int
		counts []int
		cells  string // of goroutine
	}{
		{view.View{}, 4, []int{1, 2, 4, 8}, "goroutine 1w 4c, goroutine 2w 4c, goroutine 4w 4c, goroutine 8w 4c"},
		{view.View{By: view.Workers, Fixed: 2}, 2, []int{1, 2, 4, 8}, "goroutine 1w 2c, goroutine 2w 2c, goroutine 4w 2c, goroutine 8w 2c"},
		{view.View{By: view.Cores, Fixed: 8}, 8, []int{1, 2, 4}, "goroutine 8w 1c, goroutine 8w 2c, goroutine 8w 4c"},
		{view.View{By: view.Cores}, 0, []int{1, 2, 4}, "goroutine 1w 1c, goroutine 2w 2c, goroutine 4w 4c"},
	} {
		s := sliceOf(run, c.view)
		var list []string
		for _, p := range s.Series[0].Points {
			list = append(list, p.Cell.String())
		}
		cells := strings.Join(list, ", ")
		if s.Fixed != c.fixed || !slices.Equal(s.Counts, c.counts) || cells != c.cells || len(s.Series) != 2 {
			t.Errorf("%+v: fixed %d, counts %v, cells %v, %d series", c.view, s.Fixed, s.Counts, cells, len(s.Series))
		}
		if s.Baseline.Cell != core.Baseline || len(s.Baseline.Times) != 3 {
			t.Errorf("%+v: baseline %+v", c.view, s.Baseline)
		}
	}
}

func TestSliceByCoresWithoutCommonCounts(t *testing.T) {
	run := core.Run{Experiment: core.Experiment{Workers: []int{1, 16}, Cores: []int{2, 4, 8}}}
	if s := sliceOf(run, view.View{By: view.Cores}); s.Fixed != 16 {
		t.Errorf("workers never equal cores, yet the slice is at %d workers, want 16", s.Fixed)
	}
}

func TestPlannedCountsKeepTheAxisStill(t *testing.T) {
	whole := chartscene.Synthetic(2, 4, 1, 1, 1, 2, 4, 8)
	for n := range whole.Trials {
		if got := sliceOf(chartscene.First(whole, n), view.View{}); !slices.Equal(got.Counts, []int{1, 2, 4, 8}) || got.Fixed != 4 {
			t.Fatalf("after %d trials: counts %v on %d cores", n, got.Counts, got.Fixed)
		}
	}
}

func TestMeasuredCountsNeedNoPlan(t *testing.T) {
	run := core.Run{Trials: []core.Trial{chartscene.Trial("threads", 3, 2, 1), chartscene.Trial("threads", 7, 2, 1), chartscene.Trial("threads", 7, 1, 1)}}
	if got := sliceOf(run, view.View{}); !slices.Equal(got.Counts, []int{3, 7}) || got.Fixed != 2 {
		t.Errorf("counts %v on %d cores, want 3 and 7 on 2", got.Counts, got.Fixed)
	}
}

func TestWhatAnEmptyChartSays(t *testing.T) {
	run := chartscene.Synthetic(2, 2, 2, 1, 1, 2)
	probes := chartscene.First(run, 3)
	for i := range probes.Trials {
		probes.Trials[i].Phase = core.PhaseProbe
	}
	run = chartscene.Synthetic(2, 2, 2, 1, 1, 2)
	serial := chartscene.First(run, 1)
	done := serial
	done.Finished = true
	elsewhere := serial
	elsewhere.Trials = append(elsewhere.Trials[:1:1], chartscene.Trial(core.Goroutine, 1, 1, 1))
	for name, c := range map[string]struct {
		run  core.Run
		view view.View
		want view.Message
	}{
		"nothing":            {core.Run{}, view.View{}, view.Message{Text: "No trial yet", Hint: "Each one appears here as soon as it has been measured."}},
		"finished empty":     {core.Run{Finished: true}, view.View{Fixed: 2}, view.Message{Text: "No trial yet", Hint: "Each one appears here as soon as it has been measured."}},
		"elsewhere so far":   {elsewhere, view.View{Fixed: 2}, view.Message{}},
		"planned":            {chartscene.First(run, 0), view.View{}, view.Message{Text: "No trial yet", Hint: "Each one appears here as soon as it has been measured."}},
		"only probes":        {probes, view.View{}, view.Message{Text: "No trial yet", Hint: "Each one appears here as soon as it has been measured."}},
		"serial so far":      {serial, view.View{}, view.Message{}},
		"nothing but serial": {done, view.View{}, view.Message{}},
		"measured":           {run, view.View{}, view.Message{}},
		"not in the run":     {run, view.View{Fixed: 7}, view.Message{Text: "Nothing measured here", Hint: "Choose a number of workers or cores that the run has: 1,2."}},
		"all failed":         {chartscene.AllFail(run), view.View{}, view.Message{Text: "Every trial failed", Hint: "exit status 127: no such file or directory"}},
		"serial failed":      {chartscene.AllFail(done), view.View{}, view.Message{Text: "Every trial failed", Hint: "exit status 127: no such file or directory"}},
	} {
		if got := sliceOf(c.run, c.view).Lacking(); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestProbesAndFloorsAreNotDrawn(t *testing.T) {
	planned := chartscene.Trial(core.Goroutine, 2, 2, 9)
	for _, phase := range []core.Phase{core.PhaseProbe, core.PhaseFloor} {
		apart := planned
		apart.Phase = phase
		if cells := sliceOf(core.Run{Trials: []core.Trial{apart}}, view.View{}).All; len(cells) != 0 {
			t.Errorf("a %s became %v", phase, cells)
		}
		cell := sliceOf(core.Run{Trials: []core.Trial{apart, planned}}, view.View{}).All[planned.Cell]
		if cell == nil || len(cell.Times) != 1 || !slices.Equal(cell.Trials, []int{1}) {
			t.Errorf("a trial and a %s became %+v", phase, cell)
		}
	}
}

func TestStrategiesKeepTheirColours(t *testing.T) {
	both := core.Experiment{Strategies: []core.Strategy{core.Serial, core.Subprocess, core.Goroutine, "gil"}}
	one := core.Experiment{Strategies: []core.Strategy{core.Subprocess, "gil"}}
	for _, e := range []core.Experiment{both, one} {
		got := Strategies(sliceOf(core.Run{Experiment: e}, view.View{}).Subject)
		if !slices.Equal(got, []core.Strategy{core.Goroutine, core.Subprocess, "gil"}) {
			t.Errorf("%v have the slots %v", e.Strategies, got)
		}
	}
}

// What compares with a serial program of its own is drawn as with ours.
func TestABaselineOfOneCellStandsForItself(t *testing.T) {
	run := chartscene.Synthetic(1, 2, 3, 1, 1, 2)
	run.Experiment.Base = core.Cell{Strategy: "python-serial", Workers: 1, Cores: 1}
	run.Experiment.Traits = map[core.Strategy]core.Traits{"python-serial": {Single: true}}
	run.Experiment.Strategies[0] = "python-serial"
	for i := range run.Trials {
		if t := &run.Trials[i]; t.Cell == core.Baseline {
			t.Cell = run.Experiment.Base
		}
	}
	s := sliceOf(run, view.View{})
	if !s.ShowsSerial() || s.Baseline.Cell != run.Experiment.Base || len(s.Series) != 1 {
		t.Errorf("the baseline is %+v beside %d series", s.Baseline.Cell, len(s.Series))
	}
	if keys := Keys(s.Subject, ""); len(keys) != 2 || keys[0].Text != "python-serial" || keys[0].Color != style.Light().Muted {
		t.Errorf("the strategies are named %+v", keys)
	}
}

// A view shows one variant, and what compares with its own baseline.
func TestAViewIsOfOneVariant(t *testing.T) {
	run := chartscene.Synthetic(1, 2, 6, 1, 1, 2)
	run.Experiment.Variants = []core.Variant{{Name: "a"}, {Name: "b"}}
	var trials []core.Trial
	for _, t := range run.Trials {
		t.Cell.Variant = "a"
		trials = append(trials, t)
		t.Cell.Variant, t.Runtime = "b", 3*t.Runtime
		trials = append(trials, t)
	}
	run.Trials = trials
	a, b := sliceOf(run, view.View{}), sliceOf(run, view.View{Variant: "b"})
	if len(a.All) != 5 || len(b.All) != 5 {
		t.Fatalf("%d and %d cells, want 5 each", len(a.All), len(b.All))
	}
	for cell, p := range a.All {
		other := cell
		other.Variant = "b"
		if q := b.All[other]; cell.Variant != "a" || q == nil || q.Runtime < 2.9*p.Runtime || q.Runtime > 3.1*p.Runtime {
			t.Errorf("%v takes %v, in the other variant %+v", cell, p.Runtime, q)
		}
	}
	if caption := strings.Join(Caption(b.Subject), " · "); !strings.Contains(caption, " · b · ") {
		t.Errorf("the caption %q does not name the variant", caption)
	}
}
