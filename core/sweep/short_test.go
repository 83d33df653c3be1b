package sweep

import (
	"context"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// What prepares and concludes is within the limit that the probe finds.
func TestTheLimitLeavesTimeForWhatPrepares(t *testing.T) {
	l := playing(t, func(_ context.Context, spec trial.Spec, _ int) core.Trial {
		got := took(spec, 100*time.Millisecond)
		got.Process = time.Minute
		return got
	})
	if _, err := l.sweep().Run(t.Context(), fixedPlan(core.Command{}, job.Exit)); err != nil {
		t.Fatal(err)
	}
	if got, want := timed(l)[3].Limit, limitFactor*time.Minute; got != want {
		t.Errorf("the limit is %v, want %v", got, want)
	}
}

// From twenty times the time of an empty program on, a command is long enough.
func TestShortCommandsAreToldApart(t *testing.T) {
	for _, c := range []struct {
		shortest, empty time.Duration
		key             string
		severity        message.Severity
	}{
		{19_999 * time.Microsecond, time.Millisecond, "command-short", message.Warning},
		{20 * time.Millisecond, time.Millisecond, "command-empty", message.Info},
	} {
		l := playing(t, func(_ context.Context, spec trial.Spec, _ int) core.Trial {
			if spec.Stage == trial.Empty {
				return core.Trial{Runtime: c.empty}
			}
			return took(spec, c.shortest*time.Duration(spec.Cell.Workers))
		})
		run, err := l.sweep().Run(t.Context(), fixedPlan(core.Command{}, job.Exit))
		if err != nil {
			t.Fatal(err)
		}
		told(t, run.Notices, c.severity, c.key, "empty", "1 ms")
	}
}

func TestWithoutAnEmptyProgramNothingIsTold(t *testing.T) {
	l := playing(t, func(_ context.Context, spec trial.Spec, _ int) core.Trial {
		if spec.Stage == trial.Empty {
			return core.Trial{}
		}
		return took(spec, time.Microsecond)
	})
	run, err := l.sweep().Run(t.Context(), fixedPlan(core.Command{}, job.Exit))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range run.Notices {
		if n.Key == "command-short" || n.Key == "command-empty" {
			t.Errorf("%+v", n)
		}
	}
}

// Of many programs the time of one counts, and of one that tells another time its
// own.
func TestTheTimeOfOneProgram(t *testing.T) {
	two := make([]time.Duration, 2)
	for _, c := range []struct {
		trial core.Trial
		want  time.Duration
	}{
		{core.Trial{Runtime: time.Second, Tasks: 1, Finish: two[:1]}, time.Second},
		{core.Trial{Runtime: time.Second, Tasks: 10, Finish: two}, 200 * time.Millisecond},
		{core.Trial{Runtime: time.Second, Tasks: 1, Finish: two}, time.Second},
		{core.Trial{Runtime: time.Second, Wall: time.Minute, Tasks: 1}, time.Minute},
	} {
		if got := invocationOf(c.trial); got != c.want {
			t.Errorf("%+v: %v, want %v", c.trial, got, c.want)
		}
	}
}
