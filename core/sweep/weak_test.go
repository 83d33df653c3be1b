package sweep

import (
	"context"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/trial"
)

// copied does the tasks as often as it was told to.
func copied(_ context.Context, spec trial.Spec, _ int) core.Trial {
	copies := max(1, spec.Workload.Copies)
	t := took(spec, perTask*time.Duration(spec.Workload.Tasks*copies)/time.Duration(min(spec.Cell.Workers, spec.Cell.Cores)))
	t.Tasks, t.Checksum = t.Tasks*copies, t.Checksum*uint64(copies)
	return t
}

func TestWeakScalingGrowsTheWorkWithTheWorkers(t *testing.T) {
	l, e := newLab(t), small()
	l.script, e.Weak = copied, true
	run := l.run(e)
	for _, trial := range run.Trials {
		if want := run.Experiment.Workload.Tasks * trial.Cell.Workers; !trial.OK() || trial.Tasks != want {
			t.Errorf("%v: %d tasks, want %d; %s", trial.Cell, trial.Tasks, want, trial.Failure)
		}
	}
	for _, spec := range l.measured() {
		if want := run.Experiment.Limit * time.Duration(spec.Cell.Workers); spec.Limit != want {
			t.Errorf("%v: limited to %v, want %v for its share of the work", spec.Cell, spec.Limit, want)
		}
	}
}

func TestWeakScalingFindsWorkThatWasNotGrown(t *testing.T) {
	l, e := newLab(t), small()
	l.script, e.Weak = ideal, true
	for _, trial := range l.run(e).Trials {
		if grown := trial.Cell.Workers > 1; grown && !strings.Contains(trial.Failure, "tasks instead of") {
			t.Errorf("%v did the work of one worker and passes", trial.Cell)
		}
	}
}

func TestWeakScalingIsEstimatedWithItsWork(t *testing.T) {
	e := small()
	strong := Estimate(e, newLab(t).sweep().Host)
	e.Weak = true
	if weak := Estimate(e, newLab(t).sweep().Host); weak <= strong {
		t.Errorf("weak scaling is estimated at %v, strong at %v", weak, strong)
	}
}
