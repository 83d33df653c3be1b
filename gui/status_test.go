package gui

import (
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/gui/guitest"
	"parallelogram/gui/session"
)

func TestStatus(t *testing.T) {
	run := guitest.Run(guitest.Experiment(), 8)
	for _, c := range []struct {
		v    view
		want string
	}{
		{view{phase: ready}, "Ready"},
		{view{phase: running}, "Sizing the serial program"},
		{view{phase: running, progress: progress(7, 0)}, "Round 7 of 10 · goroutine 8w 8c"},
		{view{phase: running, progress: progress(7, 21)}, "Round 7 of 10 · goroutine 8w 8c · 0:21 left"},
		{view{phase: stopping}, "Stopping: ending the last process"},
		{view{phase: stopped, analysis: extended(run), progress: progress(7, 21)}, "Stopped after 24 of 130 trials"},
		{view{phase: failed}, "The run failed"},
		{view{phase: opened, analysis: extended(run), journal: session.Kept{Path: "/runs/a.txt"}}, "Opened a.txt: 24 trials"},
	} {
		if got := status(c.v); got != c.want {
			t.Errorf("%s: %q, want %q", c.v.phase, got, c.want)
		}
	}
}

func TestTheProbeIsNotCounted(t *testing.T) {
	run := guitest.Run(guitest.Experiment(), 8)
	run.Trials[0].Phase = core.PhaseProbe
	for _, p := range []phase{finished, opened} {
		if got := status(view{phase: p, analysis: extended(run)}); !strings.Contains(got, "23 trials") {
			t.Errorf("%s: %q, but 23 of 24 trials are measured", p, got)
		}
	}
}
