package report

import (
	"errors"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/internal/scene"
)

func TestWhatIsKnownOfACellIsSaid(t *testing.T) {
	a := analyse(t, scene.Eight(scene.Amdahl(0.1)).Run())
	said := func(c core.Cell) string { return joined(Cell(a, a.Cell(c))) }
	says(t, said(scene.Goroutines(4)), "Takes 32", "from 20 rounds", "3.08 times as fast as the serial program", "Efficiency 77%",
		"Takes 1.53 times as long as the recommended goroutine 8w 8c [1.", "of CPU time")
	says(t, said(a.Answer.Chosen), "It is the recommended one.")
	says(t, said(a.Answer.Base), "Speed-ups compare with it.")
}

// spoilt has cells that failed, were disturbed, and have an outlier.
func spoilt() core.Run {
	run := scene.Eight(scene.Linear).Run()
	n := 0
	for i := range run.Trials {
		switch t := &run.Trials[i]; t.Cell {
		case scene.Goroutines(8):
			t.Fail(errors.New("exit status 3"))
		case scene.Goroutines(4):
			if n++; n == 2 {
				t.Failure = "killed after 10s"
			}
			if t.Noise = (&core.Noise{Span: t.Runtime, Throttled: new(time.Second)}); t.Round == 7 {
				t.Runtime *= 2
			}
		}
	}
	return run
}

func TestWhatWentWrongIsSaid(t *testing.T) {
	a := analysis.Extended(nil, spoilt())
	says(t, joined(Cell(a, a.Cell(scene.Goroutines(8)))), "Failed trials: 20. Reason: exit status 3", "Nothing of it was measured.")
	says(t, joined(Cell(a, a.Cell(scene.Goroutines(4)))), "Failed trials: 1. Reason: killed after 10s",
		"heat: 19 of its 19 rounds.", "Times far from the others: 1, in round number 7.")
}

// A brief says less than the whole, and nothing else.
func TestABriefSaysWhatTheWholeSays(t *testing.T) {
	a := analysis.Extended(nil, spoilt())
	seen := map[string]bool{}
	for _, s := range a.Cells {
		whole := joined(Cell(a, a.Cell(s.Cell)))
		for _, m := range Cell(a, a.Brief(s.Cell)) {
			seen[m.Key] = true
			says(t, whole, spaced(m.Text))
		}
	}
	for _, key := range []string{"cell.time", "cell.speedup", "cell.base", "cell.cost", "cell.failed", "cell.nothing", "cell.disturbed", "cell.outliers"} {
		if !seen[key] {
			t.Errorf("no brief says %s; they say %v", key, seen)
		}
	}
}

func TestCertainty(t *testing.T) {
	run := scene.Eight(scene.Amdahl(0.1)).Run()
	run.Experiment.Seed = 42
	says(t, joined(answerRun(t, run).Certainty()), "10 planned rounds, 0 for narrower intervals, 10 to confirm: 140 trials, 0 of them failed",
		"the seed is 42", "measured in 10 fresh rounds that were run after it was chosen; all rounds together give 4.7", "98% confidence", "not more than 5% slower than the fastest, goroutine 8w 8c",
		"fitted to goroutine with 1-4,6,8 workers on 8 cores: serial share σ = 1", "AICc", "It misses the times by")
}

// The floor is told where it is known, whichever of the two times was longer.
func TestCertaintyTellsTheFloor(t *testing.T) {
	for factor, want := range map[float64]string{1.04: "differed from itself by 4.0%", 1 / 1.04: "differed from itself by 4.0%", 0: ""} {
		s := scene.Eight(scene.Amdahl(0.1)).Noisy(0)
		s.Floor = factor
		text := joined(answerRun(t, s.Run()).Certainty())
		if says(t, text, want); strings.Contains(text, "Measured twice") != (want != "") {
			t.Errorf("factor %v: %s", factor, text)
		}
	}
}

func TestFewSaysHowManyMore(t *testing.T) {
	s := scene.Eight(scene.Linear)
	s.Rounds, s.Confirm = 4, 0
	a := analyse(t, s.Run())
	if _, ok := Of(a); ok {
		t.Error("four rounds are answered")
	}
	says(t, spaced(Few(a, a.Variant).Text), "4 rounds of 6", "add 2 or more")
}
