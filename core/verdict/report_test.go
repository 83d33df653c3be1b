package verdict

import (
	"strings"
	"testing"
	"time"

	"parallelogram/core"
)

// told joins sentences, and fails on one whose template does not fit.
func told(t *testing.T, sentences []Sentence) string {
	t.Helper()
	var texts []string
	for _, s := range sentences {
		if text := s.String(); s.Template == "" || strings.Contains(text, s.Key) {
			t.Errorf("%s: %q", s.Key, text)
		} else {
			texts = append(texts, text)
		}
	}
	return strings.Join(texts, "\n")
}

func mustSay(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("does not say %q:\n%s", part, text)
		}
	}
}

func goroutines(n int) core.Cell { return core.Cell{Strategy: core.Goroutine, Workers: n, Cores: 8} }

func TestReportOnACell(t *testing.T) {
	run := eight(amdahl(0.1)).run()
	a, err := Judge(run)
	if err != nil {
		t.Fatal(err)
	}
	r := ReportOn(run, &a, goroutines(4))
	if r.N != 20 || r.Speedup == nil || !r.Speedup.CI.Contains(1/0.325) || r.Split == nil || r.Slower == nil || r.Slower.CI.Low < 0.4 {
		t.Errorf("%+v", r)
	}
	mustSay(t, told(t, r.Sentences()), "Takes 32", "from 20 rounds", "3.08 times as fast as the serial program", "Efficiency 77%",
		"against the recommended goroutine 8w 8c", "of CPU time")
	mustSay(t, told(t, ReportOn(run, &a, a.Chosen).Sentences()), "It is the recommended one.")
	mustSay(t, told(t, ReportOn(run, &a, a.Base).Sentences()), "Speed-ups compare with it.")
}

func TestReportTellsWhatWentWrong(t *testing.T) {
	run := eight(linear).run()
	n := 0
	for i := range run.Trials {
		switch trial := &run.Trials[i]; {
		case trial.Cell == goroutines(8):
			trial.Failure = "exit status 3"
		case trial.Cell == goroutines(4):
			if n++; n == 2 {
				trial.Failure = "killed after 10s"
			}
			trial.Noise = &core.Noise{Span: trial.Runtime, Throttled: lasting(time.Second)}
			if trial.Round == 7 {
				trial.Runtime *= 2
			}
		}
	}
	mustSay(t, told(t, ReportOn(run, nil, goroutines(8)).Sentences()), "Failed trials: 20. Reason: exit status 3", "Nothing of it was measured.")
	mustSay(t, told(t, ReportOn(run, nil, goroutines(4)).Sentences()), "Failed trials: 1. Reason: killed after 10s",
		"heat: 19 of its 19 rounds.", "Times far from the others: 1, in round number 7.")
}

func TestCertainty(t *testing.T) {
	run := eight(amdahl(0.1)).run()
	run.Experiment.Seed = 42
	a, err := Judge(run)
	if err != nil {
		t.Fatal(err)
	}
	mustSay(t, told(t, a.Certainty(run)), "10 planned rounds, 0 for narrower intervals, 10 to confirm: 140 trials, 0 of them failed",
		"the seed is 42", "confirmed in 10 fresh rounds; all rounds together give 4.7", "98% confidence", "not more than 5% slower than the fastest, goroutine 8w 8c",
		"fitted to goroutine with 1-4,6,8 workers on 8 cores: serial share σ = 1", "AICc", "It misses the times by")
}

func TestFewSaysHowManyMore(t *testing.T) {
	s := eight(linear)
	s.rounds, s.confirm = 4, 0
	mustSay(t, told(t, []Sentence{Few(s.run())}), "4 rounds of 6", "add 2 or more")
}
