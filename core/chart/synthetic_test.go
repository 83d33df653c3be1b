package chart

import (
	"math"
	"math/rand/v2"
	"time"

	"parallelogram/core"
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

// synthetic makes up a run of the first strategies of laws on a machine with
// cores cores; serial is the serial time in seconds.
func synthetic(strategies, cores, rounds int, serial float64, workers ...int) core.Run {
	e := core.Experiment{
		Workload:   core.Workload{Name: "sha256", Tasks: 4096},
		Strategies: []core.Strategy{core.Serial},
		Workers:    workers,
		Cores:      powers(cores),
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

// powers returns 1, 2, 4 … and n itself.
func powers(n int) []int {
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
