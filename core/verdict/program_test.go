package verdict

import (
	"math"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

// commanded answers a scene without noise.
func commanded(t *testing.T, s scene.Scene) Answer {
	t.Helper()
	return judge(t, s.Noisy(0))
}

// following is a command that follows the count until it has changed its time and
// the cores that it keeps busy by some factors.
func following(time, busy float64) scene.Scene {
	return scene.Command(func(c core.Cell, t *core.Trial) {
		scene.Took(t, 1, 2)
		if scene.Parallel(c) {
			scene.Took(t, time, 2*busy*time)
		}
	})
}

func TestACountThatChangesNothingIsTold(t *testing.T) {
	for _, c := range []struct {
		time, busy float64
		want       bool
	}{
		{1, 1, true}, {1.049, 1, true}, {1.051, 1, false}, {1 / 1.049, 1, true}, {1 / 1.051, 1, false},
		{1, 1.049, true}, {1, 1.051, false}, {1, 1 / 1.051, false},
	} {
		a := commanded(t, following(c.time, c.busy))
		if got := slices.Contains(codes(a), Ignored); got != c.want {
			t.Errorf("where the count changes the time by %v and the busy cores by %v, found %v", c.time, c.busy, codes(a))
		}
	}
	a := commanded(t, following(1.04, 1))
	holds(t, finding(t, a, Ignored), map[string]float64{"ratio": 1.04, "coresUsed": 2, "from": 1, "to": 8})
	if a.Chosen != scene.Programs(1) || a.Splits != nil || a.Scaling != nil {
		t.Errorf("%v is chosen, split into %v by the law %v", a.Chosen, a.Splits, a.Scaling)
	}
	if a := judge(t, scene.Eight(scene.Level)); slices.Contains(codes(a), Ignored) {
		t.Errorf("of goroutines %v is found: nobody hands them a count", codes(a))
	}
}

// served is a command that computes for a share of its time while others keep some
// cores busy.
func served(computes, others float64) scene.Scene {
	return scene.Command(func(c core.Cell, t *core.Trial) {
		runtime := 1 / float64(c.Workers)
		scene.Took(t, runtime, computes*runtime)
		span := t.Runtime
		capacity, own := 8*span, t.Usage.User
		busy := own + time.Duration(others*float64(span))
		t.Noise = &core.Noise{Span: span, Capacity: &capacity, Busy: &busy, Own: &own}
	})
}

func TestWorkThatIsDoneElsewhereIsTold(t *testing.T) {
	for _, c := range []struct {
		computes, others float64
		want             Code
	}{
		{0.19, 2, Elsewhere}, {0.21, 2, Waiting}, // it computes too much for one who only waits
		{0.1, 0.41, Elsewhere}, {0.1, 0.39, Waiting}, // nobody computes enough for it
	} {
		a := commanded(t, served(c.computes, c.others))
		if got, _ := a.CauseOf(core.Program); got.Code != c.want {
			t.Errorf("of a command that computes %v while others keep %v cores busy, %v is found", c.computes, c.others, codes(a))
		}
	}
	for load, want := range map[float64]Code{1.59: Elsewhere, 1.61: Waiting} { // those that were busy before do other things
		s := served(0.1, 2)
		s.Host.Load = &load
		if got, _ := commanded(t, s).CauseOf(core.Program); got.Code != want {
			t.Errorf("on a machine with a load of %v, %v is found", load, got.Code)
		}
	}
	a := commanded(t, served(0.1, 2))
	holds(t, finding(t, a, Elsewhere), map[string]float64{"computing": 0.1, "others": 2})
	if slices.Contains(codes(a), Noisy) || a.Splits != nil || a.Scaling != nil || !a.Resolved() {
		t.Errorf("found %v, split %v, law %v, resolved %v", codes(a), a.Splits, a.Scaling, a.Resolved())
	}
	if l := Losses(asked(served(0.1, 2).Run())); l != nil {
		t.Errorf("losses of a command that does nothing: %v", l)
	}
	run := served(0.1, 2).Run()
	if _, split, _ := Compare(asked(run), scene.Programs(8), scene.Programs(1), core.Cell{}); split != nil {
		t.Errorf("its time is split: %+v", split)
	}
	run.Experiment.Workload.Command = nil
	if a := judgeRun(t, run); slices.Contains(codes(a), Elsewhere) {
		t.Errorf("of work that is built in, %v is found", codes(a))
	}
}

// inner is a command of which each run keeps so many cores busy by itself, as long
// as there are enough.
func inner(cores float64) scene.Scene {
	return scene.Many(func(c core.Cell, t *core.Trial) {
		all := min(float64(c.Cores), cores*float64(c.Workers))
		scene.Took(t, 1/all, 1)
	})
}

func TestThreadsWithinManyAtATimeAreTold(t *testing.T) {
	for cores, want := range map[float64]bool{1.04: false, 1.06: true, 2: true} {
		a := commanded(t, inner(cores))
		if got := slices.Contains(codes(a), Threaded); got != want {
			t.Errorf("where each keeps %v cores busy, found %v", cores, codes(a))
		}
	}
	holds(t, finding(t, commanded(t, inner(2)), Threaded), map[string]float64{"inner": 2, "asked": 16})
	for most, want := range map[int]bool{2: false, 3: true} { // of eight cores
		s := inner(3.9)
		s.Workers = []int{1, most}
		if got := slices.Contains(codes(commanded(t, s)), Threaded); got != want {
			t.Errorf("%d at a time that keep 3.9 cores busy each: found %v", most, codes(commanded(t, s)))
		}
	}
}

func TestSomeTrialsMayNotHaveDoneTheWork(t *testing.T) {
	linear := scene.Command(scene.Linear).Noisy(0)
	// slower has some trials of a cell take so many times as long.
	slower := func(by float64, which func(i int) bool) core.Run {
		run := linear.Run()
		i := 0
		for k := range run.Trials {
			if trial := &run.Trials[k]; trial.Cell == scene.Programs(4) {
				if which(i) {
					trial.Runtime = time.Duration(by * float64(trial.Runtime))
				}
				i++
			}
		}
		return run
	}
	first := func(i int) bool { return i == 0 }
	for by, want := range map[float64]bool{2.9: false, 3.1: true} {
		if got := slices.Contains(codes(judgeRun(t, slower(by, first))), Redone); got != want {
			t.Errorf("where the first takes %v times as long, told %v", by, got)
		}
	}
	holds(t, finding(t, judgeRun(t, slower(4, first)), Redone), map[string]float64{"first": 1, "later": 0.25})
	third := func(i int) bool { return i%3 == 1 }
	for by, want := range map[float64]bool{1.49: false, 1.51: true} {
		if got := slices.Contains(codes(judgeRun(t, slower(by, third))), Redone); got != want {
			t.Errorf("where a third take %v times as long, told %v", by, got)
		}
	}
	f := finding(t, judgeRun(t, slower(2, third)), Redone)
	holds(t, f, map[string]float64{"fast": 0.25, "slow": 0.5, "some": 13, "trials": 20})
	if f.Cell != scene.Programs(4) {
		t.Errorf("found at %v", f.Cell)
	}
	for among, want := range map[int]bool{1: false, 2: true} { // one alone is an outlier
		few := func(i int) bool { return i >= 20-among }
		if got := slices.Contains(codes(judgeRun(t, slower(2, few))), Redone); got != want {
			t.Errorf("where %d trials take twice as long, told %v", among, got)
		}
	}
}

// The gap must be wide beside what the times of a group differ by.
func TestGroupsOfTimesStandApart(t *testing.T) {
	for spread, want := range map[float64]bool{0.32: true, 0.34: false} { // of a gap of 1
		times := []float64{1, 1 + spread, 1 + spread/2, 2 + spread, 2 + spread}
		if numbers, _ := grouped(times); (numbers != nil) != want {
			t.Errorf("of %v groups are found: %v", times, numbers)
		}
	}
	if numbers, _ := grouped([]float64{1, 1, 2}); numbers != nil {
		t.Errorf("of three times groups are found: %v", numbers)
	}
}

// The probe may be the only trial that built anything.
func TestTheProbeMayHaveDoneTheWork(t *testing.T) {
	run := scene.Command(scene.Linear).Run()
	run.Trials = slices.Insert(run.Trials, 0, core.Trial{Cell: scene.Programs(1), Phase: core.PhaseProbe, Runtime: time.Minute})
	f := finding(t, judgeRun(t, run), Redone)
	if first := told(t, f, "first"); first.Value != 60 {
		t.Errorf("the first took %v s", first.Value)
	}
	run.Experiment.Workload.Command = nil
	if a := judgeRun(t, run); slices.Contains(codes(a), Redone) {
		t.Errorf("of work that is built in, %v is found", codes(a))
	}
}

// failed has so many trials of a cell fail, the first of them.
func failed(run core.Run, c core.Cell, n int) core.Run {
	run.Trials = slices.Clone(run.Trials)
	for i := range run.Trials {
		if t := &run.Trials[i]; t.Cell == c && n > 0 {
			t.Failure = "exit status 2"
			n--
		}
	}
	return run
}

func TestFailuresAreToldByCell(t *testing.T) {
	run := scene.Command(scene.Linear).Noisy(0).Run()
	for n, want := range map[int]Code{1: SomeFailed, 2: Unreliable, 3: Unreliable} {
		a := judgeRun(t, failed(run, scene.Programs(8), n))
		f := finding(t, a, want)
		holds(t, f, map[string]float64{"failed": float64(n), "trials": 20})
		if f.Cell != scene.Programs(8) || (a.Chosen == scene.Programs(8)) != (want == SomeFailed) {
			t.Errorf("%d failures are told of %v, and %v is chosen", n, f.Cell, a.Chosen)
		}
	}
	for _, c := range run.Experiment.Cells() {
		run = failed(run, c, 4)
	}
	if _, err := Judge(asked(run)); err != ErrBarred {
		t.Errorf("where everything fails: %v", err)
	}
}

// weighing is a command that holds 1 GB with each worker.
func weighing() scene.Scene {
	return scene.Command(scene.Beside(scene.Linear, func(c core.Cell, t *core.Trial) {
		t.Memory.Peak = int64(1e9 * c.Workers)
	}))
}

func TestMemoryThatIsNearlyFullIsTold(t *testing.T) {
	for size, want := range map[int64]bool{9.9e9: true, 10.1e9: false, 0: false} {
		s := weighing()
		s.Host.Memory = size
		a := commanded(t, s)
		if got := slices.Contains(codes(a), MemoryFull); got != want {
			t.Errorf("of 8 GB of %d bytes, found %v", size, codes(a))
		}
	}
}

func TestWhatACountCostsAndSaves(t *testing.T) {
	s := scene.Command(scene.Beside(func(c core.Cell, t *core.Trial) {
		scene.Took(t, map[int]float64{1: 1, 2: 0.5, 4: 0.3, 6: 0.297, 8: 0.295}[c.Workers], 1+0.1*float64(c.Workers))
	}, func(c core.Cell, t *core.Trial) { t.Memory.Peak = int64(1e9 * c.Workers) })).Noisy(0)
	s.Workers = []int{1, 2, 4, 6, 8}
	a := judge(t, s)
	if a.Chosen != scene.Programs(4) || a.Step == nil || a.Saving == nil || a.Unbound != nil {
		t.Fatalf("%v instead of %+v and %+v", a.Chosen, a.Step, a.Saving)
	}
	for _, c := range []struct {
		trade             *Trade
		from              int
		time, cpu, memory float64
	}{{a.Step, 2, 0.6, 1.4 / 1.2, 2}, {a.Saving, 8, 0.3 / 0.295, 1.4 / 1.8, 0.5}} {
		near := func(got, want float64) bool { return math.Abs(got/want-1) < 1e-6 }
		if c.trade.From != scene.Programs(c.from) || !near(c.trade.Time.Value, c.time) || !near(c.trade.CPU.Value, c.cpu) ||
			!near(c.trade.Memory.Value, c.memory) || c.trade.Memory.CI.Confidence == 0 || c.trade.Estimated {
			t.Errorf("instead of %d: %+v, CPU %+v, memory %+v", c.from, c.trade, c.trade.CPU, c.trade.Memory)
		}
	}
	// What was sampled in the probe alone has no interval.
	run := s.Run()
	for i := range run.Trials {
		run.Trials[i].Memory = core.Memory{}
	}
	for _, c := range run.Experiment.Cells() {
		run.Trials = append(run.Trials, core.Trial{Cell: c, Phase: core.PhaseProbe, Runtime: time.Second, Memory: core.Memory{Peak: int64(1e9 * c.Workers), Estimated: true}})
	}
	if step := judgeRun(t, run).Step; !step.Estimated || step.Memory.Value != 2 || step.Memory.CI.Confidence > 0 {
		t.Errorf("sampled: %+v", step)
	}
	if a := judge(t, scene.Eight(scene.Linear)); a.Step != nil || a.Saving != nil {
		t.Error("work that is built in has a price")
	}
}

func TestWithinAnAllowance(t *testing.T) {
	s := weighing()
	s.Allow = core.Allowance{Leave: 2}
	a := commanded(t, s)
	if a.Chosen != scene.Programs(6) || a.Unbound == nil || a.Unbound.From != scene.Programs(8) || a.Next != nil {
		t.Errorf("leaving two cores: %v instead of %+v, next %v", a.Chosen, a.Unbound, a.Next)
	}
	s.Allow = core.Allowance{Memory: 8e9}
	if a := commanded(t, s); a.Chosen != scene.Programs(8) || a.Unbound != nil {
		t.Errorf("in 8 GB: %v instead of %+v", a.Chosen, a.Unbound)
	}
	s.Allow = core.Allowance{Leave: 8}
	if _, err := Judge(asked(s.Run())); err != ErrBarred {
		t.Errorf("leaving all cores: %v", err)
	}
	s.Rounds = 3
	if _, err := Judge(asked(s.Run())); err == ErrBarred {
		t.Error("three rounds are called enough")
	}
}
