package corpus_test

import (
	"errors"
	"time"

	"parallelogram/core"
)

// second is the runtime of the serial program in every scene.
const second = float64(time.Second)

// took gives a trial its runtime and CPU time, in seconds.
func took(t *core.Trial, runtime, cpu float64) {
	t.Runtime, t.Usage.User = time.Duration(runtime*second), time.Duration(cpu*second)
}

// running returns how many workers of a cell can compute at a time.
func running(c core.Cell) float64 { return float64(min(c.Workers, c.Cores)) }

// linear is work that scales without any loss up to the cores.
func linear(t *core.Trial) { took(t, 1/running(t.Cell), 1) }

// amdahl is work of which a share is serial: workers idle meanwhile.
func amdahl(share float64) func(t *core.Trial) {
	return func(t *core.Trial) { took(t, share+(1-share)/running(t.Cell), 1) }
}

// usl is work with contention and crosstalk, during which workers idle.
func usl(sigma, kappa float64) func(t *core.Trial) {
	return func(t *core.Trial) {
		n := float64(t.Cell.Workers)
		took(t, (1+sigma*(n-1)+kappa*n*(n-1))/n, 1)
	}
}

// costing is work that costs so many times the CPU time with so many workers,
// and loses nothing else.
func costing(cost func(c core.Cell) float64) func(t *core.Trial) {
	return func(t *core.Trial) {
		took(t, cost(t.Cell)/running(t.Cell), cost(t.Cell))
	}
}

// beside does what a model does where there is more than one worker, and after
// another model.
func beside(model, then func(t *core.Trial)) func(t *core.Trial) {
	return func(t *core.Trial) {
		if model(t); t.Cell.Workers > 1 {
			then(t)
		}
	}
}

// watched gives every trial what was seen of the machine meanwhile.
func watched(model func(t *core.Trial), see func(t *core.Trial, n *core.Noise)) func(t *core.Trial) {
	return func(t *core.Trial) {
		model(t)
		capacity := t.Runtime * time.Duration(t.Cell.Cores)
		busy, own, steal := t.Usage.User, t.Usage.User, time.Duration(0)
		t.Noise = &core.Noise{Span: t.Runtime, Capacity: &capacity, Busy: &busy, Own: &own, Steal: &steal}
		see(t, t.Noise)
	}
}

// portion returns a share of a time.
func portion(share float64, of time.Duration) *time.Duration {
	d := time.Duration(share * float64(of))
	return &d
}

// throttled is linear work that a quota of 2.5 CPUs holds back.
func throttled(t *core.Trial) {
	watched(linear, func(t *core.Trial, n *core.Noise) {
		if throttles := int64(4); t.Cell.Workers > 2 {
			n.Throttled, n.Throttles = portion(0.3, n.Span), &throttles
		}
	})(t)
}

// clock shows a clock that falls with the workers.
func clock(t *core.Trial, n *core.Noise) {
	hertz := 4.6e9 - 0.1e9*float64(t.Cell.Workers)
	n.Frequency = &hertz
}

// drifting is work that becomes slower by a hundredth from round to round, but
// for its first, and once much slower.
func drifting(t *core.Trial) {
	linear(t)
	slower := 1 + 0.01*float64(t.Round)
	if t.Cell.Workers == 4 && t.Round == 6 || t.Cell.Workers == 2 && t.Round == 1 && t.Phase == core.PhaseSweep {
		slower = 2
	}
	t.Runtime = time.Duration(float64(t.Runtime) * slower)
}

// uneven lets the first worker finish last.
func uneven(t *core.Trial) {
	for range t.Cell.Workers {
		t.Finish = append(t.Finish, t.Runtime/2)
	}
	t.Finish[0] = t.Runtime
}

// starting is work whose workers take long to start.
func starting(t *core.Trial) {
	linear(t)
	start := map[core.Strategy]float64{core.Goroutine: 0.03 * float64(t.Cell.Workers), core.SubprocessEach: 0.6}[t.Cell.Strategy]
	t.Startup = time.Duration(start * second)
	t.Runtime += t.Startup
}

// turns is work whose workers take turns: by their own count, or by what they
// compute together.
func turns(t *core.Trial) {
	took(t, 1.02, 1)
	if t.Cell.Workers > 1 && t.Cell.Strategy == core.GIL {
		t.GILWait = time.Duration(t.Cell.Workers-1) * t.Runtime
	}
}

// preempted is linear work whose workers are preempted where they are more than
// the cores.
func preempted(t *core.Trial) {
	linear(t)
	if t.Usage.Involuntary = 10; t.Cell.Workers > t.Cell.Cores {
		t.Usage.Involuntary = 4000
	}
}

// failing is work of which one cell fails until it is closed, one now and then,
// and one always for one of two reasons.
func failing(t *core.Trial) {
	linear(t)
	switch c := t.Cell; {
	case c == core.Cell{Strategy: core.Subprocess, Workers: 8, Cores: 8}:
		if t.Fail(errors.New("signal: killed")); t.Phase != core.PhaseSweep || t.Round > 3 {
			t.Tasks = 0
		}
	case c.Strategy == core.Subprocess && c.Workers == 4:
		reasons := []string{"exit status 2", "stopped after 10s, the time limit"}
		t.Fail(errors.New(reasons[t.Round%3/2]))
	case c.Strategy == core.Goroutine && c.Workers == 4 && t.Round == 3:
		t.Fail(errors.New("out of memory"))
	}
}
