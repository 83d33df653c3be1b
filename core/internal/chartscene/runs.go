// Package chartscene makes up runs and answers for the tests of charts.
package chartscene

import (
	"math"
	"math/rand/v2"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// law is how a made-up strategy behaves, all in parts of the serial time.
type law struct {
	strategy core.Strategy
	serial   float64 // share of the work that does not divide
	start    float64 // cost of starting a worker
	crowd    float64 // cost of each worker beyond the cores
	noise    float64 // spread of a trial
	lock     bool    // one worker at a time
}

// The strategies of a made-up run, as they tend to behave.
var laws = []law{
	{strategy: core.Goroutine, serial: 0.012, start: 0.0002, crowd: 0.001, noise: 0.012},
	{strategy: core.Subprocess, serial: 0.015, start: 0.012, crowd: 0.004, noise: 0.02},
	{strategy: "gil", start: 0.001, crowd: 0.002, noise: 0.03, lock: true},
	{strategy: "python-process", serial: 0.03, start: 0.03, crowd: 0.01, noise: 0.04},
	{strategy: "python-interpreter", serial: 0.05, start: 0.006, crowd: 0.005, noise: 0.025},
}

// runtime returns the law's time, in parts of the serial time.
func (l law) time(workers, cores int) float64 {
	n := float64(min(workers, cores))
	if l.lock {
		n = 1
	}
	over := max(0, float64(workers-cores))
	return l.serial + (1-l.serial)/n + l.start*float64(workers) + l.crowd*over
}

// Synthetic makes up a run of the first strategies of laws on a machine with
// cores cores; serial is the serial time in seconds.
func Synthetic(strategies, cores, rounds int, serial float64, workers ...int) core.Run {
	e := core.Experiment{
		Workload:   core.Workload{Name: "sha256", Tasks: 4096},
		Strategies: []core.Strategy{core.Serial},
		Workers:    workers,
		Cores:      Powers(cores),
		Rounds:     rounds,
	}
	for _, l := range laws[:strategies] {
		e.Strategies = append(e.Strategies, l.strategy)
	}
	run := core.Run{Experiment: e, Finished: true, Started: time.Date(2026, 5, 4, 14, 2, 0, 0, time.UTC)}
	run.Host = core.Host{Model: "AMD EPYC 7763", CPUs: make([]core.CPU, cores)}
	random := rand.New(rand.NewPCG(1, 2))
	for round := range rounds {
		for _, cell := range e.Cells() {
			run.Trials = append(run.Trials, madeUp(random, cell, round+1, serial))
		}
	}
	return run
}

// Powers returns 1, 2, 4 … and n itself.
func Powers(n int) []int {
	var list []int
	for p := 1; p < n; p *= 2 {
		list = append(list, p)
	}
	return append(list, n)
}

// madeUp is one trial: skewed noise, now and then a disturbed one.
func madeUp(random *rand.Rand, c core.Cell, round int, serial float64) core.Trial {
	share, noise := 1.0, 0.01
	for _, l := range laws {
		if l.strategy == c.Strategy {
			share, noise = l.time(c.Workers, c.Cores), l.noise
		}
	}
	t := serial * share * math.Exp(noise*random.NormFloat64())
	if random.Float64() < 0.05 {
		t *= 1 + 0.05 + 0.25*random.Float64()
	}
	return core.Trial{Cell: c, Round: round, Runtime: time.Duration(t * 1e9)}
}

// Hybrid is a machine of six fast cores with two hardware threads each and of
// four slow ones.
func Hybrid() core.Host {
	h := core.Host{Model: "Intel(R) Core(TM) i5-12600K", SMT: core.Yes}
	add := func(n, class, thread int) {
		for range n {
			h.CPUs = append(h.CPUs, core.CPU{ID: len(h.CPUs), Class: class, Thread: thread})
		}
	}
	add(6, 0, 0)
	add(6, 0, 1)
	add(4, 1, 0)
	return h
}

// OnHybrid is a run on such a machine.
func OnHybrid() core.Run {
	run := Synthetic(2, 16, 10, 0.812, 1, 2, 4, 6, 8, 12, 16, 24)
	run.Experiment.Cores = []int{1, 2, 4, 6, 8, 12, 14, 16}
	run = Again(run)
	run.Host = Hybrid()
	return run
}

// Again runs the experiment of a made-up run as it is now.
func Again(run core.Run) core.Run {
	e, random := run.Experiment, rand.New(rand.NewPCG(7, 0))
	run.Trials = nil
	for round := range e.Rounds {
		for _, cell := range e.Cells() {
			run.Trials = append(run.Trials, madeUp(random, cell, round+1, 0.812))
		}
	}
	return run
}

// Recommending is an answer that recommends a cell.
func Recommending(s core.Strategy, workers, cores int) *verdict.Answer {
	var a verdict.Answer
	a.Base, a.Chosen = core.Baseline, core.Cell{Strategy: s, Workers: workers, Cores: cores}
	a.Speedup.Value, a.Speedup.CI.Low, a.Speedup.CI.High, a.Speedup.CI.Confidence = 2, 1.9, 2.1, 0.95
	return &a
}

// Timed gives the trials of a run starts one after the other, CPU times, memory,
// phases, and now and then a disturbance.
func Timed(run core.Run) core.Run {
	run.Trials = append([]core.Trial(nil), run.Trials...)
	at := run.Started
	random := rand.New(rand.NewPCG(5, 0))
	last := run.Trials[len(run.Trials)-1].Round
	for i := range run.Trials {
		t := &run.Trials[i]
		t.Start = at
		at = at.Add(t.Runtime + 30*time.Millisecond)
		t.Phase = core.PhaseSweep
		switch {
		case t.Round > last*4/5:
			t.Phase = core.PhaseConfirm
		case t.Round > last*3/5:
			t.Phase = core.PhaseFocus
		}
		n := time.Duration(t.Cell.Workers)
		t.Startup = 20 * time.Microsecond * n
		if t.Cell.Strategy == core.Subprocess {
			t.Startup = t.Runtime / 12
		}
		busy := min(t.Cell.Workers, t.Cell.Cores)
		t.Usage.User = time.Duration(float64(t.Runtime) * float64(busy) * (0.8 + 0.15/float64(busy)))
		t.Memory.Peak = int64(1e8 * (2 + float64(t.Cell.Workers) + 0.1*float64(t.Round%5)))
		if random.IntN(9) == 0 {
			steal := t.Runtime
			t.Noise = &core.Noise{Span: t.Runtime, Steal: &steal}
			t.Runtime = t.Runtime * 5 / 4
		}
	}
	return run
}

// Of is the analysis of a run, or the one that is given.
func Of(run any) *analysis.Analysis {
	if a, ok := run.(*analysis.Analysis); ok {
		return a
	}
	return analysis.Extended(nil, run.(core.Run))
}

// Answered is the analysis of a run with an answer that is made up.
func Answered(run core.Run, answer *verdict.Answer) *analysis.Analysis {
	a := Of(run)
	a.Answer = answer
	return a
}

// Machine is one with fast cores, siblings of some of them, and slow cores.
func Machine(fast, siblings, slow int) core.Host {
	h := core.Host{Model: "Test"}
	for id := range fast + siblings + slow {
		cpu := core.CPU{ID: id, Core: id}
		switch {
		case id >= fast+siblings:
			cpu.Class = 1
		case id >= fast:
			cpu.Core, cpu.Thread = id-fast, 1
		}
		h.CPUs = append(h.CPUs, cpu)
	}
	return h
}

// Lawful is an answer whose law is known, with a band of a tenth either way.
func Lawful(law scaling.Law, sigma, kappa float64) *verdict.Answer {
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
	a.Speedup = stats.Estimate{Value: 6.5, CI: stats.Interval{Low: 6, High: 7, Confidence: stats.Level}}
	return a
}

// Sequence returns 1 to n.
func Sequence(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i + 1
	}
	return list
}

// Trial is one that took a number of seconds.
func Trial(s core.Strategy, workers, cores int, seconds float64) core.Trial {
	return core.Trial{Cell: core.Cell{Strategy: s, Workers: workers, Cores: cores}, Runtime: time.Duration(seconds * 1e9)}
}

func Without(trials []core.Trial, s core.Strategy) []core.Trial {
	var list []core.Trial
	for _, t := range trials {
		if t.Cell.Strategy != s {
			list = append(list, t)
		}
	}
	return list
}

// First is a run that was looked at after n trials.
func First(run core.Run, n int) core.Run {
	run.Trials, run.Finished = run.Trials[:n], false
	return run
}

// SomeFail makes one strategy fail always, one at a count, one now and then.
func SomeFail(run core.Run) core.Run {
	for i := range run.Trials {
		t := &run.Trials[i]
		never := t.Cell.Strategy == "gil"
		crowd := t.Cell.Strategy == core.Subprocess && t.Cell.Workers == 16
		rarely := t.Cell.Strategy == core.Goroutine && t.Cell.Workers == 4 && t.Round == 3
		if never || crowd || rarely {
			t.Failure = "signal: killed"
		}
	}
	return run
}

func AllFail(run core.Run) core.Run {
	run.Trials = append([]core.Trial(nil), run.Trials...)
	for i := range run.Trials {
		run.Trials[i].Failure = "exit status 127: no such file or directory"
	}
	return run
}

// Sleeping is a run of work that only waits.
func Sleeping() core.Run {
	run := Synthetic(2, 2, 6, 0.4, 1, 2, 4, 8)
	for i := range run.Trials {
		t := &run.Trials[i]
		t.Runtime = 400 * time.Millisecond / time.Duration(t.Cell.Workers)
		t.Usage.User, t.Usage.Voluntary = 3*time.Millisecond, 400
	}
	return run
}
