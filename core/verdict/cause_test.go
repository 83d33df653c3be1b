package verdict

import (
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
)

// parallel reports whether a cell has more than one worker: where losses show.
func parallel(c core.Cell) bool { return c.Workers > 1 }

func lasting(d time.Duration) *time.Duration { return &d }

// Each scene shows one cause; that finding must be said, and no other.
var table = []struct {
	code  Code
	says  string
	scene scene
}{
	{Scales, "no loss is proven", eight(linear)},
	{SerialPart, "consistent with a serial part of 10%", eight(amdahl(0.1))},
	{Superlinear, "with 8 goroutines is more than the number of workers", eight(func(c core.Cell, t *core.Trial) {
		n := float64(c.Workers)
		took(t, 1/n/(1+0.1*(n-1)/n), 1/(1+0.1*(n-1)/n))
	})},
	{Waiting, "it computes for 5.0% [", eight(func(c core.Cell, t *core.Trial) {
		took(t, 1/float64(c.Workers), 0.05)
	})},
	{StartCost, "Starting 8 goroutines takes 400 ms [400 ms–400 ms]", eight(func(c core.Cell, t *core.Trial) {
		start := 0.05 * float64(c.Workers)
		if c.Strategy == core.Serial {
			start = 0
		}
		took(t, start+1/float64(c.Workers), 1)
		t.Startup = time.Duration(start * second)
	})},
	{LockWaits, "waited for locks 30% [30%–30%] of their time", eight(func(c core.Cell, t *core.Trial) {
		amdahl(0.2)(c, t)
		if parallel(c) {
			t.LockWait = time.Duration(0.3 * float64(c.Workers) * float64(t.Runtime))
		}
	})},
	{Imbalanced, "as long as the average", eight(func(c core.Cell, t *core.Trial) {
		amdahl(0.1)(c, t)
		for range c.Workers {
			t.Finish = append(t.Finish, t.Runtime/2)
		}
		t.Finish[0] = t.Runtime
	})},
	{Collection, "Collecting garbage took 25% [", eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if parallel(c) {
			took(t, 1.3/float64(c.Workers), 1.3)
			t.GC = time.Duration(0.25 * 1.3 * second)
		}
	})},
	{Kernel, "0% in the base and 0% with one worker of the strategy. A trial had 12000 [12000–12000] page faults, with one worker 100.", eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		t.Usage.Faults = 100
		if parallel(c) {
			took(t, 1.5/float64(c.Workers), 1.5*0.65)
			t.Usage.System, t.Usage.Faults = time.Duration(1.5*0.35*second), 12_000
		}
	})},
	{Kernel, "workers gave up their core 15000 [15000–15000] times, one alone 6: consistent with a lock or a queue", eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		t.Usage.Faults, t.Usage.Voluntary = 10, 6
		if parallel(c) { // the faults grow, too, and are too few to matter
			took(t, 1.5/float64(c.Workers), 1.5*0.65)
			t.Usage.System, t.Usage.Faults, t.Usage.Voluntary = time.Duration(1.5*0.35*second), 22, 15_000
		}
	})},
	{Contention, "consistent with a lock or a queue. The same work costs 1.5", eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if t.Usage.Voluntary = 6; parallel(c) { // the kernel is entered to block
			took(t, 2/float64(c.Workers), 1.5*0.65)
			t.Usage.System, t.Usage.Voluntary = time.Duration(1.5*0.35*second), 15_000
		}
	})},
	{Contention, "consistent with a lock or a queue", eight(func(c core.Cell, t *core.Trial) {
		amdahl(0.05*float64(c.Workers-1))(c, t)
		t.Usage.Voluntary = 10
		if parallel(c) {
			t.Usage.Voluntary = int64(20_000 * t.Runtime.Seconds())
		}
	})},
	{MemoryBound, "The same work costs 2.", eight(func(c core.Cell, t *core.Trial) {
		n := float64(c.Workers)
		cost := 1 + 0.15*(n-1)
		took(t, cost/n, cost)
	})},
	{Mixed, "times as busy as the base, and the same work costs 1.4", eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if parallel(c) {
			took(t, 1.8/float64(c.Workers), 1.4)
		}
	})},
	{SharedCores, "physical cores of the fastest kind (here 4)", smt(eight(func(c core.Cell, t *core.Trial) {
		n := float64(c.Workers)
		cost := max(1, n/4*0.8)
		took(t, cost/n, cost)
	}))},
	{Unexplained, "no counter shows where the rest goes", eight(func(c core.Cell, t *core.Trial) {
		amdahl(0.01*float64(c.Workers*c.Workers-1))(c, t) // e rises, nothing else does
	})},
	{Unresolved, "Not resolved", noisy(eight(linear))},
}

// smt makes the last four CPUs siblings of the first.
func smt(s scene) scene {
	for id := 4; id < 8; id++ {
		s.host.CPUs[id].Core, s.host.CPUs[id].Thread = id-4, 1
	}
	return s
}

func noisy(s scene) scene {
	s.noise = 0.5
	return s
}

func TestEachCauseIsNamedAndNoOther(t *testing.T) {
	for _, row := range table {
		answer, err := Judge(row.scene.run())
		if err != nil {
			t.Errorf("%s: %v", row.code, err)
			continue
		}
		if got := codes(answer); !slices.Equal(got, []Code{row.code}) {
			t.Errorf("%s: found %v; %+v", row.code, got, answer.Splits[len(answer.Splits)-1])
			continue
		}
		for _, sentence := range answer.Sentences() {
			if strings.Contains(sentence.String(), sentence.Key) { // how a template says that it failed
				t.Errorf("%s: %s", row.code, sentence)
			}
		}
		if text := spaced(answer.Findings[0].Sentence().String()); !strings.Contains(text, row.says) {
			t.Errorf("%s: %q does not say %q", row.code, text, row.says)
		}
	}
}

func codes(a Answer) (codes []Code) {
	for _, f := range a.Findings {
		codes = append(codes, f.Code)
	}
	return codes
}

func TestTurnTaking(t *testing.T) {
	run := eight(func(c core.Cell, t *core.Trial) { took(t, 1.02, 1) }).run()
	for i, trial := range run.Trials {
		if trial.Cell.Strategy == core.Goroutine {
			run.Trials[i].Cell.Strategy = "python-thread"
		}
	}
	s, ok := newEvidence(exploration(run)).subject(core.Baseline, newEvidence(exploration(run)).series("python-thread", 8))
	if !ok || s.cause().Code != TurnTaking {
		t.Errorf("found %v", s.cause())
	}
	if text := s.cause().Sentence().String(); !strings.Contains(text, "took turns") {
		t.Error(text)
	}
}

func TestTheMachinesDoingIsToldFirst(t *testing.T) {
	for _, row := range []struct {
		code Code
		says string
		mark func(*core.Trial)
	}{
		{Quota, "CPU limit of 2 held 8 goroutines back", func(t *core.Trial) {
			if parallel(t.Cell) {
				t.Noise.Throttled = lasting(t.Noise.Span / 3)
			}
		}},
		{Noisy, "Other programs or machines took 8.0% of the CPUs", func(t *core.Trial) {
			capacity := 8 * t.Noise.Span
			t.Noise.Capacity, t.Noise.Steal = &capacity, lasting(capacity*8/100)
		}},
		{Overheated, "heat events: 3", func(t *core.Trial) {
			events := int64(3)
			t.Noise.Overheats = &events
		}},
	} {
		s := eight(func(c core.Cell, t *core.Trial) {
			linear(c, t)
			t.Noise = &core.Noise{Span: t.Runtime}
			row.mark(t)
		})
		s.host.Quota = 2
		answer, err := Judge(s.run())
		if err != nil {
			t.Fatal(err)
		}
		if got := codes(answer); !slices.Equal(got, []Code{row.code, Scales}) {
			t.Errorf("%s: found %v", row.code, got)
		} else if text := answer.Findings[0].Sentence().String(); !strings.Contains(text, row.says) {
			t.Errorf("%s: %q does not say %q", row.code, text, row.says)
		}
	}
}

func TestAFallingClockIsTold(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) {
		took(t, 1/float64(c.Workers), 1)
		clock := 4.6e9
		if parallel(c) {
			took(t, 1.2/float64(c.Workers), 1.2)
			clock = 3.9e9
		}
		t.Noise = &core.Noise{Span: t.Runtime, Frequency: &clock}
	})
	answer, err := Judge(s.run())
	if err != nil || answer.Findings[0].Code != Overheated || !strings.Contains(spaced(answer.Findings[0].Sentence().String()), "4.60 GHz with one worker, 3.90 GHz with 8") {
		t.Errorf("%v, %v", answer.Findings, err)
	}
}

func TestMoreWorkersThanCoresGainNothing(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if c.Workers > c.Cores {
			t.Usage.Involuntary = 4100
		}
	})
	s.workers = []int{1, 2, 4, 8, 16}
	answer, err := Judge(s.run())
	if err != nil || !slices.Equal(codes(answer), []Code{Scales, Oversubscribed}) {
		t.Fatalf("found %v, %v", codes(answer), err)
	}
	if text := answer.Findings[1].Sentence().String(); !strings.Contains(text, "16 goroutines on 8 cores were preempted 4100 times") {
		t.Error(text)
	}
}

func TestEveryFindingHasItsSentence(t *testing.T) {
	for _, r := range causes {
		if English()["finding."+string(r.code)] == "" {
			t.Errorf("%s has no sentence", r.code)
		}
	}
}
