package chart

import (
	"bytes"
	"math"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// What a chart shows is what the table says.
func TestSpeedupsAgreeWithStats(t *testing.T) {
	run := someFail(synthetic(3, 8, 9, 0.5, 1, 2, 4, 8, 16))
	weak := run
	weak.Experiment.Weak = true
	for name, run := range map[string]core.Run{"strong": run, "weak": weak} {
		cut := sliceOf(run.PerWork(), View{})
		cut.compare(run, View{})
		drawn := map[core.Cell]point{core.Baseline: cut.baseline}
		for _, s := range cut.series {
			for _, p := range s.points {
				drawn[p.cell] = p
			}
		}
		checked := 0
		for _, s := range stats.Summarise(run) {
			p, ok := drawn[s.Cell]
			if !ok {
				continue
			}
			checked++
			if p.gain.Value != s.Speedup || p.gain.CI != s.SpeedupCI {
				t.Errorf("%s, %v: drawn %v, told %v %v", name, s.Cell, p.gain, s.Speedup, s.SpeedupCI)
			}
		}
		if checked != 16 {
			t.Errorf("%s: %d cells compared, want 16", name, checked)
		}
	}
}

// Speed-ups that are known already make the same picture, and none is made of
// what compares with another base.
func TestKnownSpeedupsChangeNothing(t *testing.T) {
	run := someFail(synthetic(3, 8, 9, 0.5, 1, 2, 4, 8, 16))
	weak, bare := run, run
	weak.Experiment.Weak = true
	bare.Trials = without(run.Trials, core.Serial)
	base := &verdict.Answer{Choice: verdict.Choice{Base: core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 8}}}
	for name, c := range map[string]struct {
		run    core.Run
		answer *verdict.Answer
	}{"strong": {run, nil}, "weak": {weak, nil}, "without serial": {bare, base}} {
		for _, kind := range []Kind{Speedup, Efficiency} {
			v := View{Kind: kind, Answer: c.answer}
			estimated := drawn(t, c.run, v, Light(), 700, 500, 72)
			cells := stats.Summarise(c.run)
			v.Cells = &cells
			if known := drawn(t, c.run, v, Light(), 700, 500, 72); !bytes.Equal(known.Image.Pix, estimated.Image.Pix) {
				t.Errorf("%s, %s: known speed-ups are drawn otherwise", name, kind)
			}
		}
	}
	told := slices.Clone(stats.Summarise(run))
	for i := range told {
		told[i].SpeedupCI = stats.Interval{Low: 0.1, High: 9, Confidence: stats.Level}
	}
	cut := sliceOf(run, View{})
	if cut.compare(run, View{Cells: &told}); cut.series[0].points[0].gain.CI != told[0].SpeedupCI {
		t.Errorf("the speed-up of %v is not the one that is known", cut.series[0].points[0].cell)
	}
}

func TestEfficiencyIsSpeedupPerCount(t *testing.T) {
	run := synthetic(2, 8, 8, 0.5, 1, 2, 4, 8)
	for _, by := range []Axis{Workers, Cores} {
		view := View{By: by, LogX: true}
		view.Kind = Speedup
		speedups := drawn(t, run, view, Light(), 800, 500, 72)
		view.Kind = Efficiency
		efficiencies := drawn(t, run, view, Light(), 800, 500, 72)
		for i, p := range speedups.Points {
			if q := efficiencies.Points[i]; q.Cell != p.Cell {
				t.Fatalf("%v became %v", p.Cell, q.Cell)
			}
			_, speedup := speedups.Value(p.X, p.Y)
			_, efficiency := efficiencies.Value(efficiencies.Points[i].X, efficiencies.Points[i].Y)
			n := float64(p.Cell.Workers)
			if by == Cores {
				n = float64(p.Cell.Cores)
			}
			if math.Abs(efficiency*n-speedup) > 1e-9*speedup {
				t.Errorf("by %s, %v: %v times as fast, efficiency %v", by, p.Cell, speedup, efficiency)
			}
		}
	}
}

func TestSpeedupsNeedABase(t *testing.T) {
	run := synthetic(1, 4, 7, 0.5, 1, 2, 4)
	run.Trials = without(run.Trials, core.Serial)
	want := notice{english.NoBase, english.NoBaseHint}
	if got := speedup(run, View{}, Light()).notice; got != want {
		t.Errorf("without a serial time the chart says %+v", got)
	}
	base := core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 4}
	sheet := speedup(run, View{Answer: &verdict.Answer{Choice: verdict.Choice{Base: base}}}, Light())
	if sheet.notice != (notice{}) {
		t.Errorf("with a base of its own the chart says %+v", sheet.notice)
	}
	named := func(k key) bool { return k.text == "goroutine 1w 4c 500\u00a0ms = 1×" }
	if !slices.ContainsFunc(sheet.keys, named) {
		t.Errorf("no key names the base and its time: %+v", sheet.keys)
	}
}

// A ratio never stands without the seconds of its base, hidden or not.
func TestRatiosNameTheSecondsOfTheirBase(t *testing.T) {
	run := synthetic(1, 4, 7, 0.5, 1, 2, 4)
	for _, hidden := range []Hidden{{}, Hidden{}.Toggled(core.Serial)} {
		for kind, want := range map[Kind]string{Speedup: "serial 0.504 s = 1×", Efficiency: "serial 0.504 s = 1"} {
			found := false
			for _, text := range textsOf(t, run, View{Kind: kind, Hidden: hidden}) {
				found = found || text == want
			}
			if !found {
				t.Errorf("%s, hidden %v: nothing says %q", kind, hidden, want)
			}
		}
	}
}

func TestAWeakRunIsIdealWhenItTakesNoLonger(t *testing.T) {
	run := synthetic(1, 4, 7, 1, 1, 2, 4, 8)
	run.Experiment.Weak = true
	cut := sliceOf(run, View{})
	cut.weak = true
	base := cut.baseline.median
	for x, want := range map[float64]float64{1: base, 2: base, 4: base, 8: 2 * base} {
		if got := cut.ideal(x); math.Abs(got-want) > 1e-12 {
			t.Errorf("ideally %v workers take %v s, want %v", x, got, want)
		}
	}
	cut.by, cut.fixed = Cores, 4
	if got := cut.ideal(1); math.Abs(got-4*base) > 1e-12 {
		t.Errorf("ideally 4 workers take %v s on one core, want %v", got, 4*base)
	}
}

func TestTheLevelOfTheBaseline(t *testing.T) {
	run := synthetic(1, 4, 7, 0.5, 1, 2, 4)
	shown, hidden := sliceOf(run, View{}), sliceOf(run, View{Hidden: Hidden{}.Toggled(core.Serial)})
	ratio := speedups{hidden.baseline.median}
	for name, got := range map[string][2]bool{
		"of runtimes":         {shown.levelled(runtimes{}), true},
		"of hidden runtimes":  {hidden.levelled(runtimes{}), false},
		"of speed-ups":        {shown.levelled(ratio), true},
		"of hidden speed-ups": {hidden.levelled(ratio), true},
		"of nothing":          {slice{}.levelled(ratio), false},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: drawn %v, want %v", name, got[0], got[1])
		}
	}
}
