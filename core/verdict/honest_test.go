package verdict

import (
	"math/rand/v2"
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

func TestLostUpdatesComeFirst(t *testing.T) {
	run := eight(linear).run()
	for i := range run.Trials {
		if run.Trials[i].Cell.Workers == 4 {
			run.Trials[i].Lost = int64(i)
		}
	}
	a, err := Judge(run)
	if err != nil || a.Findings[0].Code != LostUpdates || a.Findings[0].Cell.Workers != 4 {
		t.Fatalf("found %v, %v, want the lost updates of 4 workers first", codes(a), err)
	}
	says(t, a, "In one trial of 4 goroutines", "the result is wrong")
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
	says(t, a, "Starting a process for each task takes 50% of the time of 8 processes at a time", "more of them do not")
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
