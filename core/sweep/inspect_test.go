package sweep

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// TestInspectRunsTheTrialOfTheSweep, and asks for its trace.
func TestInspectRunsTheTrialOfTheSweep(t *testing.T) {
	l := newLab(t)
	run := l.run(small())
	cell := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	swept := l.measured()
	want := swept[slices.IndexFunc(swept, func(s trial.Spec) bool { return s.Cell == cell })]
	l.specs = nil
	got, err := l.sweep().Inspect(t.Context(), run, cell)
	if err != nil || got.Cell != cell || len(l.specs) != 1 {
		t.Fatalf("%+v, %v, %d trials", got, err, len(l.specs))
	}
	spec := l.specs[0]
	if !spec.Trace || want.Trace {
		t.Errorf("traced when inspected: %v, in the sweep: %v", spec.Trace, want.Trace)
	}
	if !slices.Equal(spec.CPUs, want.CPUs) || spec.Limit != want.Limit || spec.Warmup != want.Warmup || spec.Workload.Tasks != want.Workload.Tasks {
		t.Errorf("inspected as %+v, swept as %+v", spec, want)
	}
}

// TestInspectCalibrates a run that has not been measured.
func TestInspectCalibrates(t *testing.T) {
	l := newLab(t)
	got, err := l.sweep().Inspect(t.Context(), core.Run{Experiment: small()}, core.Cell{Strategy: core.Goroutine, Workers: 4, Cores: 2})
	if err != nil || got.Tasks < 4 || len(l.specs) < 2 {
		t.Errorf("%d tasks, %v, after %d trials", got.Tasks, err, len(l.specs))
	}
}

func TestInspectSaysWhyNot(t *testing.T) {
	l := newLab(t)
	run := l.run(small())
	l.specs = nil
	good := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	check := func(says string, field bool, run core.Run, cell core.Cell) {
		t.Helper()
		_, err := l.sweep().Inspect(t.Context(), run, cell)
		if _, is := errors.AsType[*message.FieldError](err); err == nil || is != field || !strings.Contains(err.Error(), says) {
			t.Errorf("%v: %v, want %q", cell, err, says)
		}
	}
	check("the cell takes 64, and this machine allows 2", true, run, core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 64})
	check("telepathy", true, run, core.Cell{Strategy: "telepathy", Workers: 2, Cores: 2})
	foreign := run
	foreign.Experiment.Workload.Name = "alchemy"
	check("alchemy", true, foreign, good)
	if len(l.specs) > 0 {
		t.Errorf("what cannot be had was run: %+v", l.specs)
	}
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		other := ideal(ctx, spec, call)
		other.Checksum++
		return other
	}
	check("did not do the same work", false, run, good)
	l.script = func(context.Context, trial.Spec, int) core.Trial { return core.Trial{Failure: "exit status 3"} }
	check("goroutine 2w 2c failed: exit status 3", false, run, good)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.sweep().Inspect(ctx, run, good); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}
