package gui

import (
	"strings"
	"testing"

	"parallelogram/gui/words"
)

func TestTitle(t *testing.T) {
	inEnglishAgain(t)
	run := scriptedRun(experiment(), 8)
	answer, err := answerTo(run)
	if err != nil || answer == nil {
		t.Fatalf("the scripted run has no answer: %v", err)
	}
	check := func(v view, want string) {
		t.Helper()
		if got := title(v); got != want {
			t.Errorf("%s: %q, want %q", v.phase, got, want)
		}
	}
	check(view{phase: ready}, Name) // the first title is the window's class on X11
	check(view{phase: running, run: run}, "● 0% primes – Parallelogram")
	check(view{phase: running, run: run, progress: progress(7, 21)}, "● 69% primes – Parallelogram")
	check(view{phase: finished, run: run}, Name)
	check(view{phase: finished, run: run, answer: answer}, "primes: Use 2 goroutines on 2 cores – Parallelogram")
	check(view{phase: opened, run: run, answer: answer, journal: journalState{path: "/runs/a.txt"}}, "a.txt – Parallelogram")
	if err := words.Speak(words.Korean); err != nil {
		t.Fatal(err)
	}
	if got := title(view{phase: finished, run: run, answer: answer}); !strings.Contains(got, "쓰세요 – Parallelogram") {
		t.Errorf("in Korean the title is %q", got)
	}
}

func TestTitleFollowsTheRun(t *testing.T) {
	b := newBench(t, upTo(85))
	if got := b.Window.Title(); got != Name {
		t.Errorf("the first title is %q", got)
	}
	b.measuring()
	if got := b.Window.Title(); got != "● 50% primes – Parallelogram" {
		t.Errorf("after 85 of 170 trials the title is %q", got)
	}
}
