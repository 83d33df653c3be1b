package verdict

import (
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
	"parallelogram/core/stats"
)

// function judges a Python function's run by threads and processes.
func function(t *testing.T, model scene.Model) Answer {
	t.Helper()
	return judgeRun(t, scene.Function(scene.Eight(model).With(core.PythonThread, core.PythonProcess)))
}

// threads judges a run by threads alone, without noise.
func threads(t *testing.T, model scene.Model) Answer {
	t.Helper()
	return judgeRun(t, scene.Function(scene.Eight(model).Noisy(0).With(core.PythonThread)))
}

func causeOfThreads(t *testing.T, a Answer) Finding {
	t.Helper()
	cause, ok := a.CauseOf(core.PythonThread)
	if !ok {
		t.Fatalf("nothing is found of threads: %v", codes(a))
	}
	return cause
}

func has(f Finding, name string) bool {
	return slices.ContainsFunc(f.Evidence, func(n Number) bool { return n.Name == name })
}

// Whether threads take turns is known of the trial, not of the strategy.
func TestTheLockIsNamedWhereItIsOn(t *testing.T) {
	facts := map[string]struct {
		python *core.PythonFacts
		named  bool // that they take turns
		gil    bool // and why
	}{
		"on":      {&core.PythonFacts{GIL: true, GILBefore: true}, true, true},
		"off":     {&core.PythonFacts{Free: &core.Free{}}, false, false},
		"unknown": {nil, true, false},
	}
	for name, c := range facts {
		cause := causeOfThreads(t, function(t, scene.Beside(scene.Locked, func(_ core.Cell, t *core.Trial) { t.Python = c.python })))
		if (cause.Code == TurnTaking) != c.named || has(cause, "gil") != c.gil {
			t.Errorf("%s: found %s with %+v", name, cause.Code, cause.Evidence)
		}
		if c.named {
			holds(t, cause, map[string]float64{"coresUsed": 1})
		}
	}
}

// How often it was on is told, too.
func TestHowOftenTheLockWasOnIsTold(t *testing.T) {
	a := threads(t, scene.Beside(scene.Locked, func(_ core.Cell, t *core.Trial) { t.Python.GIL = t.Round > 3 }))
	holds(t, causeOfThreads(t, a), map[string]float64{"gil": 0.7})
}

// Patterns that fit a lock fit the interpreter's where it is on.
func TestPatternsFitTheLockWhereItIsOn(t *testing.T) {
	for code, model := range map[Code]scene.Model{SerialPart: scene.Amdahl(0.5), Contention: blocking(10, 20_000)} {
		for _, on := range []bool{true, false} {
			cause := causeOfThreads(t, function(t, scene.Beside(model, func(c core.Cell, t *core.Trial) {
				t.Python = &core.PythonFacts{Worked: c.Workers, GIL: on, GILBefore: on}
			})))
			if cause.Code != code || has(cause, "gil") != on {
				t.Errorf("lock on %v: found %s with %+v, want %s", on, cause.Code, cause.Evidence, code)
			}
		}
	}
}

// That threads wait at the same time is told of threads that gain by it.
func TestThreadsAreEnoughForWaitingWhereTheyGain(t *testing.T) {
	for gain, want := range map[float64]bool{1.04: false, 1.06: true} {
		cause := causeOfThreads(t, threads(t, scene.Beside(scene.Locked, func(c core.Cell, t *core.Trial) {
			if scene.Took(t, 1, 0.05); scene.Parallel(c) {
				scene.Took(t, 1/gain, 0.05)
			}
		})))
		if cause.Code != Waiting || has(cause, "gil") != want {
			t.Errorf("%v times as fast: found %s with %+v", gain, cause.Code, cause.Evidence)
		}
	}
}

// One trial is enough: such a run is not what it was meant to be.
func TestWhoTurnedTheLockOnIsTold(t *testing.T) {
	for name, facts := range map[string]core.PythonFacts{
		"bySwitch": {GIL: true, GILBefore: true, Free: &core.Free{Start: true}},
		"byImport": {GIL: true, GILBefore: true, Free: &core.Free{}},
		"byTask":   {GIL: true, Free: &core.Free{}},
	} {
		for _, rounds := range []int{0, 1, 3} {
			a := threads(t, scene.Beside(scene.Unlocked, func(_ core.Cell, t *core.Trial) {
				if t.Round <= rounds {
					t.Python = &facts
				}
			}))
			if rounds == 0 {
				if slices.Contains(codes(a), GILTurnedOn) {
					t.Errorf("nobody turned it on: found %v", codes(a))
				}
				continue
			}
			holds(t, finding(t, a, GILTurnedOn), map[string]float64{name: float64(rounds), "trials": 10})
		}
	}
}

// slowProcesses are processes that gain nothing, beside threads that take turns.
func slowProcesses(c core.Cell, t *core.Trial) {
	if scene.Locked(c, t); c.Strategy == core.PythonProcess {
		scene.Took(t, 1.25, 1.25)
	}
}

// The serial program is what the others are compared with.
func TestTheSerialProgramIsNoAlternative(t *testing.T) {
	var list []core.Strategy
	for _, r := range function(t, scene.Locked).Alternatives {
		list = append(list, r.Cell.Strategy)
	}
	if !slices.Equal(list, []core.Strategy{core.PythonThread}) {
		t.Errorf("alternatives to processes are %v", list)
	}
}

// What processes bring is told unless the headline says it, and as unknown where
// there were none.
func TestWhatProcessesBringIsTold(t *testing.T) {
	if got := codes(function(t, scene.Locked)); slices.Contains(got, ProcessesBring) || slices.Contains(got, ProcessesUnknown) {
		t.Errorf("processes are recommended, and found is %v", got)
	}
	a := function(t, slowProcesses)
	if a.Chosen.Strategy != core.PythonSerial || a.Explained.Strategy == core.PythonSerial {
		t.Fatalf("chosen is %v, explained %v", a.Chosen, a.Explained)
	}
	holds(t, finding(t, a, ProcessesBring), map[string]float64{"speedup": 0.8})
	if a := threads(t, scene.Locked); !slices.Contains(codes(a), ProcessesUnknown) {
		t.Errorf("nobody measured processes, and found is %v", codes(a))
	}
	if a := threads(t, scene.Unlocked); slices.Contains(codes(a), ProcessesUnknown) || slices.Contains(codes(a), WithoutUnknown) {
		t.Errorf("no lock holds threads back, and found is %v", codes(a))
	}
}

// interpreters is a run by two of them, of which the second has no lock, and takes
// so many times as long.
func interpreters(longer float64) core.Run {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Locked(c, t); c.Variant == "free" {
			scene.Unlocked(c, t)
			t.Runtime, t.Usage.User = time.Duration(longer*float64(t.Runtime)), time.Duration(longer*float64(t.Usage.User))
		}
	}).With(core.PythonThread)
	s.Variants = []core.Variant{{Name: "gil"}, {Name: "free"}}
	return scene.Function(s)
}

func judgeVariant(t *testing.T, run core.Run, name string) Answer {
	t.Helper()
	a, err := Judge(Input{Run: run, Trials: stats.NewTrials(run), Variant: name})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// Speed-ups are over the same interpreter's serial program; beside that stands the
// fastest one's.
func TestInterpretersAreCompared(t *testing.T) {
	run := interpreters(1.25)
	locked, free := judgeVariant(t, run, "gil"), judgeVariant(t, run, "free")
	holds(t, finding(t, locked, WithoutGIL), map[string]float64{"speedup": 8, "here": 8 / 1.25})
	if slices.Contains(codes(locked), WithoutUnknown) || slices.Contains(codes(locked), FasterElsewhere) {
		t.Errorf("of the faster one it found %v", codes(locked))
	}
	if holds(t, finding(t, free, FasterElsewhere), map[string]float64{"faster": 1.25, "speedup": 8 / 1.25}); finding(t, free, FasterElsewhere).Cell.Variant != "gil" {
		t.Errorf("the faster one is %v", finding(t, free, FasterElsewhere).Cell)
	}
	if free.Speedup.Value < 7.9 || free.Speedup.Value > 8.1 {
		t.Errorf("the speed-up is over another interpreter: %v", free.Speedup)
	}
	same := interpreters(1)
	if got := slices.Concat(codes(judgeVariant(t, same, "gil")), codes(judgeVariant(t, same, "free"))); slices.Contains(got, FasterElsewhere) {
		t.Errorf("of two that are as fast it found %v", got)
	}
}

// Variants of one interpreter are no other interpreters.
func TestOtherVariantsAreNoOtherInterpreters(t *testing.T) {
	run := interpreters(1.25)
	for i := range run.Experiment.Variants {
		run.Experiment.Variants[i].Params = nil
	}
	if got := codes(judgeVariant(t, run, "free")); slices.Contains(got, FasterElsewhere) {
		t.Errorf("found %v", got)
	}
}

func TestWhatNobodyMeasuredWithoutTheLockIsUnknown(t *testing.T) {
	both := scene.Eight(scene.Locked).With(core.PythonThread)
	both.Variants = []core.Variant{{Name: "one"}, {Name: "other"}} // which has the lock, too
	for name, a := range map[string]Answer{"alone": threads(t, scene.Locked), "two with it": judgeVariant(t, scene.Function(both), "one")} {
		if got := codes(a); !slices.Contains(got, WithoutUnknown) || slices.Contains(got, WithoutGIL) {
			t.Errorf("%s: found %v", name, got)
		}
	}
}

// Of a strategy the recommended cell is told, and else the one with the most workers.
func TestWorkersWithoutWorkAreTold(t *testing.T) {
	for name, c := range map[string]struct {
		worked func(workers int) int
		cells  []core.Cell
	}{
		"all":              {func(n int) int { return n }, nil},
		"one fewer":        {func(n int) int { return max(1, n-1) }, []core.Cell{scene.PythonThreads(8)}},
		"four at the most": {func(n int) int { return min(n, 4) }, []core.Cell{scene.PythonThreads(8)}},
	} {
		a := threads(t, scene.Beside(scene.Unlocked, func(cell core.Cell, t *core.Trial) { t.Python.Worked = c.worked(cell.Workers) }))
		var cells []core.Cell
		for _, f := range a.Findings {
			if f.Code == IdleWorkers {
				cells = append(cells, f.Cell)
				holds(t, f, map[string]float64{"worked": float64(c.worked(f.Cell.Workers)), "tasks": 100})
			}
		}
		if !slices.Equal(cells, c.cells) {
			t.Errorf("%s: told of %v, want %v", name, cells, c.cells)
		}
	}
	a := threads(t, scene.Beside(scene.Unlocked, func(c core.Cell, t *core.Trial) {
		if scene.Took(t, 1/float64(min(c.Workers, 3)), 1); scene.Parallel(c) {
			t.Python.Worked = c.Workers - 1
		}
	}))
	if f := finding(t, a, IdleWorkers); a.Chosen.Workers != 3 || f.Cell != a.Chosen {
		t.Errorf("chosen is %v, told of %v", a.Chosen, f.Cell)
	}
}

// Locks of the function's own are told beside the interpreter's.
func TestLocksAreToldBesideTheInterpreters(t *testing.T) {
	for share, want := range map[float64]bool{0.045: false, 0.055: true} {
		a := threads(t, scene.Beside(scene.Locked, func(c core.Cell, t *core.Trial) {
			if scene.Parallel(c) {
				t.LockWait = time.Duration(share * float64(c.Workers) * float64(t.Runtime))
			}
		}))
		if got := slices.Contains(codes(a), LockWaits); got != want || causeOfThreads(t, a).Code != TurnTaking {
			t.Errorf("waits of %v: told %v of %v", share, got, codes(a))
		}
	}
}

// What is said of Python is said of Python.
func TestOtherWorkHasNoInterpreter(t *testing.T) {
	run := scene.Function(scene.Eight(scene.Locked).With(core.PythonThread))
	run.Experiment.Workload.Python = nil
	if got := codes(judgeRun(t, run)); slices.Contains(got, WithoutUnknown) || slices.Contains(got, ProcessesUnknown) {
		t.Errorf("found %v", got)
	}
}
