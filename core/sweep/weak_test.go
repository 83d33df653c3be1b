package sweep

import (
	"context"
	"fmt"
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
	l, e := newScripted(t), small()
	l.script, e.Weak = copied, true
	run := l.run(e)
	for _, trial := range run.Trials {
		if want := run.Experiment.Workload.Tasks * trial.Cell.Workers; !trial.OK() || trial.Tasks != want {
			t.Errorf("%v: %d tasks, want %d; %s", trial.Cell, trial.Tasks, want, trial.Failure)
		}
	}
	for _, spec := range l.measured() {
		if spec.Limit != run.Experiment.Limit {
			t.Errorf("%v: limited to %v, the run says %v", spec.Cell, spec.Limit, run.Experiment.Limit)
		}
	}
}

// The limit that was asked for holds for every trial; one that is chosen lasts
// for the most work.
func TestWeakScalingKeepsToTheLimit(t *testing.T) {
	for asked, want := range map[time.Duration]time.Duration{0: 24 * time.Second, time.Second: time.Second} { // 20 × 2 × 2 × 0.3 s
		l, e := newScripted(t), small()
		l.script, e.Weak, e.Limit, e.Workload.Tasks = copied, true, asked, int(e.Target/perTask)
		if run := l.run(e); run.Experiment.Limit != want {
			t.Errorf("asked for %v: the run says %v, want %v", asked, run.Experiment.Limit, want)
		}
		for _, spec := range l.measured() {
			if spec.Limit != want {
				t.Errorf("asked for %v: %v is limited to %v, want %v", asked, spec.Cell, spec.Limit, want)
			}
		}
	}
}

// A message that told the checksum of another amount of work would not help.
func TestWeakScalingTellsTheChecksumThatItExpects(t *testing.T) {
	l, e := newScripted(t), small()
	l.script, e.Weak = copied, true
	l.script = func(ctx context.Context, spec trial.Spec, call int) core.Trial {
		t := copied(ctx, spec, call)
		if spec.Cell.Workers == 2 {
			t.Checksum++
		}
		return t
	}
	for _, trial := range l.run(e).Trials {
		if trial.Cell.Workers == 2 {
			filled(t, trial.Reason(), "got", fmt.Sprintf("%016x", trial.Checksum), "want", fmt.Sprintf("%016x", trial.Checksum-1))
		}
	}
}

func TestWeakScalingFindsWorkThatWasNotGrown(t *testing.T) {
	l, e := newScripted(t), small()
	l.script, e.Weak = ideal, true
	for _, trial := range l.run(e).Trials {
		if grown := trial.Cell.Workers > 1; grown && trial.Reason().Key != "other-tasks" {
			t.Errorf("%v did the work of one worker and passes", trial.Cell)
		}
	}
}

func TestWeakScalingIsEstimatedWithItsWork(t *testing.T) {
	e := small()
	strong := planOf(e).Forecast(twoCores()).Time
	e.Weak = true
	if weak := planOf(e).Forecast(twoCores()).Time; weak <= strong {
		t.Errorf("weak scaling is estimated at %v, strong at %v", weak, strong)
	}
}
