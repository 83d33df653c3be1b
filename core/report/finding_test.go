package report

import (
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// causes is what is said in the scene of each cause.
var causes = map[string]string{
	"scales":              "nothing is clearly lost",
	"serial-part":         "consistent with 10%",
	"lawful":              "as if 1.0% [1.0%–1.1%] of the work ran on one worker at a time",
	"superlinear":         "with 8 goroutines is more than the number of workers",
	"waiting":             "it computes for 5.0% [",
	"start-cost":          "Starting 8 goroutines takes 400 ms [400 ms–400 ms]",
	"lock-waits":          "waited for locks 30% [30%–30%] of their time",
	"imbalanced":          "as long as the average",
	"collection":          "Collecting garbage took 25% [",
	"kernel faults":       "0% in the base and 0% with one worker of the strategy. It was asked for memory (page faults) 12000 [12000–12000] times a trial, with one worker 100.",
	"kernel switches":     "workers gave up their core 15000 [15000–15000] times, one alone 6: consistent with a lock or a queue",
	"contention costlier": "with one worker. The same work costs 1.5",
	"contention":          "times a second, 10.0 with one worker.",
	"memory-bound":        "the same work costs 2.",
	"mixed":               "times as busy as the base, and the same work costs 1.4",
	"shared-cores":        "physical cores of the fastest kind (here 4)",
	"unexplained":         "no counter shows where the rest goes",
	"unresolved":          "What holds 8 goroutines back cannot be told: times differ too much from round to round (the efficiency is known to ±",
}

func TestEachCauseIsSaid(t *testing.T) {
	for _, c := range scene.Causes {
		name := strings.TrimSpace(c.Code + " " + c.Name)
		a := answer(t, c.Scene)
		text := spaced(a.Finding(a.Findings[0]).Text)
		if want := causes[name]; want == "" || !strings.Contains(text, want) {
			t.Errorf("%s: %q does not say %q", name, text, want)
		}
		says(t, joined(a.Sentences()), text)
	}
}

func TestTheMachinesDoingIsSaid(t *testing.T) {
	for says, mark := range map[string]func(*core.Trial){
		"CPU limit of 2 held 8 goroutines back": func(t *core.Trial) {
			if scene.Parallel(t.Cell) {
				t.Noise.Throttled = new(t.Noise.Span / 3)
			}
		},
		"Other programs or machines took 8.0% of the CPUs": func(t *core.Trial) {
			capacity := 8 * t.Noise.Span
			t.Noise.Capacity, t.Noise.Steal = &capacity, new(capacity*8/100)
		},
		"heat events: 3; clock ? with one worker, ? with 8": func(t *core.Trial) { t.Noise.Overheats = new(int64(3)) },
	} {
		s := scene.Eight(scene.Beside(scene.Linear, func(_ core.Cell, t *core.Trial) {
			t.Noise = &core.Noise{Span: t.Runtime}
			mark(t)
		}))
		s.Host.Quota = 2
		a := answer(t, s)
		if text := spaced(a.Finding(a.Findings[0]).Text); !strings.Contains(text, says) {
			t.Errorf("%q does not say %q", text, says)
		}
	}
}

func TestAFallingClockIsSaid(t *testing.T) {
	a := answer(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		scene.Took(t, 1/float64(c.Workers), 1)
		clock := 4.6e9
		if scene.Parallel(c) {
			scene.Took(t, 1.2/float64(c.Workers), 1.2)
			clock = 3.9e9
		}
		t.Noise = &core.Noise{Span: t.Runtime, Frequency: &clock}
	}))
	says(t, joined(a.Sentences()), "4.60 GHz with one worker, 3.90 GHz with 8")
}

func TestPreemptionsAreSaid(t *testing.T) {
	s := scene.Eight(scene.Beside(scene.Linear, func(c core.Cell, t *core.Trial) {
		if c.Workers > c.Cores {
			t.Usage.Involuntary = 4100
		}
	}))
	s.Workers = []int{1, 2, 4, 8, 16}
	says(t, joined(answer(t, s).Sentences()), "16 goroutines on 8 cores lost their core to others 4100 times")
}

// What the machine did to the base makes a speed-up too large as well as too
// small.
func TestNoiseIsNoBound(t *testing.T) {
	text := ForTitles(&verdict.Answer{}).Finding(verdict.Finding{Code: verdict.Noisy, Cell: core.Baseline, Evidence: []verdict.Number{{Name: "taken", Unit: verdict.Share, Estimate: stats.Estimate{Value: 0.2}}}}).Text
	says(t, text, "too high or too low", "20%")
	silent(t, text, "bounds")
}

// What the strategy's first worker pays is not laid on the others.
func TestTheKernelIsComparedWithTheFirstWorker(t *testing.T) {
	text := joined(answer(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.Goroutine {
			scene.Took(t, 1.5/float64(c.Workers), 1.5*0.7)
			t.Usage.System, t.Usage.Faults = time.Duration(1.5*0.3*scene.Second), 20_000
		}
	})).Sentences())
	says(t, text, "kernel took 30% [30%–30%] of the CPU time, 0% in the base and 30% with one worker of the strategy.")
	silent(t, text, "page faults")
}

func TestNumbersHaveTheirUnits(t *testing.T) {
	for unit, want := range map[verdict.Unit]string{
		verdict.Share: "250%", verdict.Seconds: "2.50 s", verdict.Times: "2.50", verdict.Count: "2.50", verdict.PerSec: "2.50",
	} {
		if got := spaced(text(verdict.Number{Unit: unit, Estimate: stats.Estimate{Value: 2.5}})); got != want {
			t.Errorf("2.5 %s is %q, want %q", unit, got, want)
		}
	}
	if got := spaced(text(verdict.Number{Unit: verdict.Hertz, Estimate: stats.Estimate{Value: 2.5e9}})); got != "2.50 GHz" {
		t.Errorf("a clock is %q", got)
	}
}
