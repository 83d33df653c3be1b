package chart

import (
	"math"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// lawful is an answer whose law is known, with a band of a tenth either way.
func lawful(law scaling.Law, sigma, kappa float64) *verdict.Answer {
	s := verdict.Scaling{Strategy: core.Goroutine, Cores: 8, Law: law}
	s.Fit.Parameters = scaling.Parameters{Law: law, Lambda: 1 / 0.812, Sigma: sigma, Kappa: kappa}
	s.Fit.Least, s.Fit.Most = 2, 8
	for n := 1; n <= s.Fit.Reach(); n++ {
		time := s.Fit.Time(float64(n))
		s.Forecasts = append(s.Forecasts, verdict.Forecast{
			Prediction: scaling.Prediction{Workers: n, Time: time},
			CI:         stats.Interval{Low: time * 0.9, High: time * 1.1, Confidence: stats.Level},
		})
	}
	a := &verdict.Answer{Scaling: &s}
	a.Base, a.Chosen = core.Baseline, core.Cell{Strategy: core.Goroutine, Workers: 8, Cores: 8}
	a.Speedup.CI = stats.Interval{Low: 6, High: 7, Confidence: stats.Level}
	return a
}

func eightWays() core.Run { return synthetic(2, 8, 10, 0.812, 1, 2, 3, 4, 6, 8, 12, 16, 24) }

func TestTheLawIsDrawnOnlyWhereItClaimsAnything(t *testing.T) {
	spoilt := func(f func(*verdict.Answer)) View {
		a := lawful(scaling.Amdahl, 0.02, 0)
		f(a)
		return View{Answer: a}
	}
	good := lawful(scaling.Amdahl, 0.02, 0)
	for name, c := range map[string]struct {
		view View
		want bool
	}{
		"good":          {View{Answer: good}, true},
		"no answer":     {View{}, false},
		"no law":        {spoilt(func(a *verdict.Answer) { a.Scaling = nil }), false},
		"too few":       {spoilt(func(a *verdict.Answer) { a.Scaling.Law = "" }), false},
		"rejected":      {spoilt(func(a *verdict.Answer) { a.Scaling.Rejected = true }), false},
		"held":          {spoilt(func(a *verdict.Answer) { a.Scaling.Fit.Sigma, a.Scaling.Fit.Free.Sigma = 0, -0.1 }), false},
		"other cores":   {View{Answer: good, Fixed: 4}, false},
		"by cores":      {View{Answer: good, By: Cores}, false},
		"hidden":        {View{Answer: good, Hidden: Hidden{}.Toggled(core.Goroutine)}, false},
		"other hidden":  {View{Answer: good, Hidden: Hidden{}.Toggled(core.Subprocess)}, true},
		"not that slot": {spoilt(func(a *verdict.Answer) { a.Scaling.Strategy = "gil" }), false},
	} {
		for _, c.view.Kind = range []Kind{Runtime, Speedup, Efficiency} {
			named := func(k key) bool { return k.text == english.LawAmdahl }
			if got := slices.ContainsFunc(c.view.sheet(eightWays(), Light()).keys, named); got != c.want {
				t.Errorf("%s, %s: drawn %v, want %v", name, c.view.Kind, got, c.want)
			}
		}
	}
}

func TestTheLawIsThatOfTheAnswer(t *testing.T) {
	a := lawful(scaling.USL, 0.02, 0.001)
	cut := sliceOf(eightWays(), View{})
	base := cut.baseline.median
	for name, c := range map[string]struct {
		q    quantity
		want func(time, n float64) float64
	}{
		"runtime":    {runtimes{}, func(time, n float64) float64 { return time }},
		"speedup":    {speedups{base}, func(time, n float64) float64 { return base / time }},
		"efficiency": {efficiencies{speedups{base}, Workers}, func(time, n float64) float64 { return base / time / n }},
	} {
		law := cut.law(View{Answer: a}, Light(), c.q)
		for n := 1.0; n <= law.reach(); n += 0.5 {
			if got, want := law.at(n), c.want(a.Scaling.Fit.Time(n), n); math.Abs(got/want-1) > 1e-12 {
				t.Errorf("%s: the law at %v is %v, want %v", name, n, got, want)
			}
		}
		if (law.bound.A > 0) != (name != "runtime") {
			t.Errorf("%s: Amdahl's bound is drawn: %v", name, law.bound.A > 0)
		}
		if got := law.at(8) / law.amdahl(8); name == "speedup" && got >= 1 {
			t.Errorf("the law allows %v of what contention alone does", got)
		}
	}
	weak := eightWays()
	weak.Experiment.Weak = true
	cut.weak = true
	if got, want := cut.law(View{Answer: a}, Light(), runtimes{}).at(4), 4*a.Scaling.Fit.Time(4); math.Abs(got/want-1) > 1e-12 {
		t.Errorf("4 workers with a share each take %v s, want %v", got, want)
	}
}

func TestTheBandLiesAroundTheLaw(t *testing.T) {
	a := lawful(scaling.Amdahl, 0.02, 0)
	list := a.Scaling.Forecasts
	list[3].CI.Low, list[4].CI.Low = 0.9*list[3].Time, 0.7*list[4].Time
	law := sliceOf(eightWays(), View{}).law(View{Answer: a}, Light(), runtimes{})
	low := func(f verdict.Forecast) float64 { return f.CI.Low / f.Time }
	for x, want := range map[float64]float64{0.5: 0.9, 1: 0.9, 4: 0.9, math.Sqrt(20): 0.8, 5: 0.7, 16: 0.9, 99: 0.9} {
		if got := law.ratio(x, low); math.Abs(got-want) > 1e-12 {
			t.Errorf("the band begins at %v of the law at %v, want %v", got, x, want)
		}
	}
	law.scaling.Forecasts = nil
	if got := law.ratio(4, low); got != 1 {
		t.Errorf("without forecasts the band is %v wide", got)
	}
}

// Between the tests the law is a whole line, beyond them a dashed one.
func TestTheLawIsDashedWhereNothingWasTested(t *testing.T) {
	run := eightWays()
	run.Experiment.Strategies = []core.Strategy{core.Goroutine}
	run.Trials = without(without(run.Trials, core.Serial), core.Subprocess)
	a := lawful(scaling.Amdahl, 0.5, 0) // far from the points
	a.Chosen = core.Cell{}
	p := drawn(t, run, View{Answer: a, LogX: true}, Light(), 1600, 1000, 72)
	lit := func(from, to float64) float64 {
		blue, all := 0, 0
		left, right := p.pixel(from, 0), p.pixel(to, 0)
		for x := int(left.X); x < int(right.X); x++ {
			n, _ := p.Value(float64(x), 0)
			at := p.pixel(n, a.Scaling.Fit.Time(n))
			all++
			if colourful(p.Image.RGBAAt(int(at.X), int(at.Y))) {
				blue++
			}
		}
		return float64(blue) / float64(all)
	}
	inside, below, beyond, behind := lit(2.1, 7.9), lit(1.05, 1.95), lit(8.1, 15.9), lit(16.5, 24)
	if inside < 0.9 || below > 0.7 || below < 0.3 || beyond > 0.7 || beyond < 0.3 || behind > 0.05 {
		t.Errorf("lit: %.2f of the line between the tests, %.2f below, %.2f beyond, %.2f further than twice as far", inside, below, beyond, behind)
	}
}
