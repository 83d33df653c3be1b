package sweep

import (
	"context"
	"math"
	"math/rand/v2"
	"strings"
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
		l := newLab(t)
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
		l := newLab(t)
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
			l := newLab(t)
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
	l := newLab(t)
	l.script = func(_ context.Context, spec trial.Spec, _ int) core.Trial {
		runtime := 50 * time.Microsecond * time.Duration(spec.Workload.Tasks)
		if !spec.Warmup {
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
	l := newLab(t)
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

// TestTargetStrayed: trials that take another time than the size was chosen for
// are told, and only then.
func TestTargetStrayed(t *testing.T) {
	for _, share := range []float64{.4, .85, 1.15, 2} {
		l := newLab(t)
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
		told(t, run.Notices, message.Warning, "target-strayed", "instead of the target of 300 ms", "when the number of tasks was chosen")
	}
}

// TestSearchProperties holds for whatever a program does with its tasks: the
// search ends, tries every number once, and returns the best it saw.
func TestSearchProperties(t *testing.T) {
	for seed := range uint64(2000) {
		random := rand.New(rand.NewPCG(seed, 0))
		s := search{target: core.MinTarget + time.Duration(random.Int64N(int64(time.Minute)))}
		tried := map[int]bool{}
		best := math.Inf(1)
		for tasks, more := s.next(); more; tasks, more = s.next() {
			if tasks < 1 || tasks > maxTasks || tried[tasks] {
				t.Fatalf("seed %d: tried %d tasks after %v", seed, tasks, tried)
			}
			tried[tasks] = true
			p := attempt{tasks: tasks, runtime: 1 + time.Duration(math.Exp(random.Float64()*30))}
			best = min(best, p.off(s.target))
			s.add(p)
		}
		if len(tried) > maxAttempts || s.best.off(s.target) != best {
			t.Fatalf("seed %d: %d trials, off by %v, best was %v", seed, len(tried), s.best.off(s.target), best)
		}
	}
}

func TestCalibrationOfTinyTasks(t *testing.T) {
	for _, c := range []struct {
		runtime func(int) time.Duration
		want    string
	}{
		{power(1, 0.9), "takes 126 ms instead of the target of 300 ms: 1000000000 tasks are the most it tries."},
		{power(time.Millisecond, 0), "takes 1 ms instead of the target of 300 ms: of the numbers of tasks that were tried, 2 came closest."},
	} {
		l := newLab(t)
		l.script = serialTakes(c.runtime)
		run := l.run(small())
		told(t, run.Notices, message.Warning, "target-missed", c.want)
		if n := len(l.calibrated()); n > 8 {
			t.Errorf("%d trials to find that nothing helps", n)
		}
	}
}

func TestCalibrationOfLargeTasks(t *testing.T) {
	l := newLab(t)
	l.script = serialTakes(power(412_345_678, 1))
	e := small()
	e.Workers = []int{1, 3}
	run := l.run(e)
	if run.Experiment.Workload.Tasks != 3 {
		t.Errorf("%d tasks for 3 workers", run.Experiment.Workload.Tasks)
	}
	told(t, run.Notices, message.Warning, "target-missed",
		"takes 1.24 s instead of the target of 300 ms", "up to 3 workers needs a task of its own, and one task takes about 412 ms")
	told(t, run.Notices, message.Warning, "few-tasks", "Number of tasks: 3, for up to 3 workers.")
	if last := l.calibrated()[len(l.calibrated())-1]; last.Workload.Tasks != 3 {
		t.Error("the size that all trials have was never measured")
	}
}

func TestCalibrationOfACliff(t *testing.T) {
	l := newLab(t)
	l.script = serialTakes(func(tasks int) time.Duration {
		if tasks > 1000 {
			return 10 * time.Second
		}
		return time.Duration(tasks) * 100 * time.Microsecond
	})
	run := l.run(small())
	told(t, run.Notices, message.Warning, "target-missed", "takes 100 ms", "that were tried, 1000 came closest")
	if n := len(l.calibrated()); n > 2*maxAttempts {
		t.Errorf("%d trials to calibrate", n)
	}
}

// TestFixedTasks: a number that was asked for is not changed; one run of the
// serial program says how long it takes.
func TestFixedTasks(t *testing.T) {
	l := newLab(t)
	e := small()
	e.Workload.Tasks = 5
	run := l.run(e)
	if run.Experiment.Workload.Tasks != 5 || len(l.calibrated()) != 1 {
		t.Errorf("%d tasks after %d trials", run.Experiment.Workload.Tasks, len(l.calibrated()))
	}
	told(t, run.Notices, message.Warning, "few-tasks", "Number of tasks: 5, for up to 2 workers.")
}

func TestTooShortToCompare(t *testing.T) {
	for tasks, short := range map[int]bool{8: true, 900: false, 2000: false} {
		l := newLab(t)
		l.script = serialTakes(power(time.Microsecond, 1))
		e := small()
		e.Workload.Tasks = tasks
		run := l.run(e)
		if short {
			told(t, run.Notices, message.Warning, "too-short", "takes 8 µs", "at least 1 ms of work")
		} else {
			silent(t, run.Notices)
		}
	}
}

// TestNothingIsAffordedWithoutABudget, so no number of rounds is either.
func TestNothingIsAffordedWithoutABudget(t *testing.T) {
	for _, n := range newLab(t).run(small()).Notices {
		if n.Key == "rounds-affordable" && n.Values["affordable"] != "" {
			t.Errorf("affords %s rounds", n.Values["affordable"])
		}
	}
}

func TestOneWorkerNeedsNoEvenTasks(t *testing.T) {
	l := newLab(t)
	e := small()
	e.Workload.Tasks, e.Workers = 1, []int{1}
	silent(t, l.run(e).Notices)
}

func TestCalibrationTriesAgain(t *testing.T) {
	l := newLab(t)
	l.script = failing(core.Baseline, func(call int) bool { return call == 1 || call == 2 })
	if run := l.run(small()); !run.Finished {
		t.Error("two failures ended the run")
	}
}

func TestCalibrationFails(t *testing.T) {
	l := newLab(t)
	l.script = failing(core.Baseline, func(call int) bool { return true })
	run, err := l.sweep().Run(t.Context(), small())
	want := "calibration: the serial program failed 3 times in a row (tasks: 1): exit status 3"
	if err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %q", err, want)
	}
	if run.Finished || len(run.Trials) > 0 || !l.began.Started.IsZero() {
		t.Error("something was measured or logged all the same")
	}
	if len(l.specs) != 3 || l.specs[0].Limit != firstLimit {
		t.Errorf("orders %+v", l.specs)
	}
}

func TestCalibrationIsNoPartOfTheRun(t *testing.T) {
	l := newLab(t)
	run := l.run(small())
	if len(l.calibrated()) < 2 || len(run.Trials) != 55 || run.Trials[0].Phase != core.PhaseProbe {
		t.Errorf("%d trials after %d of calibration", len(run.Trials), len(l.calibrated()))
	}
	if l.began.Experiment.Workload.Tasks != run.Experiment.Workload.Tasks {
		t.Error("the log was begun before the size was settled")
	}
}
