package chart

import (
	"fmt"
	"math/rand/v2"
	"time"

	"parallelogram/core"
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
	run.Host.CPUs = make([]core.CPU, random.IntN(70))
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
	t.Phase = pick(random, "", core.PhaseSweep, core.PhaseSweep, core.PhaseProbe)
	return t
}

func anyView(random *rand.Rand) View {
	v := View{Kind: pick(random, Kinds()...), By: pick(random, "", Workers, Cores), Fixed: pick(random, 0, 0, 1, 2, 4, 99)}
	v.Strategy = pick(random, "", "", core.Goroutine, "gil", "no such strategy")
	for _, s := range []core.Strategy{core.Goroutine, core.Subprocess, "gil", core.Serial} {
		if random.IntN(5) == 0 {
			v.Hidden = v.Hidden.Toggled(s)
		}
	}
	v.Selected = pick(random, core.Cell{}, core.Baseline, core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2})
	if random.IntN(3) == 0 {
		v.Answer = recommending(core.Goroutine, pick(random, 1, 2, 4), pick(random, 1, 2))
	}
	v.LogX, v.LogY = random.IntN(2) == 0, random.IntN(2) == 0
	v.Title = pick(random, "", "", "goroutine stops gaining at 8 workers; subprocess pays 38 ms to start", "日本語 \xff")
	return v
}

func anyStyle(random *rand.Rand) Style {
	s := pick(random, Light(), Dark())
	s.Text = pick(random, 0, 0, 7.5, 17, 0.01, 300)
	s.Family = pick(random, "", "no such font")
	return s
}

func pick[T any](random *rand.Rand, list ...T) T { return list[random.IntN(len(list))] }
