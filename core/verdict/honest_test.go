package verdict

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
)

func says(t *testing.T, a Answer, words ...string) {
	t.Helper()
	for _, w := range words {
		if text := said(a); !strings.Contains(text, w) {
			t.Errorf("%q is not in the answer:\n%s", w, text)
		}
	}
}

// Nobody can run a program under a model, however fast it is.
func TestAModelIsNotRecommended(t *testing.T) {
	a := judge(t, eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if c.Strategy == core.GIL {
			t.Runtime /= 2
		}
	}).with(core.GIL))
	if a.Chosen.Strategy != core.Goroutine || a.Best.Strategy != core.Goroutine || len(a.Rivals) != 1 {
		t.Errorf("chosen %v, best %v, rivals %v: want goroutines, and the model beside them", a.Chosen, a.Best, a.Rivals)
	}
}

func TestARivalThatTheNoiseHidesIsNotCalledAsGood(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	s := eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if c.Strategy == core.Subprocess {
			t.Runtime = time.Duration(float64(t.Runtime) * (1 + 0.4*random.NormFloat64()))
			t.Runtime = max(t.Runtime, time.Millisecond)
		}
	})
	a := judge(t, s.with(core.Subprocess))
	if r := a.Rivals[0]; r.Behind.CI.Low > 1 || r.Behind.CI.High <= 1+Tolerance {
		t.Fatalf("the scene is not noisy enough: %+v", r.Behind)
	}
	says(t, a, "neither clearly slower nor clearly faster")
}

func TestMoreTasksDoNotPayForAProcessEach(t *testing.T) {
	a := judge(t, eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if c.Strategy == core.SubprocessEach {
			t.Startup = t.Runtime
			t.Runtime *= 2
		}
	}).with(core.SubprocessEach))
	says(t, a, "Starting a process for each task takes 50% [50%–50%] of the time of 8 processes at a time", "more of them do not")
	if strings.Contains(said(a), "they pay from") {
		t.Errorf("a break-even is told:\n%s", said(a))
	}
}

// With weak scaling, what a whole trial took is told, not that of one share.
func TestWeakScalingTellsOfTheWholeStart(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) {
		took(t, 1, float64(c.Workers))
		if c.Strategy == core.Subprocess {
			t.Startup = time.Second
			t.Runtime += time.Second
		}
	})
	s.weak = true
	a := judge(t, s.with(core.Subprocess))
	says(t, a, "Starting 8 subprocesses takes 1 s")
}

// A share of native work lets the workers gain; what holds them back is the
// interpreter lock all the same, and its waits are counted.
func TestTurnsAreSeenByTheirWaits(t *testing.T) {
	half := func(waited float64) Answer {
		return judge(t, eight(func(c core.Cell, t *core.Trial) {
			linear(c, t)
			if c.Strategy == core.GIL {
				took(t, 0.5+0.5/float64(c.Workers), 1)
				t.GILWait = time.Duration(waited * float64(t.Runtime) * float64(c.Workers))
			}
		}).with(core.GIL))
	}
	if cause, _ := half(0.4).CauseOf(core.GIL); cause.Code != TurnTaking {
		t.Errorf("with 40%% of the time spent waiting for the interpreter lock the cause is %v", cause.Code)
	}
	if cause, _ := half(0).CauseOf(core.GIL); cause.Code == TurnTaking {
		t.Error("without a wait for the interpreter lock, and with a gain, the workers took turns")
	}
}

// What the machine did to the base makes a speed-up too large as well as too
// small.
func TestNoiseIsNoBound(t *testing.T) {
	text := Finding{Code: Noisy, Cell: core.Baseline, Evidence: []Number{number("taken", Share, 0.2)}}.Sentence().String()
	if !strings.Contains(text, "in both directions") || strings.Contains(text, "bounds") {
		t.Error(text)
	}
}

// That a gain is not proven does not prove that there is none.
func TestMoreWorkersThanCoresMayGainWhereNobodyKnows(t *testing.T) {
	told := func(noise float64) bool {
		random := rand.New(rand.NewPCG(5, 6))
		s := eight(func(c core.Cell, t *core.Trial) {
			linear(c, t)
			if c.Workers > c.Cores {
				t.Usage.Involuntary = 4100
				t.Runtime = max(time.Millisecond, time.Duration(float64(t.Runtime)*(1+noise*random.NormFloat64())))
			}
		})
		s.workers = []int{1, 2, 4, 8, 16}
		return slices.Contains(codes(judge(t, s)), Oversubscribed)
	}
	if !told(0) || told(0.5) {
		t.Errorf("told without noise: %v, with noise: %v", told(0), told(0.5))
	}
}

// Nothing is called the fastest, and nothing confirmed, that is not resolved.
func TestWhatIsUnresolvedIsNotCalledTheFastest(t *testing.T) {
	a := Answer{Confirmed: true, Rounds: 6, Choice: Choice{Base: core.Baseline, Chosen: core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 1}}}
	if text := a.Detail().String(); strings.Contains(text, "fastest") || strings.Contains(text, "confirmed") || !strings.Contains(text, "in 6 fresh rounds") {
		t.Error(text)
	}
}

// What the strategy's first worker pays is not laid on the others.
func TestTheKernelIsComparedWithTheStrategysOwnFirstWorker(t *testing.T) {
	a := judge(t, eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if c.Strategy == core.Goroutine {
			took(t, 1.5/float64(c.Workers), 1.5*0.7)
			t.Usage.System, t.Usage.Faults = time.Duration(1.5*0.3*second), 20_000
		}
	}))
	says(t, a, "30% [30%–30%] of the CPU time went to the kernel, 0% in the base and 30% with one worker of the strategy.")
	if text := said(a); strings.Contains(text, "page faults") {
		t.Errorf("page faults that the first worker has, too, are blamed:\n%s", text)
	}
}

// A number that comes from medians has an interval; a count has none.
func TestEvidenceHasIntervals(t *testing.T) {
	for _, row := range table {
		a := judge(t, row.scene)
		for _, n := range a.Findings[0].Evidence {
			exact := slices.Contains([]string{"noise", "physical"}, n.Name)
			if (n.CI.Confidence == 0) != exact && !math.IsNaN(n.Value) {
				t.Errorf("%s: %s is %v", row.code, n.Name, n.Estimate)
			}
		}
	}
}

// The noise decides what is a cause: a share that may as well be below the limit
// is none.
func TestACauseIsToldOnlyWhereItsIntervalHoldsIt(t *testing.T) {
	waited := func(noise float64) bool {
		random := rand.New(rand.NewPCG(7, 8))
		a := judge(t, eight(func(c core.Cell, t *core.Trial) {
			amdahl(0.2)(c, t)
			if parallel(c) {
				t.LockWait = time.Duration(max(0, 0.1+noise*random.NormFloat64()) * float64(c.Workers) * float64(t.Runtime))
			}
		}))
		return slices.Contains(codes(a), LockWaits)
	}
	if !waited(0.01) || waited(1) {
		t.Errorf("waits that are known: %v, waits that noise hides: %v", waited(0.01), waited(1))
	}
}
