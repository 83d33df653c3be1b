package chart

import (
	"fmt"
	"math/rand/v2"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/choice"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// anyRun makes up a run without regard to sense: few or many strategies and
// counts, times of any size, failures, cells that no experiment has.
func anyRun(random *rand.Rand) core.Run {
	var run core.Run
	counts := func() []int {
		var list []int
		for range random.IntN(6) {
			list = append(list, pick(random, -3, 0, 1, 1, 2, 3, 4, 7, 8, 64, 1024, 1<<40))
		}
		return list
	}
	run.Experiment = core.Experiment{Workers: counts(), Cores: counts(), Rounds: random.IntN(12)}
	run.Experiment.Workload.Name = pick(random, "", "primes", "thumbnails of a long, long name that goes on and on")
	run.Finished = random.IntN(2) == 0
	run.Host.Model = pick(random, "", "Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz")
	for id := range random.IntN(70) {
		run.Host.CPUs = append(run.Host.CPUs, core.CPU{ID: id, Core: id, Class: random.IntN(9) / 8, Thread: random.IntN(5) / 4})
	}
	run.Host.Quota = pick(random, 0, 0, 0.5, 2.5, 64)
	run.Experiment.Weak = random.IntN(4) == 0
	run.Experiment.Workload.Params = pick(random, nil, map[string]string{"block": "64KiB", "command": "make -j {workers} \"all of it\" and more than can ever have room"})
	if random.IntN(2) == 0 {
		run.Started = time.Unix(random.Int64N(1<<33), 0)
	}
	scale := pick(random, 1, 1e3, 1e6, 1e9, 1e12, 9e18)
	for i := range random.IntN(120) {
		run.Trials = append(run.Trials, anyTrial(random, run.Experiment, i, scale))
	}
	return run
}

func anyTrial(random *rand.Rand, e core.Experiment, i int, scale float64) core.Trial {
	t := core.Trial{Round: i/10 + random.IntN(2)}
	t.Cell.Strategy = pick(random, core.Serial, core.Goroutine, core.Subprocess, "gil", "", "python-interpreter",
		"a strategy whose name is longer than most windows are wide, so that it cannot stand in full anywhere",
		core.Strategy(fmt.Sprint("strategy-", random.IntN(9))))
	t.Cell.Workers = pick(random, append([]int{1, 2, 4}, e.Workers...)...)
	t.Cell.Cores = pick(random, append([]int{1, 2, 4}, e.Cores...)...)
	if t.Cell.Strategy == core.Serial && random.IntN(8) > 0 {
		t.Cell = core.Baseline
	}
	t.Runtime = time.Duration(scale * pick(random, 0, -1, 1, 1, random.Float64(), random.Float64()))
	if random.IntN(6) == 0 {
		t.Failure = pick(random, "signal: killed", "panic: \x00\xff\n\ngoroutine 1 [running]: a reason that is longer than any line")
	}
	t.Phase = pick(random, "", core.PhaseSweep, core.PhaseSweep, core.PhaseConfirm, core.PhaseProbe)
	t.Usage.User = time.Duration(random.Float64() * float64(t.Runtime))
	return t
}

func anyView(random *rand.Rand) View {
	v := View{Kind: pick(random, Kinds()...), By: pick(random, "", Workers, Cores), Fixed: pick(random, 0, 0, 1, 2, 4, 99), Row: pick(random, 0, 0, 3, 999)}
	v.LogX, v.LogY = random.IntN(2) == 0, random.IntN(2) == 0
	v.Title = pick(random, "", "", "goroutine stops gaining at 8 workers; subprocess pays 38 ms to start", "日本語 \xff")
	for _, s := range []core.Strategy{core.Serial, core.Goroutine, core.Subprocess} {
		if random.IntN(4) == 0 {
			v.Hidden = v.Hidden.Toggled(s)
		}
	}
	v.Zoom = Zoom{X: anyRange(random), Y: anyRange(random)}
	v.Selected = pick(random, core.Cell{}, anyCell(random))
	return v
}

// anyAnalysis makes up a run and, mostly, an answer that need not fit it.
func anyAnalysis(random *rand.Rand) *analysis.Analysis {
	if random.IntN(3) == 0 {
		return of(anyRun(random))
	}
	return answered(anyRun(random), anyAnswer(random))
}

func anyRange(random *rand.Rand) Range {
	if random.IntN(3) > 0 {
		return Range{}
	}
	low := pick(random, -1, 0, random.Float64(), 5*random.Float64(), 1e-9, 1e11)
	high := low + pick(random, 1e-11, 1+random.Float64(), 4, 1e9)
	if high < 1e-12 || high == low {
		high = low + 2
	}
	return Range{Low: low, High: high}
}

func anyCell(random *rand.Rand) core.Cell {
	if random.IntN(4) == 0 {
		return core.Baseline
	}
	return core.Cell{Strategy: pick(random, core.Goroutine, core.Subprocess), Workers: pick(random, 1, 2, 4), Cores: pick(random, 1, 2, 4)}
}

// anyAnswer makes up an answer, with a law that need not fit anything.
func anyAnswer(random *rand.Rand) *verdict.Answer {
	a := &verdict.Answer{Choice: choice.Choice{Base: anyCell(random), Chosen: anyCell(random)}}
	a.Speedup.CI.Confidence, a.Speedup.CI.Low = pick(random, 0, 0.95), 2*random.Float64()
	if random.IntN(3) == 0 {
		return a
	}
	c := anyCell(random)
	a.Scaling = &verdict.Scaling{Strategy: c.Strategy, Cores: c.Cores, Rejected: random.IntN(8) == 0}
	if random.IntN(8) > 0 {
		a.Scaling.Law = pick(random, scaling.Linear, scaling.Amdahl, scaling.USL)
	}
	fit := &a.Scaling.Fit
	fit.Law, fit.Least, fit.Most = a.Scaling.Law, pick(random, 1, 2), pick(random, 2, 4, 1024)
	fit.Lambda, fit.Sigma, fit.Kappa = pick(random, 1e-9, 1, 1e9), pick(random, 0, random.Float64()), pick(random, 0, random.Float64())
	for n := 1; n <= fit.Reach(); n += 1 + n/2 {
		time := fit.Time(float64(n))
		a.Scaling.Forecasts = append(a.Scaling.Forecasts, verdict.Forecast{
			Prediction: scaling.Prediction{Workers: n, Time: time},
			CI:         stats.Interval{Low: time * random.Float64(), High: time * (1 + random.Float64())},
		})
	}
	return a
}

func anyStyle(random *rand.Rand) Style {
	s := pick(random, Light(), Dark())
	s.Text = pick(random, 0, 0, 7.5, 17, 0.01, 300)
	s.Family = pick(random, "", "no such font")
	return s
}
