package sweep

import (
	"context"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// TestTargetStrayed: trials that take another time than the size was chosen for
// are told, and only then.
func TestTargetStrayed(t *testing.T) {
	for _, share := range []float64{.4, .85, 1.15, 2} {
		l := newScripted(t)
		l.script = func(_ context.Context, spec trial.Spec, _ int) core.Trial {
			runtime := 50 * time.Microsecond * time.Duration(spec.Workload.Tasks)
			if ofRun(spec) {
				runtime = time.Duration(share * float64(runtime))
			}
			return took(spec, runtime)
		}
		run := l.run(small())
		if share > .8 && share < 1.2 {
			silent(t, run.Notices)
			continue
		}
		told(t, run.Notices, message.Warning, "target-strayed", "target", "300 ms")
	}
}

func TestCalibrationOfTinyTasks(t *testing.T) {
	for _, c := range []struct {
		runtime func(int) time.Duration
		time    string
		why     string
		tasks   string
	}{
		{power(1, 0.9), "126 ms", "most", "1000000000"},
		{power(time.Millisecond, 0), "1 ms", "closest", "2"},
	} {
		l := newScripted(t)
		l.script = serialTakes(c.runtime)
		run := l.run(small())
		told(t, run.Notices, message.Warning, "target-missed", "time", c.time, "why", c.why, "tasks", c.tasks, "target", "300 ms")
		if n := len(l.calibrated()); n > 8 {
			t.Errorf("%d trials to find that nothing helps", n)
		}
	}
}

func TestCalibrationOfLargeTasks(t *testing.T) {
	l := newScripted(t)
	l.script = serialTakes(power(412_345_678, 1))
	e := small()
	e.Workers = []int{1, 3}
	run := l.run(e)
	if run.Experiment.Workload.Tasks != 3 {
		t.Errorf("%d tasks for 3 workers", run.Experiment.Workload.Tasks)
	}
	told(t, run.Notices, message.Warning, "target-missed", "time", "1.24 s", "why", "shared", "workers", "3", "task", "412 ms")
	told(t, run.Notices, message.Warning, "few-tasks", "tasks", "3", "workers", "3")
	if last := l.calibrated()[len(l.calibrated())-1]; last.Workload.Tasks != 3 {
		t.Error("the size that all trials have was never measured")
	}
}

func TestCalibrationOfACliff(t *testing.T) {
	l := newScripted(t)
	l.script = serialTakes(func(tasks int) time.Duration {
		if tasks > 1000 {
			return 10 * time.Second
		}
		return time.Duration(tasks) * 100 * time.Microsecond
	})
	run := l.run(small())
	told(t, run.Notices, message.Warning, "target-missed", "time", "100 ms", "why", "closest", "tasks", "1000")
	if n := len(l.calibrated()); n > 2*maxAttempts {
		t.Errorf("%d trials to calibrate", n)
	}
}

// TestFixedTasks: a number that was asked for is not changed; one run of the
// serial program says how long it takes.
func TestFixedTasks(t *testing.T) {
	l := newScripted(t)
	e := small()
	e.Workload.Tasks = 5
	run := l.run(e)
	if run.Experiment.Workload.Tasks != 5 || len(l.calibrated()) != 1 {
		t.Errorf("%d tasks after %d trials", run.Experiment.Workload.Tasks, len(l.calibrated()))
	}
	told(t, run.Notices, message.Warning, "few-tasks", "tasks", "5", "workers", "2")
}

func TestTooShortToCompare(t *testing.T) {
	for tasks, short := range map[int]bool{8: true, 900: false, 2000: false} {
		l := newScripted(t)
		l.script = serialTakes(power(time.Microsecond, 1))
		e := small()
		e.Workload.Tasks = tasks
		run := l.run(e)
		if short {
			told(t, run.Notices, message.Warning, "too-short", "time", "8 µs", "least", "1 ms")
		} else {
			silent(t, run.Notices)
		}
	}
}
