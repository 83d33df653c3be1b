package analysis

import (
	"errors"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

func TestWhatIsKnownOfACell(t *testing.T) {
	a := analyse(t, scene.Eight(scene.Amdahl(0.1)).Run())
	k := a.Cell(scene.Goroutines(4))
	if k.N != 20 || !k.Time.CI.Contains(0.325) || k.Base != core.Baseline || k.Chosen != a.Answer.Chosen {
		t.Errorf("%+v", k)
	}
	if k.Speedup == nil || !k.Speedup.CI.Contains(1/0.325) || k.Split == nil || !k.Split.Efficiency.CI.Contains(1/(4*0.325)) || k.Slower == nil || k.Slower.CI.Low < 0.4 {
		t.Errorf("speed-up %+v, split %+v, slower %+v", k.Speedup, k.Split, k.Slower)
	}
	if k := a.Cell(a.Answer.Chosen); k.Slower != nil || k.Speedup == nil {
		t.Errorf("the chosen cell is compared with itself: %+v", k.Slower)
	}
	if k := a.Cell(core.Baseline); k.Speedup != nil || k.Split != nil || k.Slower == nil {
		t.Errorf("the base is compared with itself: %+v, %+v", k.Speedup, k.Split)
	}
	if k := a.Cell(core.Cell{Strategy: "unheard-of", Workers: 1, Cores: 1}); k.N != 0 || k.Speedup != nil {
		t.Errorf("of a cell that was not measured: %+v", k)
	}
}

// spoilt has cells that failed, were disturbed, and have an outlier.
func spoilt() core.Run {
	run := scene.Eight(scene.Linear).Run()
	n := 0
	for i := range run.Trials {
		switch t := &run.Trials[i]; t.Cell {
		case scene.Goroutines(8):
			if t.Fail(errors.New("exit status 3")); t.Round == 1 {
				t.Fail(errors.New("killed"))
			}
		case scene.Goroutines(4):
			if n++; n == 2 {
				t.Failure = "killed after 10s"
			}
			if t.Noise = (&core.Noise{Span: t.Runtime, Throttled: new(time.Second)}); t.Round == 7 {
				t.Runtime *= 2
			}
		}
	}
	run.Trials = append(run.Trials, core.Trial{Cell: scene.Goroutines(8), Phase: core.PhaseProbe, Failure: "killed"})
	return run
}

func TestWhatWentWrongIsCounted(t *testing.T) {
	a := analyse(t, spoilt())
	k := a.Cell(scene.Goroutines(8))
	if k.N != 0 || len(k.Failures) != 2 || k.Failures[0].Why.Text != "exit status 3" || k.Failures[0].Times != 19 || k.Failures[1].Times != 1 {
		t.Errorf("%+v, the most frequent failure first, without the probe's", k)
	}
	k = a.Cell(scene.Goroutines(4))
	if k.N != 19 || k.Disturbed != 19 || !slices.Equal(k.Outliers, []int{7}) || k.Failures[0].Times != 1 {
		t.Errorf("%+v", k)
	}
}

// A brief tells less than the whole, and nothing else.
func TestABriefAgreesWithTheWhole(t *testing.T) {
	a := analyse(t, spoilt())
	for _, s := range a.Cells {
		brief, whole := a.Brief(s.Cell), a.Cell(s.Cell)
		if brief.Split != nil || brief.Slower != nil {
			t.Errorf("the brief of %v compares it: %+v", s.Cell, brief)
		}
		if (brief.Speedup == nil) != (whole.Speedup == nil) || brief.Speedup != nil && brief.Speedup.Value != whole.Speedup.Value {
			t.Errorf("%v: speed-up %+v, in brief %+v", s.Cell, whole.Speedup, brief.Speedup)
		}
		if brief.N != whole.N || brief.Time != whole.Time || brief.Startup != whole.Startup || brief.CPU != whole.CPU || brief.Base != whole.Base ||
			brief.Disturbed != whole.Disturbed || !slices.Equal(brief.Outliers, whole.Outliers) || len(brief.Failures) != len(whole.Failures) {
			t.Errorf("%v: %+v, in brief %+v", s.Cell, whole, brief)
		}
	}
}

// What gives wrong results is not recommended, so that nothing compares with it.
func TestNothingIsComparedWithWrongResults(t *testing.T) {
	run := scene.Eight(scene.Linear).Run()
	for i := range run.Trials {
		run.Trials[i].Lost = int64(run.Trials[i].Cell.Workers - 1)
	}
	if k := analyse(t, run).Cell(scene.Goroutines(2)); k.Chosen != (core.Cell{}) || k.Slower != nil {
		t.Errorf("%+v", k)
	}
}

func TestDisturbed(t *testing.T) {
	some := func(d time.Duration) *time.Duration { return &d }
	noise := func(used time.Duration) *core.Noise {
		return &core.Noise{Span: time.Second, Capacity: some(2 * time.Second), Busy: some(time.Second + used), Own: some(time.Second), Steal: some(0)}
	}
	for name, c := range map[string]struct {
		noise *core.Noise
		want  bool
	}{
		"nobody looked":           {nil, false},
		"quiet":                   {noise(0), false},
		"as much as is tolerated": {noise(100 * time.Millisecond), false},
		"others":                  {noise(101 * time.Millisecond), true},
		"a little steal":          {&core.Noise{Span: time.Second, Steal: some(20 * time.Millisecond)}, false},
		"steal":                   {&core.Noise{Span: time.Second, Steal: some(21 * time.Millisecond)}, true},
		"throttled":               {&core.Noise{Span: time.Second, Throttled: some(time.Millisecond)}, true},
		"heat":                    {&core.Noise{Span: time.Second, Overheats: new(int64(1))}, true},
	} {
		trial := core.Trial{Cell: core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}, Noise: c.noise}
		if got := Disturbed(trial); got != c.want {
			t.Errorf("%s: disturbed %v", name, got)
		}
	}
}
