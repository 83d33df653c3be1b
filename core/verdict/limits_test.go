package verdict

import (
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
	"parallelogram/core/stats"
)

// Each limit of this package is tested just below and just above, on work
// without noise, so that nothing but the limit decides.

// causeOf returns what is found to keep work without noise from scaling.
func causeOf(t *testing.T, model scene.Model) Code {
	t.Helper()
	cause, ok := judge(t, scene.Eight(model).Noisy(0)).CauseOf(core.Goroutine)
	if !ok {
		t.Fatal("nothing is found")
	}
	return cause.Code
}

// sides checks that a cause is named above a limit, and not below.
func sides(t *testing.T, code Code, limit float64, model func(v float64) scene.Model) {
	t.Helper()
	for by, want := range map[float64]bool{0.97: false, 1.03: true} {
		if got := causeOf(t, model(by*limit)); (got == code) != want {
			t.Errorf("at %v of the limit of %s, %s is found", by, code, got)
		}
	}
}

func TestImbalanceIsNamedFromItsLimit(t *testing.T) {
	sides(t, Imbalanced, 1.1, func(slowest float64) scene.Model {
		return scene.Beside(scene.Amdahl(0.1), func(c core.Cell, t *core.Trial) {
			n := float64(c.Workers)
			if !scene.Parallel(c) {
				return
			}
			// One takes the whole time, and the others what makes the average of it.
			for range c.Workers {
				t.Finish = append(t.Finish, time.Duration(float64(t.Runtime)*(n/slowest-1)/(n-1)))
			}
			t.Finish[0] = t.Runtime
		})
	})
}

func TestCollectionIsNamedFromItsLimit(t *testing.T) {
	sides(t, Collection, 0.1, func(share float64) scene.Model {
		return func(c core.Cell, t *core.Trial) {
			if scene.Linear(c, t); scene.Parallel(c) {
				scene.Took(t, 1.3/float64(c.Workers), 1.3)
				t.GC = time.Duration(share * 1.3 * scene.Second)
			}
		}
	})
}

// spent is work that costs more when it is shared, and of which the kernel takes
// a share of the CPU time before and another one then.
func spent(before, shared float64) scene.Model {
	return func(c core.Cell, t *core.Trial) {
		cpu, share := 1.0, before
		if scene.Parallel(c) {
			cpu, share = 1.5, shared
		}
		scene.Took(t, cpu/float64(c.Workers), cpu*(1-share))
		t.Usage.System = time.Duration(cpu * share * scene.Second)
	}
}

func TestTheKernelIsNamedFromItsLimit(t *testing.T) {
	sides(t, Kernel, 0.2, func(share float64) scene.Model { return spent(0.02, share) })
}

func TestTheKernelsShareMustHaveRisen(t *testing.T) {
	sides(t, Kernel, 1.5, func(times float64) scene.Model { return spent(0.25, 0.25*times) })
}

// What brings workers into the kernel must have become more, and be frequent.
func TestFaultsAreBlamedFromTheirLimits(t *testing.T) {
	for _, c := range []struct {
		one, full int64 // page faults with one worker and with all, whose CPU time is 1.5 s
		want      bool
	}{
		{10_000, 14_500, false}, {10_000, 15_500, true},
		{100, 1450, false}, {100, 1550, true},
	} {
		a := judge(t, scene.Eight(scene.Beside(spent(0, 0.35), func(c2 core.Cell, t *core.Trial) {
			if t.Usage.Faults = c.one; scene.Parallel(c2) {
				t.Usage.Faults = c.full
			}
		})).Noisy(0))
		f := finding(t, a, Kernel)
		got := slices.ContainsFunc(f.Evidence, func(n Number) bool { return n.Name == "faults" })
		if got != c.want {
			t.Errorf("faults that grow from %d to %d are blamed: %v", c.one, c.full, got)
		}
	}
}

// blocking is work whose workers idle more the more there are, and give up
// their cores so many times a second, together.
func blocking(one, shared float64) scene.Model {
	return func(c core.Cell, t *core.Trial) {
		scene.Amdahl(0.05*float64(c.Workers-1))(c, t)
		rate := one
		if scene.Parallel(c) {
			rate = shared
		}
		t.Usage.Voluntary = int64(rate * t.Runtime.Seconds())
	}
}

func TestBlockingIsNamedWhereItIsFrequent(t *testing.T) {
	sides(t, Contention, 1000, func(rate float64) scene.Model { return blocking(10, rate) })
}

func TestBlockingIsNamedWhereEachWorkerDoesItMore(t *testing.T) {
	sides(t, Contention, 1.5, func(times float64) scene.Model { return blocking(1000, 8*1000*times) })
}

// A wide interval hides any cause; so does one that is as wide as the loss that
// is looked for, where no loss is clear.
func TestNoiseHidesCausesFromItsLimits(t *testing.T) {
	for limit, efficiency := range map[float64]float64{0.1: 0.5, 0.05: 1} {
		sides(t, Unresolved, limit, func(half float64) scene.Model {
			return func(c core.Cell, t *core.Trial) {
				shown := efficiency
				if !scene.Parallel(c) {
					shown = 1
				}
				if c.Workers == 8 {
					shown += half * float64(1-2*(t.Round%2))
				}
				scene.Took(t, 1/(shown*float64(c.Workers)), 1)
			}
		})
	}
}

// A twentieth is what needs no explanation.
func TestALossIsExplainedFromItsLimit(t *testing.T) {
	for efficiency, want := range map[float64]Code{0.955: Scales, 0.945: MemoryBound} {
		got := causeOf(t, scene.Costing(func(c core.Cell) float64 {
			if scene.Parallel(c) {
				return 1 / efficiency
			}
			return 1
		}))
		if got != want {
			t.Errorf("an efficiency of %v is explained by %s, want %s", efficiency, got, want)
		}
	}
}

func TestMoreThanLinearIsNamedFromItsLimit(t *testing.T) {
	for efficiency, want := range map[float64]Code{1.024: Scales, 1.026: Superlinear} {
		got := causeOf(t, scene.Costing(func(c core.Cell) float64 {
			if scene.Parallel(c) {
				return 1 / efficiency
			}
			return 1
		}))
		if got != want {
			t.Errorf("an efficiency of %v is told as %s, want %s", efficiency, got, want)
		}
	}
}

func TestWaitingIsNamedFromItsLimit(t *testing.T) {
	for computing, want := range map[float64]bool{0.51: false, 0.49: true} {
		got := causeOf(t, func(c core.Cell, t *core.Trial) { scene.Took(t, 1/float64(c.Workers), computing) })
		if (got == Waiting) != want {
			t.Errorf("work that computes for %v of its time is told as %s", computing, got)
		}
	}
}

// Starting counts where it is a twentieth of the time.
func TestStartingIsNamedFromItsLimit(t *testing.T) {
	sides(t, StartCost, 0.05, func(share float64) scene.Model {
		return func(c core.Cell, t *core.Trial) {
			if scene.Linear(c, t); c.Workers == 8 {
				scene.Took(t, 0.125/(1-share), 1)
				t.Startup = time.Duration(share * float64(t.Runtime))
			}
		}
	})
}

// Where nobody counts waits for the interpreter lock, workers that gain take no
// turns.
func TestTurnsAreTakenByThoseWhoGainNothing(t *testing.T) {
	for gain, want := range map[float64]bool{1.045: true, 1.055: false} {
		s := scene.Eight(func(c core.Cell, t *core.Trial) {
			if scene.Linear(c, t); c.Strategy == core.GIL && scene.Parallel(c) {
				scene.Took(t, 1/gain, 1)
			}
		}).With(core.GIL).Noisy(0)
		if cause, _ := judge(t, s).CauseOf(core.GIL); (cause.Code == TurnTaking) != want {
			t.Errorf("workers %v times as fast: %s", gain, cause.Code)
		}
	}
}

// Beyond the cores, workers must be preempted more and may gain nothing.
func TestOversubscriptionIsToldFromItsLimits(t *testing.T) {
	for _, c := range []struct {
		gain        float64
		preemptions int64 // 1000 with as many workers as cores
		want        bool
	}{{1, 1450, false}, {1, 1550, true}, {1.045, 4000, true}, {1.055, 4000, false}} {
		s := scene.Eight(func(cell core.Cell, t *core.Trial) {
			scene.Linear(cell, t)
			if t.Usage.Involuntary = 1000; cell.Workers > cell.Cores {
				scene.Took(t, 0.125/c.gain, 1)
				t.Usage.Involuntary = c.preemptions
			}
		}).Noisy(0)
		s.Workers = []int{1, 2, 4, 8, 16}
		if got := slices.Contains(codes(judge(t, s)), Oversubscribed); got != c.want {
			t.Errorf("a gain of %v with %d preemptions: told %v", c.gain, c.preemptions, got)
		}
	}
}

// What is told as a tie takes a quarter longer at worst.
func TestAPeerIsLevelUpToItsLimit(t *testing.T) {
	for high, want := range map[float64]bool{1.25: true, 1.251: false} {
		p := Peer{Behind: stats.Estimate{Value: 1, CI: stats.Interval{Low: 0.9, High: high, Confidence: stats.Level}}}
		if p.Level() != want {
			t.Errorf("a peer that takes %v times as long at worst is level: %v", high, p.Level())
		}
	}
}

// From nine tenths on, hardly anything of the work is shared; far above one,
// workers do harm, which is not to change little.
func TestTimesAreFlatWithinTheirLimits(t *testing.T) {
	for _, c := range []struct {
		low, value float64
		want       bool
	}{{0.9, 1, false}, {0.901, 1, true}, {0.95, 1.11, true}, {0.95, 1.12, false}} {
		s := Scaling{Sigma: stats.Estimate{Value: c.value, CI: stats.Interval{Low: c.low, High: 2, Confidence: stats.Level}}}
		if s.Flat() != c.want {
			t.Errorf("a serial share of %v, from %v on, is flat: %v", c.value, c.low, s.Flat())
		}
	}
}
