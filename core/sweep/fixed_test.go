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

// fixedPlan is one of a command in three cells, checked in a way.
func fixedPlan(c core.Command, checking job.Checking) Plan {
	e := small()
	e.Workload = core.Workload{Name: "make", Command: &c, Tasks: 1}
	e.Strategies, e.Workers, e.Cores = []core.Strategy{core.Program}, []int{1, 2, 4}, []int{2}
	e.Base = core.Cell{Strategy: core.Program, Workers: 1, Cores: 2}
	p := planOf(e)
	p.Sizing, p.Checking = job.Fixed, checking
	return p
}

// measureFixed runs a plan whose trials take a tenth of a second for each of their
// workers and have the checksum that is asked for.
func measureFixed(t *testing.T, p Plan, checksum func(spec trial.Spec, n int) uint64) (*scripted, core.Run) {
	t.Helper()
	l := playing(t, func(_ context.Context, spec trial.Spec, n int) core.Trial {
		got := took(spec, time.Duration(spec.Cell.Workers)*100*time.Millisecond)
		got.Checksum = checksum(spec, n)
		return got
	})
	run, err := l.sweep().Run(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	return l, run
}

func playing(t *testing.T, script func(context.Context, trial.Spec, int) core.Trial) *scripted {
	l := newScripted(t)
	l.script = script
	return l
}

// timed returns what was ordered of trials alone.
func timed(l *scripted) []trial.Spec {
	return slices.DeleteFunc(slices.Clone(l.specs), func(s trial.Spec) bool { return s.Stage != trial.Timed })
}

func always(sum uint64) func(trial.Spec, int) uint64 {
	return func(trial.Spec, int) uint64 { return sum }
}

// Nothing is run before the probe, and that begins with the baseline.
func TestFixedWorkIsNotCalibrated(t *testing.T) {
	l, run := measureFixed(t, fixedPlan(core.Command{Warmup: 3}, job.Exit), always(0))
	specs := timed(l)
	first := specs[0]
	if first.Cell != run.Experiment.Baseline("") || !first.Baseline || run.Trials[0].Phase != core.PhaseProbe || len(specs) != len(run.Trials) {
		t.Errorf("%d trials were run for the %d of the run, first %v in %s", len(specs), len(run.Trials), first.Cell, run.Trials[0].Phase)
	}
	for i, s := range specs {
		if s.Warmup != 3 || s.Baseline != (s.Cell.Workers == 1) || s.Memory != (i < 3) {
			t.Errorf("%v: %d warm-ups, baseline %v, memory %v", s.Cell, s.Warmup, s.Baseline, s.Memory)
		}
	}
}

// Without a limit of its own the probe has none; it says what is long.
func TestTheProbeLimitsFixedWork(t *testing.T) {
	p := fixedPlan(core.Command{}, job.Exit)
	l, _ := measureFixed(t, p, always(0))
	if got, want := timed(l)[0].Limit, time.Duration(0); got != want {
		t.Errorf("the probe's limit is %v", got)
	}
	if got, want := timed(l)[3].Limit, minLimit; got != want { // 20 × 0.4 s is less
		t.Errorf("the limit is %v, want %v", got, want)
	}
	p.Experiment.Limit = time.Hour
	if l, _ = measureFixed(t, p, always(0)); timed(l)[0].Limit != time.Hour || timed(l)[3].Limit != time.Hour {
		t.Errorf("limits %v and %v", timed(l)[0].Limit, timed(l)[3].Limit)
	}
}

// A baseline that fails is tried again, and ends the run where it always does.
func TestAFixedBaselineThatFailsEndsTheRun(t *testing.T) {
	for times, ends := range map[int]bool{maxFailures - 1: false, maxFailures: true} {
		failed := 0
		l := playing(t, func(_ context.Context, spec trial.Spec, _ int) core.Trial {
			got := took(spec, time.Second)
			if spec.Stage == trial.Timed && spec.Cell.Workers == 1 && failed < times {
				failed++
				got.Fail(message.NewError("no-workload"))
			}
			return got
		})
		run, err := l.sweep().Run(t.Context(), fixedPlan(core.Command{}, job.Exit))
		if (err != nil) != ends || ends && (len(run.Trials) != times || message.Of(err).Key != "baseline-failed") {
			t.Errorf("%d failures: %d trials, %v", times, len(run.Trials), err)
		}
	}
}

func TestWhatOutlivesACommandIsTold(t *testing.T) {
	for treatment, want := range map[core.Leftovers]int{core.LeftoversEnd: 1, core.LeftoversKeep: 0} {
		l := playing(t, func(_ context.Context, spec trial.Spec, n int) core.Trial {
			got := took(spec, time.Second)
			if spec.Cell.Workers == 2 && n == 3 {
				got.Left = 70 * time.Millisecond
			}
			return got
		})
		if _, err := l.sweep().Run(t.Context(), fixedPlan(core.Command{Leftovers: treatment}, job.Exit)); err != nil {
			t.Fatal(err)
		}
		if got := len(slices.DeleteFunc(l.noted, func(n message.Message) bool { return n.Key != "leftovers-ended" })); got != want {
			t.Errorf("%q: told %d times", treatment, got)
		}
	}
}

func failures(run core.Run) (keys []string) {
	for _, t := range run.Trials {
		if !t.OK() {
			keys = append(keys, t.Reason().Key)
		}
	}
	return slices.Compact(keys)
}

// A check's output is to be that of the baseline's first trial.
func TestAllMustAgreeWithTheBaseline(t *testing.T) {
	_, run := measureFixed(t, fixedPlan(core.Command{}, job.Agreement), always(7))
	if f := failures(run); f != nil {
		t.Errorf("trials that agree fail: %v", f)
	}
	_, run = measureFixed(t, fixedPlan(core.Command{}, job.Agreement), func(spec trial.Spec, _ int) uint64 { return uint64(spec.Cell.Workers) })
	for _, trial := range run.Trials {
		if trial.OK() != (trial.Cell.Workers == 1) {
			t.Errorf("%v: %q", trial.Cell, trial.Failure)
		}
	}
}

// Results are compared once two trials of the baseline had the same.
func TestResultsAreComparedIfTheyAreReproduced(t *testing.T) {
	wrong := func(spec trial.Spec, _ int) uint64 {
		if spec.Cell.Workers == 4 {
			return 8
		}
		return 7
	}
	_, run := measureFixed(t, fixedPlan(core.Command{}, job.Reproduced), wrong)
	if f := failures(run); !slices.Equal(f, []string{"other-checksum"}) {
		t.Errorf("failures %v", f)
	}
	l, run := measureFixed(t, fixedPlan(core.Command{}, job.Reproduced), func(_ trial.Spec, n int) uint64 { return uint64(n) })
	if f := failures(run); f != nil {
		t.Errorf("results that are never the same are compared: %v", f)
	}
	told(t, l.noted, message.Info, "results-vary")
}

// Once two trials of the baseline differed, nothing is compared any more: what two
// of them have by chance is right no more than the others.
func TestResultsThatVaryAreNeverCompared(t *testing.T) {
	for _, sums := range [][]uint64{{'A', 'B'}, {'A', 'B', 'B'}} {
		l, run := measureFixed(t, fixedPlan(core.Command{}, job.Reproduced), func(spec trial.Spec, n int) uint64 {
			return sums[n%len(sums)]
		})
		if f := failures(run); f != nil {
			t.Errorf("%c are compared: %v", sums, f)
		}
		told(t, l.noted, message.Info, "results-vary")
	}
}

// A run that is continued compares as it would have done.
func TestAContinuedRunComparesWithItsBaseline(t *testing.T) {
	for _, c := range []struct {
		checking job.Checking
		sums     func(spec trial.Spec, n int) uint64
		fails    bool
	}{
		{job.Agreement, func(spec trial.Spec, _ int) uint64 { return uint64(spec.Cell.Workers) }, true},
		{job.Reproduced, func(spec trial.Spec, _ int) uint64 { return uint64(spec.Cell.Workers) }, true},
		{job.Reproduced, func(_ trial.Spec, n int) uint64 { return uint64(n) }, false},
	} {
		p := fixedPlan(core.Command{}, c.checking)
		_, run := measureFixed(t, p, c.sums)
		before := run
		before.Trials, before.Finished = run.Trials[:6], false
		l := playing(t, func(_ context.Context, spec trial.Spec, n int) core.Trial {
			got := took(spec, time.Duration(spec.Cell.Workers)*100*time.Millisecond)
			got.Checksum = c.sums(spec, 2+n)
			return got
		})
		l.now = run.Trials[6].Start
		sweep := l.sweep()
		sweep.Before = &before
		again, err := sweep.Run(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		if failed := slices.ContainsFunc(again.Trials[6:], func(t core.Trial) bool { return !t.OK() }); failed != c.fails {
			t.Errorf("%s: failures %v of trials that were run later, want %v", c.checking, failed, c.fails)
		}
	}
}

// What is run once before all trials and after them is run for each variant, and
// after a run that was stopped, too.
func TestSetUpAndCleanUpSurroundTheTrials(t *testing.T) {
	line := core.CommandLine{Args: []string{"true"}}
	p := fixedPlan(core.Command{Setup: line, Cleanup: line}, job.Exit)
	p.Experiment.Variants = []core.Variant{{Name: "a"}, {Name: "b"}}
	stages := func(specs []trial.Spec) (list []string) {
		for _, s := range specs {
			if s.Stage != trial.Timed {
				list = append(list, string(s.Stage)+" "+s.Cell.Variant)
			}
		}
		return list
	}
	l, _ := measureFixed(t, p, always(0))
	want := []string{"empty a", "setup a", "setup b", "cleanup a", "cleanup b", "end a"}
	if got := stages(l.specs); !slices.Equal(got, want) || l.specs[2].Stage != trial.SetUp || l.specs[len(l.specs)-2].Stage != trial.CleanUp {
		t.Errorf("stages %v, want %v around the trials", got, want)
	}
	ctx, stop := context.WithCancel(t.Context())
	l = playing(t, func(_ context.Context, spec trial.Spec, _ int) core.Trial {
		if spec.Stage == trial.Timed {
			stop()
		}
		return took(spec, time.Second)
	})
	if _, err := l.sweep().Run(ctx, p); err == nil {
		t.Error("a run that was stopped ends well")
	}
	if got := stages(l.specs); !slices.Equal(got, want) {
		t.Errorf("stages of a stopped run %v, want %v", got, want)
	}
}

func TestASetUpThatFailsEndsTheRun(t *testing.T) {
	line := core.CommandLine{Args: []string{"false"}}
	for _, c := range []core.Command{{Setup: line}, {Cleanup: line}} {
		l := playing(t, func(_ context.Context, spec trial.Spec, _ int) core.Trial {
			got := took(spec, time.Second)
			if spec.Stage == trial.SetUp || spec.Stage == trial.CleanUp {
				got.Fail(message.NewError("no-workload"))
			}
			return got
		})
		run, err := l.sweep().Run(t.Context(), fixedPlan(c, job.Exit))
		if early := !c.Setup.IsZero(); early != (err != nil) || early != (len(run.Trials) == 0) {
			t.Errorf("%+v: %d trials, %v", c, len(run.Trials), err)
		} else if !early {
			told(t, run.Notices, message.Warning, "cleanup-failed")
		}
	}
}

// What one variant leaves standing is no reason to leave the others' too.
func TestACleanUpThatFailsKeepsNoOtherFromIt(t *testing.T) {
	p := fixedPlan(core.Command{Cleanup: core.CommandLine{Args: []string{"false"}}}, job.Exit)
	p.Experiment.Variants = []core.Variant{{Name: "a"}, {Name: "b"}, {Name: "c"}}
	var cleaned []string
	l := playing(t, func(_ context.Context, spec trial.Spec, _ int) core.Trial {
		got := took(spec, time.Second)
		if spec.Stage == trial.CleanUp {
			cleaned = append(cleaned, spec.Cell.Variant)
			if spec.Cell.Variant != "b" {
				got.Fail(errors.New("left of " + spec.Cell.Variant))
			}
		}
		return got
	})
	run, err := l.sweep().Run(t.Context(), p)
	if err != nil || !slices.Equal(cleaned, []string{"a", "b", "c"}) {
		t.Errorf("cleaned up after %q, %v", cleaned, err)
	}
	both := told(t, run.Notices, message.Warning, "cleanup-failed").Inner["why"]
	if why := both.Text; !strings.Contains(why, "left of a") || !strings.Contains(why, "left of c") {
		t.Errorf("of two failures is told: %q", why)
	}
}
