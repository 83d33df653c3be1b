package sweep

import (
	"context"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// serialTakes scripts the serial program's time; the other cells are ideal.
func serialTakes(runtime func(tasks int) time.Duration) func(context.Context, trial.Spec, int) core.Trial {
	return func(_ context.Context, spec trial.Spec, _ int) core.Trial {
		return took(spec, max(1, runtime(spec.Workload.Tasks)))
	}
}

// power returns the time first × tasks^exponent.
func power(first time.Duration, exponent float64) func(int) time.Duration {
	return func(tasks int) time.Duration {
		return time.Duration(float64(first) * math.Pow(float64(tasks), exponent))
	}
}

func TestCalibrationHitsTheTarget(t *testing.T) {
	noise := rand.New(rand.NewPCG(1, 1))
	for name, runtime := range map[string]func(int) time.Duration{
		"linear":     power(100*time.Microsecond, 1),
		"tiny tasks": power(3*time.Nanosecond, 1),
		"primes":     power(time.Microsecond, 1.5),
		"quadratic":  power(time.Microsecond, 2),
		"sublinear":  power(time.Millisecond, 0.5),
		"overhead":   func(tasks int) time.Duration { return 2*time.Millisecond + time.Duration(tasks)*time.Microsecond },
		"heavy first task": func(tasks int) time.Duration {
			return 50*time.Millisecond + time.Duration(tasks-1)*time.Microsecond
		},
		"noisy": func(tasks int) time.Duration {
			return time.Duration(float64(tasks) * 1e5 * (0.9 + 0.2*noise.Float64()))
		},
	} {
		l := newScripted(t)
		l.script = serialTakes(runtime)
		run := l.run(small())
		got := runtime(run.Experiment.Workload.Tasks)
		if got < 230*time.Millisecond || got > 370*time.Millisecond {
			t.Errorf("%s: %d tasks take %v, want about 300ms", name, run.Experiment.Workload.Tasks, got)
		}
		if n := len(l.calibrated()); n > 12 {
			t.Errorf("%s: %d trials to calibrate", name, n)
		}
		silent(t, run.Notices)
	}
}

// TestCalibrationOvershoot: work whose time does not grow in proportion must
// not be run for many times the target on the way.
func TestCalibrationOvershoot(t *testing.T) {
	for name, runtime := range map[string]func(int) time.Duration{
		"grows faster": power(time.Microsecond, 1.5),
		"flat at first": func(tasks int) time.Duration {
			return 2*time.Millisecond + time.Duration(tasks)*time.Microsecond
		},
	} {
		l := newScripted(t)
		l.script = serialTakes(runtime)
		l.run(small())
		for _, spec := range l.calibrated() {
			if took := runtime(spec.Workload.Tasks); took > 400*time.Millisecond {
				t.Errorf("%s: a trial of %d tasks took %v to calibrate for 300ms", name, spec.Workload.Tasks, took)
			}
		}
	}
}

// TestCalibrationOnABusyMachine: a run that something held up for long looks
// like one of the target's length; it must not be taken for one.
func TestCalibrationOnABusyMachine(t *testing.T) {
	for held := 1; held <= 4; held++ {
		for _, by := range []time.Duration{250 * time.Millisecond, 10 * time.Second} {
			l := newScripted(t)
			l.script = func(_ context.Context, spec trial.Spec, call int) core.Trial {
				runtime := 50 * time.Microsecond * time.Duration(spec.Workload.Tasks)
				if !ofRun(spec) && call == held {
					runtime += by
				}
				return took(spec, runtime)
			}
			if tasks := l.run(small()).Experiment.Workload.Tasks; tasks < 5000 || tasks > 7200 {
				t.Errorf("run %d held up by %v: %d tasks, want about 6000", held, by, tasks)
			}
		}
	}
}

// TestCalibrationIsWarm: the size follows from what trials do, which warm up;
// work whose first run maps its memory must not come out too small.
func TestCalibrationIsWarm(t *testing.T) {
	l := newScripted(t)
	l.script = func(_ context.Context, spec trial.Spec, _ int) core.Trial {
		runtime := 50 * time.Microsecond * time.Duration(spec.Workload.Tasks)
		if spec.Warmup == 0 {
			runtime *= 100
		}
		return took(spec, runtime)
	}
	run := l.run(small())
	if tasks := run.Experiment.Workload.Tasks; tasks < 5000 || tasks > 7200 {
		t.Errorf("%d tasks, want about 6000", tasks)
	}
	silent(t, run.Notices)
}

// TestCalibrationOfTwoDisturbances: two runs of one size that something held up
// differently do not agree, so a third is asked.
func TestCalibrationOfTwoDisturbances(t *testing.T) {
	l := newScripted(t)
	held := 0
	l.script = func(_ context.Context, spec trial.Spec, _ int) core.Trial {
		runtime := 15 * time.Microsecond * time.Duration(spec.Workload.Tasks)
		if spec.Workload.Tasks == 10_000 && held < 2 {
			held++
			runtime *= time.Duration(6 - 2*held) // once to twice the target, once to the target itself
		}
		return took(spec, runtime)
	}
	if tasks := l.run(small()).Experiment.Workload.Tasks; tasks < 17_000 || tasks > 24_000 {
		t.Errorf("%d tasks, want about 20000", tasks)
	}
}

// TestNothingIsAffordedWithoutABudget, so no number of rounds is either.
func TestNothingIsAffordedWithoutABudget(t *testing.T) {
	for _, n := range newScripted(t).run(small()).Notices {
		if n.Key == "rounds-affordable" && n.Values["affordable"] != "" {
			t.Errorf("affords %s rounds", n.Values["affordable"])
		}
	}
}

func TestOneWorkerNeedsNoEvenTasks(t *testing.T) {
	l := newScripted(t)
	e := small()
	e.Workload.Tasks, e.Workers = 1, []int{1}
	silent(t, l.run(e).Notices)
}

func TestCalibrationTriesAgain(t *testing.T) {
	l := newScripted(t)
	l.script = failing(core.Baseline, func(call int) bool { return call == 1 || call == 2 })
	if run := l.run(small()); !run.Finished {
		t.Error("two failures ended the run")
	}
}

func TestCalibrationFails(t *testing.T) {
	l := newScripted(t)
	l.script = failing(core.Baseline, func(call int) bool { return true })
	run, err := l.sweep().Run(t.Context(), planOf(small()))
	if err == nil || message.Of(err).Key != "calibration-failed" {
		t.Fatalf("got %v", err)
	}
	filled(t, message.Of(err), "times", "3", "tasks", "1", "why", "exit status 3")
	if run.Finished || len(run.Trials) > 0 || !l.began.Started.IsZero() {
		t.Error("something was measured or logged all the same")
	}
	if len(l.specs) != 3 || l.specs[0].Limit != firstLimit {
		t.Errorf("orders %+v", l.specs)
	}
}

func TestCalibrationIsNoPartOfTheRun(t *testing.T) {
	l := newScripted(t)
	run := l.run(small())
	if len(l.calibrated()) < 2 || len(run.Trials) != 55 || run.Trials[0].Phase != core.PhaseProbe {
		t.Errorf("%d trials after %d of calibration", len(run.Trials), len(l.calibrated()))
	}
	if l.began.Experiment.Workload.Tasks != run.Experiment.Workload.Tasks {
		t.Error("the log was begun before the size was settled")
	}
}
