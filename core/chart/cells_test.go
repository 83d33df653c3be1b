package chart

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/verdict"
)

// hybrid is a machine of six fast cores with two hardware threads each and of
// four slow ones.
func hybrid() core.Host {
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

// onHybrid is a run on such a machine.
func onHybrid() core.Run {
	run := synthetic(2, 16, 10, 0.812, 1, 2, 4, 6, 8, 12, 16, 24)
	run.Experiment.Cores = []int{1, 2, 4, 6, 8, 12, 14, 16}
	run = again(run)
	run.Host = hybrid()
	return run
}

// again runs the experiment of a made-up run as it is now.
func again(run core.Run) core.Run {
	e, random := run.Experiment, newRandom(7)
	run.Trials = nil
	for round := range e.Rounds {
		for _, cell := range e.Cells() {
			run.Trials = append(run.Trials, madeUp(random, cell, round+1, 0.812))
		}
	}
	return run
}

// recommending is an answer that recommends a cell.
func recommending(s core.Strategy, workers, cores int) *verdict.Answer {
	var a verdict.Answer
	a.Base, a.Chosen = core.Baseline, core.Cell{Strategy: s, Workers: workers, Cores: cores}
	a.Speedup.Value, a.Speedup.CI.Low, a.Speedup.CI.High, a.Speedup.CI.Confidence = 2, 1.9, 2.1, 0.95
	return &a
}

// timed gives the trials of a run starts one after the other, CPU times,
// phases, and now and then a disturbance.
func timed(run core.Run) core.Run {
	run.Trials = append([]core.Trial(nil), run.Trials...)
	at := run.Started
	random := newRandom(5)
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
		if random.IntN(9) == 0 {
			steal := t.Runtime
			t.Noise = &core.Noise{Span: t.Runtime, Steal: &steal}
			t.Runtime = t.Runtime * 5 / 4
		}
	}
	return run
}
