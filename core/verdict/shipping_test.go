package verdict

import (
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

// shipped is work of a second whose items cost something to hand over, all
// together, shared by the processes; eight of them take a time of their own, if any.
func shipped(cost, full float64) scene.Model {
	return func(c core.Cell, t *core.Trial) {
		if scene.Locked(c, t); c.Strategy == core.PythonProcess {
			scene.Took(t, (1+cost)/float64(c.Workers), 1+cost)
			if c.Workers == 8 && full > 0 {
				t.Runtime = time.Duration(full * scene.Second)
			}
		}
	}
}

// processesAlone judges a run by processes, without noise.
func processesAlone(t *testing.T, model scene.Model) Finding {
	t.Helper()
	a := judgeRun(t, scene.Function(scene.Eight(model).Noisy(0).With(core.PythonProcess)))
	cause, ok := a.CauseOf(core.PythonProcess)
	if !ok {
		t.Fatalf("found %v", codes(a))
	}
	return cause
}

func TestHandingItemsOverIsNamed(t *testing.T) {
	cause := processesAlone(t, shipped(0.4, 0))
	if cause.Code != Shipping {
		t.Fatalf("found %s", cause.Code)
	}
	holds(t, cause, map[string]float64{
		"each": 0.004, "shipping": 0.4 / 1.4, "task": 0.01,
		"smallest": (1.4/8 - 1./8) / (100 * (1 - 1./8)),
	})
}

// It is a cause where it takes a twentieth of the workers' time, and may be half of
// the loss.
func TestHandingItemsOverIsNamedFromItsLimits(t *testing.T) {
	for by, want := range map[float64]bool{0.97: false, 1.03: true} {
		twentieth, half := shipped(0.2, 0.2/(8*0.05*by)), shipped(1, 2/by+1./8)
		for name, model := range map[string]scene.Model{"its share": twentieth, "of the loss": half} {
			if got := processesAlone(t, model).Code; (got == Shipping) != want {
				t.Errorf("at %v of the limit of %s, %s is found", by, name, got)
			}
		}
	}
}

// Nobody knows what handing over costs where no worker was measured alone.
func TestHandingItemsOverIsMeasuredWithOneProcess(t *testing.T) {
	s := scene.Eight(shipped(4, 0)).Noisy(0).With(core.PythonProcess)
	s.Workers = []int{2, 4, 8}
	if cause, _ := judgeRun(t, scene.Function(s)).CauseOf(core.PythonProcess); cause.Code == Shipping {
		t.Errorf("found %s", cause.Code)
	}
}

// Threads that take turns are not held back by the lock where handing over costs more
// than the work. No length of a task makes them pay.
func TestThreadsAreHeldBackByWhatCostsMost(t *testing.T) {
	for cost, want := range map[float64]Code{0.85: TurnTaking, 0.9: Shipping, 3: Shipping} { // of a second; the limit is 7/8
		cause := causeOfThreads(t, threads(t, scene.Beside(scene.Locked, func(c core.Cell, t *core.Trial) {
			if c.Strategy == core.PythonThread {
				scene.Took(t, 1+cost, 1+cost)
			}
		})))
		if cause.Code != want || has(cause, "smallest") {
			t.Errorf("handing over takes %v s: found %s with %+v", cost, cause.Code, cause.Evidence)
		}
	}
}

// What starting costs is told with the smallest task that pays.
func TestStartingTellsTheSmallestTask(t *testing.T) {
	starting := func(c core.Cell, t *core.Trial) {
		if scene.Locked(c, t); c.Strategy == core.PythonProcess {
			start := 0.05 * float64(c.Workers)
			scene.Took(t, start+1/float64(c.Workers), 1)
			t.Startup = time.Duration(start * scene.Second)
		}
	}
	cause := processesAlone(t, starting)
	if cause.Code != StartCost {
		t.Fatalf("found %s", cause.Code)
	}
	holds(t, cause, map[string]float64{"startup": 0.4, "task": 0.01, "smallest": 0.4 / (100 * (1 - 1./8))})
	if low := told(t, cause, "smallest").CI; low.Confidence == 0 {
		t.Errorf("the smallest task has no interval: %+v", low)
	}
	if f := processesAlone(t, scene.Beside(starting, func(_ core.Cell, t *core.Trial) { t.Tasks = 0 })); has(f, "smallest") {
		t.Errorf("without tasks it found %+v", f.Evidence)
	}
}

// Of Go's processes nothing is said of pickling.
func TestOtherProcessesHandNothingOver(t *testing.T) {
	cause, _ := judge(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.Subprocess {
			scene.Took(t, 1.4/float64(c.Workers), 1.4)
		}
	}).With(core.Subprocess)).CauseOf(core.Subprocess)
	if cause.Code == Shipping || has(cause, "smallest") {
		t.Errorf("found %s with %+v", cause.Code, cause.Evidence)
	}
}
