package scene

import (
	"math"
	"time"

	"parallelogram/core"
)

// Cause is a scene in which one thing keeps the work from scaling.
type Cause struct {
	Code string // of the finding that must be made, and no other
	Name string // what is special about this one, where there are several
	Scene
}

// costlier is work that costs so many times the CPU time as soon as it is shared.
func costlier(factor float64) Model {
	return Costing(func(c core.Cell) float64 {
		if Parallel(c) {
			return factor
		}
		return 1
	})
}

// kernel moves a share of the CPU time into the kernel, where it is shared.
func kernel(share float64, faults, switches int64) Model {
	return func(c core.Cell, t *core.Trial) {
		if Parallel(c) {
			cpu := float64(t.Usage.User)
			t.Usage.User, t.Usage.System = time.Duration(cpu*(1-share)), time.Duration(cpu*share)
			t.Usage.Faults, t.Usage.Voluntary = faults, switches
		}
	}
}

// counts gives every trial its page faults and the times that it gave up a core.
func counts(model Model, faults, switches int64) Model {
	return Beside(model, func(_ core.Cell, t *core.Trial) { t.Usage.Faults, t.Usage.Voluntary = faults, switches })
}

// Causes are scenes for every cause that an answer names.
var Causes = []Cause{
	{"scales", "", Eight(Linear)},
	{"serial-part", "", Eight(Amdahl(0.1))},
	{"lawful", "", Eight(func(c core.Cell, t *core.Trial) { // half of the little that is lost is idling, half is cost
		kept := 1 / (1 + 0.01*float64(c.Workers-1))
		Took(t, 1/(float64(c.Workers)*kept), 1/math.Sqrt(kept))
	})},
	{"superlinear", "", Eight(Costing(func(c core.Cell) float64 {
		n := float64(c.Workers)
		return 1 / (1 + 0.1*(n-1)/n)
	}))},
	{"waiting", "", Eight(func(c core.Cell, t *core.Trial) { Took(t, 1/float64(c.Workers), 0.05) })},
	{"start-cost", "", Eight(func(c core.Cell, t *core.Trial) {
		start := 0.05 * float64(c.Workers)
		if c.Strategy == core.Serial {
			start = 0
		}
		Took(t, start+1/float64(c.Workers), 1)
		t.Startup = time.Duration(start * Second)
	})},
	{"lock-waits", "", Eight(Beside(Amdahl(0.2), func(c core.Cell, t *core.Trial) {
		if Parallel(c) {
			t.LockWait = time.Duration(0.3 * float64(c.Workers) * float64(t.Runtime))
		}
	}))},
	{"imbalanced", "", Eight(Beside(Amdahl(0.1), func(c core.Cell, t *core.Trial) {
		for range c.Workers {
			t.Finish = append(t.Finish, t.Runtime/2)
		}
		t.Finish[0] = t.Runtime
	}))},
	{"collection", "", Eight(Beside(costlier(1.3), func(c core.Cell, t *core.Trial) {
		if Parallel(c) {
			t.GC = time.Duration(0.25 * 1.3 * Second)
		}
	}))},
	{"kernel", "faults", Eight(Beside(counts(costlier(1.5), 100, 0), kernel(0.35, 12_000, 0)))},
	// The faults grow, too, and are too few to matter.
	{"kernel", "switches", Eight(Beside(counts(costlier(1.5), 10, 6), kernel(0.35, 22, 15_000)))},
	// The kernel is entered to block.
	{"contention", "costlier", Eight(Beside(counts(func(c core.Cell, t *core.Trial) {
		if Linear(c, t); Parallel(c) {
			Took(t, 2/float64(c.Workers), 1.5)
		}
	}, 0, 6), kernel(0.35, 0, 15_000)))},
	{"contention", "", Eight(Beside(func(c core.Cell, t *core.Trial) { Amdahl(0.05*float64(c.Workers-1))(c, t) }, func(c core.Cell, t *core.Trial) {
		if t.Usage.Voluntary = 10; Parallel(c) {
			t.Usage.Voluntary = int64(20_000 * t.Runtime.Seconds())
		}
	}))},
	{"memory-bound", "", Eight(Costing(func(c core.Cell) float64 { return 1 + 0.15*float64(c.Workers-1) }))},
	{"mixed", "", Eight(func(c core.Cell, t *core.Trial) {
		if Linear(c, t); Parallel(c) {
			Took(t, 1.8/float64(c.Workers), 1.4)
		}
	})},
	{"shared-cores", "", Eight(Costing(func(c core.Cell) float64 { return max(1, float64(c.Workers)/4*0.8) })).Threaded()},
	// The serial share rises, and nothing else does.
	{"unexplained", "", Eight(func(c core.Cell, t *core.Trial) { Amdahl(0.01*float64(c.Workers*c.Workers-1))(c, t) })},
	{"unresolved", "", Eight(Linear).Noisy(0.5)},
}
