package stats

import (
	"slices"
	"sync"
	"testing"

	"parallelogram/core"
)

var (
	one   = core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 1}
	model = core.Cell{Strategy: core.GIL, Workers: 1, Cores: 1}
)

// level is six rounds of the same time, in ms.
func level(ms float64) []float64 { return []float64{ms, ms, ms, ms, ms, ms} }

func TestTheBaseIsTheBaselineOrElseTheSmallest(t *testing.T) {
	for name, c := range map[string]struct {
		times map[core.Cell][]float64
		named core.Cell // as the experiment's base
		want  core.Cell
	}{
		"the serial program":      {times: map[core.Cell][]float64{two: level(5), core.Baseline: level(10), one: level(9)}, want: core.Baseline},
		"what the run names":      {times: map[core.Cell][]float64{two: level(5), core.Baseline: level(10)}, named: two, want: two},
		"named, and not measured": {times: map[core.Cell][]float64{four: level(5), core.Baseline: level(10)}, named: two, want: core.Baseline},
		"the smallest":            {times: map[core.Cell][]float64{four: level(1), two: level(5), core.Baseline: level(0)}, want: two},
		"the faster of equals":    {times: map[core.Cell][]float64{one: level(5), {Strategy: core.Subprocess, Workers: 1, Cores: 1}: level(4)}, want: core.Cell{Strategy: core.Subprocess, Workers: 1, Cores: 1}},
		"no model":                {times: map[core.Cell][]float64{model: level(1), two: level(5)}, want: two},
		"a model alone":           {times: map[core.Cell][]float64{model: level(1), {Strategy: core.GIL, Workers: 2, Cores: 1}: level(2)}, want: model},
	} {
		var cells []core.Cell
		for cell := range c.times {
			cells = append(cells, cell)
		}
		run := trials(c.times, cells...)
		run.Experiment.Base = c.named
		if got, ok := laidOut(run).Base(); !ok || got != c.want {
			t.Errorf("%s: %v, %v, want %v", name, got, ok, c.want)
		}
	}
	if base, ok := laidOut(trials(map[core.Cell][]float64{two: level(0)}, two)).Base(); ok {
		t.Errorf("of failures alone the base is %v", base)
	}
	if base, ok := laidOut(core.Run{}).Base(); ok {
		t.Errorf("of nothing the base is %v", base)
	}
}

func TestEachVariantHasItsBase(t *testing.T) {
	times := map[core.Cell][]float64{}
	for i, variant := range []string{"a", "b"} {
		base, pair := core.Baseline, two
		base.Variant, pair.Variant = variant, variant
		times[base], times[pair] = level(10*float64(1+i)), level(5)
	}
	var cells []core.Cell
	for c := range times {
		cells = append(cells, c)
	}
	run := trials(times, cells...)
	run.Experiment.Variants, run.Experiment.Base = []core.Variant{{Name: "a"}, {Name: "b"}}, two
	for i, variant := range []string{"a", "b"} {
		r := NewTrials(run).Rounds(Part{Variant: &variant})
		serial, pair := core.Baseline, two
		serial.Variant, pair.Variant = variant, variant
		base, ok := r.Base()
		if gain, known := r.Speedup(serial, base); !ok || base != pair || !known || gain.Value != float64(2*(1+i)) {
			t.Errorf("%s: base %v, %+v times as fast as the serial program", variant, base, gain)
		}
	}
}

func TestCellsBySize(t *testing.T) {
	wide := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 1}
	slow := core.Cell{Strategy: core.Subprocess, Workers: 2, Cores: 2}
	run := trials(map[core.Cell][]float64{four: level(3), slow: level(6), two: level(5), wide: level(9), core.Baseline: level(10), one: level(0)},
		four, slow, two, wide, core.Baseline, one)
	r := laidOut(run)
	if got, want := r.BySize(), []core.Cell{core.Baseline, wide, two, slow, four}; !slices.Equal(got, want) {
		t.Errorf("by size %v, want %v", got, want)
	}
	if got, want := r.Series(core.Goroutine, 2), []core.Cell{two, four}; !slices.Equal(got, want) {
		t.Errorf("a series is %v, want %v", got, want)
	}
	if r.Has(one) || !r.Has(two) {
		t.Error("what failed was measured, or what did not was not")
	}
}

// Rounds that some cells have and others do not are left out, unless too few
// would be left.
func TestCellsAreComparedOverTheirCommonRounds(t *testing.T) {
	times := map[core.Cell][]float64{two: {1, 2, 3, 4, 5, 6, 7, 8}, four: {9, 9, 9, 9, 9, 9}}
	n := func() int {
		return laidOut(trials(times, two, four)).Common(Runtime, []core.Cell{two, four})[0].N()
	}
	if got := n(); got != MinRounds {
		t.Errorf("%d rounds in common, want %d", got, MinRounds)
	}
	times[four] = times[four][1:]
	if got := n(); got != 8 {
		t.Errorf("with %d rounds in common, %d are taken, want all 8", MinRounds-1, got)
	}
}

// Whoever asks first makes a column; whoever asks at the same time gets the same
// one.
func TestSeveralMayAskAtOnce(t *testing.T) {
	r := laidOut(benchRun(30, 12))
	want := laidOut(benchRun(30, 12)).Summaries(core.Baseline)
	columns := make([]*Column, 8)
	var group sync.WaitGroup
	for i := range columns {
		group.Go(func() {
			columns[i] = r.Column(CPU, two)
			columns[i].Medians()
			r.BySize()
			if base, ok := r.Base(); !ok || base != core.Baseline {
				t.Errorf("the base is %v", base)
			}
			if got, _ := r.Speedup(core.Baseline, want[i].Cell); got.Value != want[i].Speedup {
				t.Errorf("%v: speed-up %v, want %v", want[i].Cell, got.Value, want[i].Speedup)
			}
		})
	}
	group.Wait()
	for _, c := range columns {
		if c != columns[0] {
			t.Error("one column was made twice")
		}
	}
}
