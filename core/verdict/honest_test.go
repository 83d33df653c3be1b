package verdict

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

// With weak scaling, what a whole trial took is told, not that of one share.
func TestWeakScalingTellsOfTheWholeStart(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		scene.Took(t, 1, float64(c.Workers))
		if c.Strategy == core.Subprocess {
			t.Startup = time.Second
			t.Runtime += time.Second
		}
	})
	s.Weak = true
	cause, ok := judge(t, s.With(core.Subprocess)).CauseOf(core.Subprocess)
	if !ok || cause.Code != StartCost {
		t.Fatalf("found %v", cause.Code)
	}
	holds(t, cause, map[string]float64{"startup": 1, "startupShare": 0.5})
}

// A share of native work lets the workers gain; what holds them back is the
// interpreter lock all the same, and its waits are counted.
func TestTurnsAreSeenByTheirWaits(t *testing.T) {
	half := func(waited float64) Answer {
		return judge(t, scene.Eight(func(c core.Cell, t *core.Trial) {
			if scene.Linear(c, t); c.Strategy == core.GIL {
				scene.Took(t, 0.5+0.5/float64(c.Workers), 1)
				t.GILWait = time.Duration(waited * float64(t.Runtime) * float64(c.Workers))
			}
		}).With(core.GIL))
	}
	for waited, want := range map[float64]bool{0.4: true, 0.055: true, 0.045: false, 0: false} {
		if cause, _ := half(waited).CauseOf(core.GIL); (cause.Code == TurnTaking) != want {
			t.Errorf("with %v of the time spent waiting for the interpreter lock the cause is %v", waited, cause.Code)
		}
	}
}

// That a gain is not proven does not prove that there is none.
func TestMoreWorkersThanCoresMayGainWhereNobodyKnows(t *testing.T) {
	told := func(noise float64) bool {
		random := rand.New(rand.NewPCG(5, 6))
		s := scene.Eight(func(c core.Cell, t *core.Trial) {
			if scene.Linear(c, t); c.Workers > c.Cores {
				t.Usage.Involuntary = 4100
				t.Runtime = max(time.Millisecond, time.Duration(float64(t.Runtime)*(1+noise*random.NormFloat64())))
			}
		})
		s.Workers = []int{1, 2, 4, 8, 16}
		return slices.Contains(codes(judge(t, s)), Oversubscribed)
	}
	if !told(0) || told(0.5) {
		t.Errorf("told without noise: %v, with noise: %v", told(0), told(0.5))
	}
}

// What the strategy's first worker pays is not laid on the others.
func TestTheKernelIsComparedWithTheStrategysOwnFirstWorker(t *testing.T) {
	a := judge(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.Goroutine {
			scene.Took(t, 1.5/float64(c.Workers), 1.5*0.7)
			t.Usage.System, t.Usage.Faults = time.Duration(1.5*0.3*scene.Second), 20_000
		}
	}))
	f := finding(t, a, Kernel)
	holds(t, f, map[string]float64{"kernel": 0.3, "kernelBefore": 0, "kernelOne": 0.3})
	if slices.ContainsFunc(f.Evidence, func(n Number) bool { return n.Name == "faults" }) {
		t.Errorf("page faults that the first worker has, too, are blamed: %+v", f.Evidence)
	}
}

// A number that comes from medians has an interval; a count has none.
func TestEvidenceHasIntervals(t *testing.T) {
	for _, c := range scene.Causes {
		for _, n := range judge(t, c.Scene).Findings[0].Evidence {
			exact := slices.Contains([]string{"noise", "physical"}, n.Name)
			if (n.CI.Confidence == 0) != exact && !math.IsNaN(n.Value) {
				t.Errorf("%s: %s is %v", c.Code, n.Name, n.Estimate)
			}
		}
	}
}

// The noise decides what is a cause: a share that may as well be below the limit
// is none.
func TestACauseIsToldOnlyWhereItsIntervalHoldsIt(t *testing.T) {
	waited := func(share, noise float64) bool {
		random := rand.New(rand.NewPCG(7, 8))
		a := judge(t, scene.Eight(scene.Beside(scene.Amdahl(0.2), func(c core.Cell, t *core.Trial) {
			if scene.Parallel(c) {
				t.LockWait = time.Duration(max(0, share+noise*random.NormFloat64()) * float64(c.Workers) * float64(t.Runtime))
			}
		})))
		return slices.Contains(codes(a), LockWaits)
	}
	if !waited(0.1, 0.01) || waited(0.1, 1) {
		t.Errorf("waits that are known: %v, waits that noise hides: %v", waited(0.1, 0.01), waited(0.1, 1))
	}
	if !waited(0.055, 0) || waited(0.045, 0) {
		t.Errorf("above the limit: %v, below it: %v", waited(0.055, 0), waited(0.045, 0))
	}
}

// Faults that are as few in some rounds as with one worker are not blamed.
func TestWhatBringsWorkersIntoTheKernelMustHaveGrown(t *testing.T) {
	a := judge(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		scene.Linear(c, t)
		if t.Usage.Faults = 100; scene.Parallel(c) {
			scene.Took(t, 1.5/float64(c.Workers), 1.5*0.65)
			t.Usage.System, t.Usage.Faults = time.Duration(1.5*0.35*scene.Second), []int64{50, 40_000}[t.Round%2]
		}
	}))
	if f := finding(t, a, Kernel); slices.ContainsFunc(f.Evidence, func(n Number) bool { return n.Name == "faults" }) {
		t.Errorf("page faults are blamed: %+v", f.Evidence)
	}
}
