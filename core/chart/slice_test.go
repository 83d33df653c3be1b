package chart

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/chart/ruler"
	"parallelogram/core/stats"
)

// trial is one that took a number of seconds.
func trial(s core.Strategy, workers, cores int, seconds float64) core.Trial {
	return core.Trial{Cell: core.Cell{Strategy: s, Workers: workers, Cores: cores}, Runtime: time.Duration(seconds * 1e9)}
}

func TestSliceTakesOneLineOfCellsAStrategy(t *testing.T) {
	run := synthetic(2, 4, 3, 1, 1, 2, 4, 8)
	for _, c := range []struct {
		view   View
		fixed  int
		counts []int
		cells  string // of goroutine
	}{
		{View{}, 4, []int{1, 2, 4, 8}, "goroutine 1w 4c, goroutine 2w 4c, goroutine 4w 4c, goroutine 8w 4c"},
		{View{By: Workers, Fixed: 2}, 2, []int{1, 2, 4, 8}, "goroutine 1w 2c, goroutine 2w 2c, goroutine 4w 2c, goroutine 8w 2c"},
		{View{By: Cores, Fixed: 8}, 8, []int{1, 2, 4}, "goroutine 8w 1c, goroutine 8w 2c, goroutine 8w 4c"},
		{View{By: Cores}, 0, []int{1, 2, 4}, "goroutine 1w 1c, goroutine 2w 2c, goroutine 4w 4c"},
	} {
		s := sliceOf(run, c.view)
		var list []string
		for _, p := range s.series[0].points {
			list = append(list, p.cell.String())
		}
		cells := strings.Join(list, ", ")
		if s.fixed != c.fixed || !slices.Equal(s.counts, c.counts) || cells != c.cells || len(s.series) != 2 {
			t.Errorf("%+v: fixed %d, counts %v, cells %v, %d series", c.view, s.fixed, s.counts, cells, len(s.series))
		}
		if s.baseline.cell != core.Baseline || len(s.baseline.times) != 3 {
			t.Errorf("%+v: baseline %+v", c.view, s.baseline)
		}
	}
}

func TestSliceByCoresWithoutCommonCounts(t *testing.T) {
	run := core.Run{Experiment: core.Experiment{Workers: []int{1, 16}, Cores: []int{2, 4, 8}}}
	if s := sliceOf(run, View{By: Cores}); s.fixed != 16 {
		t.Errorf("workers never equal cores, yet the slice is at %d workers, want 16", s.fixed)
	}
}

func TestPlannedCountsKeepTheAxisStill(t *testing.T) {
	whole := synthetic(2, 4, 1, 1, 1, 2, 4, 8)
	for n := range whole.Trials {
		if got := sliceOf(first(whole, n), View{}); !slices.Equal(got.counts, []int{1, 2, 4, 8}) || got.fixed != 4 {
			t.Fatalf("after %d trials: counts %v on %d cores", n, got.counts, got.fixed)
		}
	}
}

func TestMeasuredCountsNeedNoPlan(t *testing.T) {
	run := core.Run{Trials: []core.Trial{trial("threads", 3, 2, 1), trial("threads", 7, 2, 1), trial("threads", 7, 1, 1)}}
	if got := sliceOf(run, View{}); !slices.Equal(got.counts, []int{3, 7}) || got.fixed != 2 {
		t.Errorf("counts %v on %d cores, want 3 and 7 on 2", got.counts, got.fixed)
	}
}

func TestPointsAgreeWithStats(t *testing.T) {
	run := someFail(synthetic(3, 8, 9, 0.5, 1, 2, 4, 8, 16))
	run.Trials[0].Runtime = 0
	cells := group(run)
	for _, s := range stats.Summarise(run) {
		p := cells[s.Cell]
		if p.median != s.Runtime || p.interval != s.RuntimeCI || len(p.times) != s.N || p.failed != s.Failed {
			t.Errorf("%v: drawn %v %v n %d failed %d, told %v %v n %d failed %d", s.Cell,
				p.median, p.interval, len(p.times), p.failed, s.Runtime, s.RuntimeCI, s.N, s.Failed)
		}
	}
}

func TestProbesAreNotDrawn(t *testing.T) {
	probe := trial(core.Goroutine, 2, 2, 9)
	probe.Phase = core.PhaseProbe
	if cells := group(core.Run{Trials: []core.Trial{probe}}); len(cells) != 0 {
		t.Errorf("a probe became %v", cells)
	}
}

func TestIdealIsCappedByTheOtherCount(t *testing.T) {
	run := synthetic(1, 4, 1, 8, 1, 2, 4, 8)
	run.Trials = []core.Trial{trial(core.Serial, 1, 1, 8), trial(core.Goroutine, 4, 4, 2), trial(core.Goroutine, 8, 2, 2)}
	for _, c := range []struct {
		view View
		at   map[float64]float64
	}{
		{View{}, map[float64]float64{1: 8, 2: 4, 4: 2, 8: 2, 3: 8.0 / 3}},
		{View{By: Cores, Fixed: 2}, map[float64]float64{1: 8, 2: 4, 4: 4}},
		{View{By: Cores}, map[float64]float64{1: 8, 2: 4, 4: 2}},
	} {
		s := sliceOf(run, c.view)
		for x, want := range c.at {
			if got := s.ideal(x); math.Abs(got-want) > 1e-12 {
				t.Errorf("%+v: ideal at %v is %v, want %v", c.view, x, got, want)
			}
		}
	}
}

func TestStrategiesKeepTheirColours(t *testing.T) {
	both := core.Experiment{Strategies: []core.Strategy{core.Serial, core.Subprocess, core.Goroutine, "gil"}}
	one := core.Experiment{Strategies: []core.Strategy{core.Subprocess, "gil"}}
	for _, e := range []core.Experiment{both, one} {
		got := strategies(e, nil)
		if !slices.Equal(got, []core.Strategy{core.Goroutine, core.Subprocess, "gil"}) {
			t.Errorf("%v have the slots %v", e.Strategies, got)
		}
	}
}

func TestMoreWorkersThanCoresAreSetApart(t *testing.T) {
	run := synthetic(1, 8, 1, 1, 1, 2, 4, 8, 12, 16)
	all, none := math.Inf(1), 0.0
	for _, c := range []struct {
		view     View
		from, to float64
	}{
		{View{}, 10, all},          // midway between 8 and 12
		{View{Fixed: 3}, 3.5, all}, // between 3, not measured, and 4
		{View{Fixed: 2, LogX: true}, math.Sqrt(8), all},
		{View{Fixed: 16}, none, none},
		{View{By: Cores}, none, none},          // workers = cores
		{View{By: Cores, Fixed: 4}, -all, 3.5}, // between 3, not measured, and 4
		{View{By: Cores, Fixed: 16}, -all, all},
		{View{By: Cores, Fixed: 1}, none, none},
	} {
		s := sliceOf(run, c.view)
		from, to := none, none
		for _, z := range s.zones(ruler.ForCounts(s.counts, c.view.LogX), english) {
			if z.shaded {
				from, to = z.from, z.to
				if z.label != english.MoreWorkers {
					t.Errorf("%+v: set apart as %q", c.view, z.label)
				}
			}
		}
		if from != c.from && math.Abs(from-c.from) > 1e-12 || to != c.to {
			t.Errorf("%+v: set apart from %v to %v, want %v to %v", c.view, from, to, c.from, c.to)
		}
	}
}

func TestWhatAnEmptyChartSays(t *testing.T) {
	run := synthetic(2, 2, 2, 1, 1, 2)
	probes := first(run, 3)
	for i := range probes.Trials {
		probes.Trials[i].Phase = core.PhaseProbe
	}
	run = synthetic(2, 2, 2, 1, 1, 2)
	serial := first(run, 1)
	done := serial
	done.Finished = true
	elsewhere := serial
	elsewhere.Trials = append(elsewhere.Trials[:1:1], trial(core.Goroutine, 1, 1, 1))
	for name, c := range map[string]struct {
		run  core.Run
		view View
		want notice
	}{
		"nothing":            {core.Run{}, View{}, notice{"No trial yet", "Each one appears here as soon as it has been measured."}},
		"finished empty":     {core.Run{Finished: true}, View{Fixed: 2}, notice{"No trial yet", "Each one appears here as soon as it has been measured."}},
		"elsewhere so far":   {elsewhere, View{Fixed: 2}, notice{}},
		"planned":            {first(run, 0), View{}, notice{"No trial yet", "Each one appears here as soon as it has been measured."}},
		"only probes":        {probes, View{}, notice{"No trial yet", "Each one appears here as soon as it has been measured."}},
		"serial so far":      {serial, View{}, notice{}},
		"nothing but serial": {done, View{}, notice{}},
		"measured":           {run, View{}, notice{}},
		"not in the run":     {run, View{Fixed: 7}, notice{"Nothing measured here", "Choose a count that the run has: 1,2."}},
		"all failed":         {allFail(run), View{}, notice{"Every trial failed", "exit status 127: no such file or directory"}},
		"serial failed":      {allFail(done), View{}, notice{"Every trial failed", "exit status 127: no such file or directory"}},
	} {
		if got := sliceOf(c.run, c.view).lacking(c.run, english); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}
