package verdict

import (
	"math"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

func TestForecastsReachTwiceAsFarAsTheTests(t *testing.T) {
	s := scene.Eight(scene.Amdahl(0.04))
	s.Noise = 0.01
	a := judge(t, s)
	list := a.Scaling.Forecasts
	if len(list) == 0 || list[0].Workers != 1 || list[len(list)-1].Workers != 16 {
		t.Fatalf("%d forecasts, want 1 to 16 workers: %+v", len(list), list)
	}
	for i, f := range list {
		truth := 0.04 + 0.96/float64(f.Workers)
		if f.CI.Confidence == 0 || !f.CI.Contains(f.Time) || math.Abs(f.Time/truth-1) > 0.05 {
			t.Errorf("%d workers: %+v, the truth is %v s", f.Workers, f, truth)
		}
		if f.Beyond != (f.Workers > 8) || i > 0 && f.Workers <= list[i-1].Workers {
			t.Errorf("%d workers: beyond %v after %d", f.Workers, f.Beyond, list[max(0, i-1)].Workers)
		}
	}
	if near, far := list[3], list[len(list)-1]; near.CI.High/near.CI.Low >= far.CI.High/far.CI.Low {
		t.Errorf("the law is as sure of %d workers as of %d", far.Workers, near.Workers)
	}
}

func TestForecastsOfManyWorkersAreFew(t *testing.T) {
	s := scene.Eight(scene.Amdahl(0.04))
	s.Host, s.Workers, s.Cores = scene.Machine(512), []int{1, 2, 8, 64, 512}, []int{512}
	a := judge(t, s)
	list := a.Scaling.Forecasts
	if n := len(list); n != 32 || list[n-1].Workers != 1024 {
		t.Errorf("%d forecasts, the last of %d workers", n, list[n-1].Workers)
	}
}

func TestWorkThatWaits(t *testing.T) {
	for _, c := range []struct {
		name                   string
		cpu                    float64 // of a second
		voluntary, involuntary int64
		want                   bool
	}{
		{"computes", 1, 0, 9, false},
		{"waits", 0.001, 9, 0, true},
		{"kept from the CPU", 0.1, 1, 9, false},
		{"nothing accounted for", 0, 0, 0, false},
	} {
		s := scene.Eight(func(_ core.Cell, t *core.Trial) {
			scene.Took(t, 1, c.cpu)
			t.Usage.Voluntary, t.Usage.Involuntary = c.voluntary, c.involuntary
		})
		if got := Waits(asked(s.Run()), core.Baseline); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	if Waits(asked(core.Run{}), core.Baseline) {
		t.Error("a run without trials waits")
	}
}
