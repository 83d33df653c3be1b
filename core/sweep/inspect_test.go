package sweep

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// TestInspectRunsTheTrialOfTheSweep, and asks for its trace.
func TestInspectRunsTheTrialOfTheSweep(t *testing.T) {
	l := newScripted(t)
	run := l.run(small())
	cell := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	swept := l.measured()
	want := swept[slices.IndexFunc(swept, func(s trial.Spec) bool { return s.Cell == cell })]
	l.specs = nil
	got, err := l.sweep().Inspect(t.Context(), planOf(Alone(run.Experiment, cell)), run, cell)
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
	l := newScripted(t)
	cell := core.Cell{Strategy: core.Goroutine, Workers: 4, Cores: 2}
	got, err := l.sweep().Inspect(t.Context(), planOf(Alone(small(), cell)), core.Run{Experiment: small()}, cell)
	if err != nil || got.Tasks < 4 || len(l.specs) < 2 {
		t.Errorf("%d tasks, %v, after %d trials", got.Tasks, err, len(l.specs))
	}
}

func TestInspectSaysWhyNot(t *testing.T) {
	l := newScripted(t)
	run := l.run(small())
	l.specs = nil
	good := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}
	p := planOf(Alone(run.Experiment, good))
	large := core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 64}
	_, err := l.sweep().Inspect(t.Context(), p, run, large)
	if e, is := errors.AsType[*message.FieldError](err); !is || e.Field != "cores" || e.Why.Key != "more-cores-than-here" {
		t.Errorf("64 cores: %v", err)
	} else {
		filled(t, e.Why, "cores", "64", "limit", "2")
	}
	if len(l.specs) > 0 {
		t.Errorf("what cannot be had was run: %+v", l.specs)
	}
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		other := ideal(ctx, spec, call)
		other.Checksum++
		return other
	}
	_, err = l.sweep().Inspect(t.Context(), p, run, good)
	if m := message.Of(err); m.Key != "trial-failed" || m.Inner["why"].Key != "other-checksum" {
		t.Errorf("another checksum: %+v", m)
	}
	l.script = func(context.Context, trial.Spec, int) core.Trial { return core.Trial{Failure: "exit status 3"} }
	_, err = l.sweep().Inspect(t.Context(), p, run, good)
	filled(t, message.Of(err), "cell", "goroutine 2w 2c", "why", "exit status 3")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.sweep().Inspect(ctx, p, run, good); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

// TestInspectRunsWhatSurroundsACommand, and gives it the time that its trials say.
func TestInspectRunsWhatSurroundsACommand(t *testing.T) {
	line := core.CommandLine{Args: []string{"true"}}
	p := fixedPlan(core.Command{Setup: line, Cleanup: line}, job.Exit)
	l, run := measureFixed(t, p, always(0))
	cell := core.Cell{Strategy: core.Program, Workers: 4, Cores: 2}
	for _, c := range []struct {
		run  core.Run
		want time.Duration
	}{
		{run, max(minLimit, limitFactor*400*time.Millisecond)},
		{core.Run{Experiment: run.Experiment}, 0},
	} {
		l.specs = nil
		alone := p
		alone.Experiment = Alone(run.Experiment, cell)
		if _, err := l.sweep().Inspect(t.Context(), alone, c.run, cell); err != nil {
			t.Fatal(err)
		}
		var stages []trial.Stage
		for _, s := range l.specs {
			if stages = append(stages, s.Stage); s.Trace && (s.Cell != cell || s.Limit != c.want) {
				t.Errorf("inspected is %v for %v, want %v", s.Cell, s.Limit, c.want)
			}
		}
		if !slices.Contains(stages, trial.SetUp) || !slices.Contains(stages, trial.CleanUp) || slices.Index(stages, trial.SetUp) > slices.Index(stages, trial.Timed) {
			t.Errorf("it runs %q", stages)
		}
	}
}

// A clean-up that fails is told, beside the trial or why there is none.
func TestInspectTellsThatTheCleanUpFailed(t *testing.T) {
	line := core.CommandLine{Args: []string{"true"}}
	p := fixedPlan(core.Command{Cleanup: line}, job.Exit)
	_, run := measureFixed(t, p, always(0))
	cell := core.Cell{Strategy: core.Program, Workers: 4, Cores: 2}
	p.Experiment = Alone(run.Experiment, cell)
	for _, fails := range []bool{false, true} {
		l := playing(t, func(_ context.Context, spec trial.Spec, _ int) core.Trial {
			got := took(spec, time.Second)
			if spec.Stage == trial.CleanUp || fails && spec.Stage == trial.Timed {
				got.Fail(errors.New("no " + string(spec.Stage)))
			}
			return got
		})
		got, err := l.sweep().Inspect(t.Context(), p, run, cell)
		if err == nil || !strings.Contains(err.Error(), "no cleanup") || got.Runtime == 0 {
			t.Errorf("%+v, %v", got, err)
		}
		if m := message.Of(err); (m.Key == "cleanup-failed") == fails {
			t.Errorf("the trial fails: %v, told is %+v", fails, m)
		}
	}
}
