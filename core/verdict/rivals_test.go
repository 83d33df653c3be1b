package verdict

import (
	"strings"
	"testing"

	"parallelogram/core"
)

// threads is linear work for goroutines, and the same work under a lock that
// one worker holds at a time, and in processes that take long to start.
func threads(c core.Cell, t *core.Trial) {
	linear(c, t)
	switch c.Strategy {
	case "gil":
		took(t, 1, 1)
	case core.Subprocess:
		start := 0.1 * float64(c.Workers)
		took(t, 1/float64(min(c.Workers, c.Cores))+start, 1)
		t.Startup = t.Runtime - t.Runtime/2
	}
}

func TestEachRivalIsToldWithItsCause(t *testing.T) {
	a := judge(t, eight(threads).with("gil", core.Subprocess))
	if len(a.Rivals) != 2 {
		t.Fatalf("%d rivals, want gil and subprocess", len(a.Rivals))
	}
	gil, processes := a.Rivals[0], a.Rivals[1]
	if gil.Cell.Strategy != "gil" || gil.Cause.Code != TurnTaking || gil.Behind.Value < 7.5 || gil.Behind.CI.Low > 8 || gil.Behind.CI.High < 8 {
		t.Errorf("gil: %+v, want it 8 times behind for taking turns", gil)
	}
	for strategy, want := range map[core.Strategy]Code{core.Goroutine: Scales, "gil": TurnTaking, core.Subprocess: StartCost} {
		if cause, ok := a.CauseOf(strategy); !ok || cause.Code != want {
			t.Errorf("the cause of %s is %v, want %v", strategy, cause.Code, want)
		}
	}
	if cause, ok := a.CauseOf(core.Serial); ok {
		t.Errorf("the serial program has the cause %v", cause.Code)
	}
	if processes.Cause.Code != StartCost {
		t.Errorf("subprocess: %v, want its start", processes.Cause.Code)
	}
	text := said(a)
	for _, words := range []string{"gil at its best, with", "takes 7.9", "took turns", "Starting 8 subprocesses"} {
		if !strings.Contains(text, words) {
			t.Errorf("%q is not in the answer:\n%s", words, text)
		}
	}
}

func TestARivalAsGoodIsCalledSo(t *testing.T) {
	a := judge(t, eight(linear).with(core.Subprocess))
	text := said(a)
	if len(a.Rivals) != 1 || !strings.Contains(text, "does as well with 8") {
		t.Errorf("%d rivals:\n%s", len(a.Rivals), text)
	}
	if strings.Count(text, "no loss is proven") != 1 {
		t.Errorf("the rival repeats what is said already:\n%s", text)
	}
}

func said(a Answer) string {
	var lines []string
	for _, s := range a.Sentences() {
		lines = append(lines, spaced(s.String()))
	}
	return strings.Join(lines, "\n")
}

// spaced is a text with the spaces that a keyboard has.
func spaced(text string) string { return strings.ReplaceAll(text, noBreak, " ") }

// A thread under a lock is as fast on one core as on eight: noise chooses the
// core count of the fastest, and must not choose what is explained.
func TestARivalIsExplainedOnTheChosenCores(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if c.Strategy == core.GIL {
			took(t, 1+0.01*float64(c.Cores), 1)
		}
	})
	s.cores = []int{1, 8}
	a := judge(t, s.with(core.GIL))
	if r := a.Rivals[0]; r.Cell.Cores != 8 || r.Cause.Code != TurnTaking {
		t.Errorf("%v, because of %v, want turns on the 8 cores of %v", r.Cell, r.Cause.Code, a.Chosen)
	}
	says(t, a, "exploratory: the least of 6 cells", "The workers took turns")
}

// What is told of more workers than the fastest cell has names them.
func TestARivalsCauseNamesItsCell(t *testing.T) {
	a := judge(t, eight(func(c core.Cell, t *core.Trial) {
		linear(c, t)
		if c.Strategy == core.GIL {
			took(t, 1+0.1*float64(c.Workers), 1)
		}
	}).with(core.GIL))
	says(t, a, "gil at its best, with 1 thread under a GIL on 8 cores", "With 8 threads under a GIL on 8 cores: The workers took turns")
}

// Beside the serial program, which has one core, a strategy that gains nothing
// is explained where it could have gained.
func TestWhatGainsNothingIsExplainedOnTheMostCores(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) {
		took(t, 1, 1)
		if c.Strategy == core.Goroutine {
			took(t, 1.1+0.1*float64(c.Cores), 1)
		}
	})
	s.cores = []int{1, 8}
	if a := judge(t, s); a.Chosen != core.Baseline || a.explained.Cores != 8 {
		t.Errorf("%v is chosen, and %v explained", a.Chosen, a.explained)
	}
	a := judge(t, eight(func(c core.Cell, t *core.Trial) { took(t, 1+0.1*float64(c.Workers), 1) }).with(core.GIL))
	if cause, _ := a.CauseOf(core.GIL); cause.Code != TurnTaking {
		t.Errorf("gil is explained by %v", cause.Code)
	}
}
