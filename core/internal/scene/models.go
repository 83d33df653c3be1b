package scene

import (
	"time"

	"parallelogram/core"
)

// Second is the runtime of the serial program in most scenes, as a number.
const Second = float64(time.Second)

// Goroutines is a cell on eight cores.
func Goroutines(n int) core.Cell { return core.Cell{Strategy: core.Goroutine, Workers: n, Cores: 8} }

// Copied is a machine that slows each of n copies down by slower·(n−1), and a
// program with a serial part on top of that. Measured are serial, goroutines and
// copies.
func Copied(slower, serial float64) Scene {
	s := Eight(func(c core.Cell, t *core.Trial) {
		as, time := c, 1+slower*float64(c.Workers-1)
		if c.Strategy == core.Copies {
			as, time = core.Baseline, time/float64(c.Workers)
		}
		Amdahl(serial)(as, t)
		t.Runtime = scaled(t.Runtime, time)
		t.Usage.User = scaled(t.Usage.User, time)
	}).With(core.Copies)
	s.Traits = map[core.Strategy]core.Traits{core.Copies: {Model: true, Apart: true, Worker: "copies"}}
	return s
}

func scaled(d time.Duration, by float64) time.Duration { return time.Duration(float64(d) * by) }

// Parallel reports whether a cell has more than one worker: where losses show.
func Parallel(c core.Cell) bool { return c.Workers > 1 }

// Took gives a trial its runtime and CPU time, in seconds.
func Took(t *core.Trial, runtime, cpu float64) {
	t.Runtime, t.Usage.User = time.Duration(runtime*Second), time.Duration(cpu*Second)
}

// Linear is work that scales without any loss up to the cores.
func Linear(c core.Cell, t *core.Trial) {
	Took(t, 1/float64(min(c.Workers, c.Cores)), 1)
}

// Level is work that nothing makes faster.
func Level(_ core.Cell, t *core.Trial) { Took(t, 1, 1) }

// Amdahl is work of which a share is serial: workers idle meanwhile.
func Amdahl(share float64) Model {
	return func(c core.Cell, t *core.Trial) {
		Took(t, share+(1-share)/float64(min(c.Workers, c.Cores)), 1)
	}
}

// Times is work whose runtime in seconds is known for each number of workers.
func Times(seconds map[int]float64) Model {
	return func(c core.Cell, t *core.Trial) { Took(t, seconds[c.Workers], 1) }
}

// Costing is work that its workers share evenly, and whose CPU time grows by a
// factor.
func Costing(factor func(c core.Cell) float64) Model {
	return func(c core.Cell, t *core.Trial) {
		cost := factor(c)
		Took(t, cost/float64(min(c.Workers, c.Cores)), cost)
	}
}

// Beside adds what else there is to tell of a trial.
func Beside(model, more Model) Model {
	return func(c core.Cell, t *core.Trial) {
		model(c, t)
		more(c, t)
	}
}

// Threads is linear work for goroutines, and the same work under a lock that one
// worker holds at a time, and in processes that take long to start.
func Threads(c core.Cell, t *core.Trial) {
	Linear(c, t)
	switch c.Strategy {
	case core.GIL:
		Took(t, 1, 1)
	case core.Subprocess:
		start := 0.1 * float64(c.Workers)
		Took(t, 1/float64(min(c.Workers, c.Cores))+start, 1)
		t.Startup = t.Runtime - t.Runtime/2
	}
}
