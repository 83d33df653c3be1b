package gui

import (
	"strings"
	"testing"

	"parallelogram/gui/guitest"
	"parallelogram/gui/i18n"
	"parallelogram/gui/session"
)

func TestTitle(t *testing.T) {
	guitest.EnglishAgain(t)
	run := guitest.Run(guitest.Experiment(), 8)
	check := func(v view, want string) {
		t.Helper()
		if got := title(v); got != want {
			t.Errorf("%s: %q, want %q", v.phase, got, want)
		}
	}
	check(view{phase: ready}, Name) // the first title is the window's class on X11
	check(view{phase: running, analysis: extended(run)}, "● 0% primes – Parallelogram")
	check(view{phase: running, analysis: extended(run), progress: progress(7, 21)}, "● 69% primes – Parallelogram")
	check(view{phase: finished, analysis: extended(run)}, Name)
	check(view{phase: finished, analysis: concluded(run)}, "primes: Use 2 goroutines on 2 cores – Parallelogram")
	check(view{phase: opened, analysis: concluded(run), journal: session.Kept{Path: "/runs/a.txt"}}, "a.txt – Parallelogram")
	if err := i18n.Use(i18n.Korean); err != nil {
		t.Fatal(err)
	}
	if got := title(view{phase: finished, analysis: concluded(run)}); !strings.Contains(got, "쓰세요 – Parallelogram") {
		t.Errorf("in Korean the title is %q", got)
	}
}

func TestTitleFollowsTheRun(t *testing.T) {
	b := newBench(t, guitest.UpTo(85))
	if got := b.Window.Title(); got != Name {
		t.Errorf("the first title is %q", got)
	}
	b.measuring()
	if got := b.Window.Title(); got != "● 50% primes – Parallelogram" {
		t.Errorf("after 85 of 170 trials the title is %q", got)
	}
}
