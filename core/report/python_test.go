package report

import (
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

// function answers a Python function's run by threads and processes.
func function(t *testing.T, model scene.Model) Answer {
	t.Helper()
	return answerRun(t, scene.Function(scene.Eight(model).With(core.PythonThread, core.PythonProcess)))
}

// slowProcesses are processes that pay neither for their start nor for what they
// are handed.
func slowProcesses(start, handed float64) scene.Model {
	return func(c core.Cell, t *core.Trial) {
		if scene.Locked(c, t); c.Strategy == core.PythonProcess {
			scene.Took(t, start+(1+handed)/float64(c.Workers), 1+handed)
			t.Startup = time.Duration(start * scene.Second)
		}
	}
}

// turned has threads of a build without a lock of its own turn it on.
func turned(facts core.PythonFacts) scene.Model {
	return scene.Beside(scene.Locked, func(c core.Cell, t *core.Trial) {
		own := facts
		own.Worked, own.GIL = c.Workers, true
		t.Python = &own
	})
}

// No sentence about a Python function speaks of what only Go has, or repeats the
// key of a text.
func TestWhatIsSaidOfAPythonFunction(t *testing.T) {
	for name, c := range map[string]struct {
		model scene.Model
		says  []string
	}{
		"threads take turns": {scene.Locked, []string{
			"The GIL is the cause: Python's global interpreter lock, which was on in 100% of the trials, lets one thread at a time run Python code. 8 threads together kept 1.00 [",
			"What an interpreter without the GIL (a free-threaded build) would bring here is unknown",
		}},
		"processes that start slowly": {slowProcesses(2, 0), []string{
			"Starting 8 subprocesses takes 2 s [", "they pay from tasks of about 22.", "these take 10.0 ms [",
			"Processes have a GIL each: 8 subprocesses on 8 cores reach 0.47",
		}},
		"items that cost": {slowProcesses(0, 0.4), []string{
			"Handing an item to a worker of the pool and its result back costs 3.98 ms [", "they pay from tasks of about 569", "--chunk 10",
		}},
		"items that cost more than the work": {scene.Beside(scene.Locked, func(c core.Cell, t *core.Trial) {
			if c.Strategy != core.PythonSerial {
				scene.Took(t, 4, 4)
			}
		}), []string{"Handing an item to a worker of the pool and its result back costs 30.0 ms [", "a task here takes 10.0 ms [", "they pay from tasks of about 44"}},
		"turned on by a task":   {turned(core.PythonFacts{Free: &core.Free{Module: "legacy"}}), []string{"a task turned it on in 10 of 10 trials", "not made for that (legacy). PYTHON_GIL=0"}},
		"turned on by import":   {turned(core.PythonFacts{GILBefore: true, Free: &core.Free{}}), []string{"importing the function turned it on in", "not made for that. PYTHON_GIL=0"}},
		"turned on by a switch": {turned(core.PythonFacts{GILBefore: true, Free: &core.Free{Start: true}}), []string{"was started with it in", "PYTHON_GIL=1 asks"}},
		"workers without work": {scene.Beside(scene.Unlocked, func(c core.Cell, t *core.Trial) { t.Python.Worked = min(c.Workers, 4) }), []string{
			"Of 8 threads that were asked for, 4 ran a task (100 tasks)",
		}},
		"waiting": {scene.Beside(scene.Locked, func(c core.Cell, t *core.Trial) {
			if scene.Took(t, 1, 0.05); c.Strategy == core.PythonThread {
				scene.Took(t, 1/float64(c.Workers), 0.05)
			}
		}), []string{"A thread that waits lets go of the GIL, so threads are enough"}},
		"a loss that nothing shows": {func(c core.Cell, t *core.Trial) {
			scene.Amdahl(0.01*float64(c.Workers*c.Workers-1))(c, t)
			t.Python = &core.PythonFacts{Worked: c.Workers, Free: &core.Free{}}
		}, []string{"no counter shows where the rest goes.\n"}},
		"more than linear": {scene.Costing(func(c core.Cell) float64 {
			n := float64(c.Workers)
			return 1 / (1 + 0.1*(n-1)/n)
		}), []string{"python-serial is probably slowed by something of its own"}},
		"partly without the lock": {scene.Beside(scene.Locked, func(c core.Cell, t *core.Trial) {
			scene.Amdahl(0.5)(c, t)
		}), []string{"consistent with the GIL, which only one of them can hold, for 50%"}},
	} {
		a := function(t, c.model)
		text := joined(a.Sentences())
		says(t, text, c.says...)
		silent(t, text, "goroutine", "Go's", "<no value>", "finding.", "garbage", "ceiling")
		silent(t, spaced(Words(a.of).Text), "goroutine")
		for _, m := range slices.Concat(a.Told().Grave, a.Told().Reasons, a.Told().Folded) {
			if place(m, plain) == len(plain) && place(m, grave) == len(grave) {
				t.Errorf("%s: %s has no place", name, m.Key)
			}
		}
	}
}

func TestWhatIsSaidOfSeveralInterpreters(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Locked(c, t); c.Variant == "3.14t" {
			scene.Unlocked(c, t)
			t.Runtime, t.Usage.User = t.Runtime*5/4, t.Usage.User*5/4
		}
	}).With(core.PythonThread)
	s.Variants = []core.Variant{{Name: "3.14"}, {Name: "3.14t"}}
	a := analyse(t, scene.Function(s))
	locked, _ := Of(a)
	says(t, joined(locked.Sentences()), "Without the GIL (3.14t), 8 threads on 8 cores reach 7.9", "and 6.4")
	free, _ := OfVariant(a, a.Others[0])
	says(t, joined(free.Sentences()), "3.14 is the fastest interpreter by itself, 1.2", "what is recommended here is 6.4")
}

// The questions about Python are answered by what they ask for.
func TestQuestionsAboutPython(t *testing.T) {
	locking := scene.Beside(scene.Locked, func(c core.Cell, t *core.Trial) {
		if scene.Parallel(c) {
			t.LockWait = time.Duration(0.3 * float64(c.Workers) * float64(t.Runtime))
		}
	})
	for _, c := range []struct {
		question string
		model    scene.Model
		want     string
	}{
		{"python", scene.Locked, "python-process is better: python-thread at its best takes"},
		{"python-gil", scene.Locked, "The GIL is the cause"},
		{"python-gil", scene.Unlocked, "No such loss is seen here"},
		{"python-lock", locking, "The workers waited for locks 30%"},
		{"python-lock", scene.Locked, "The GIL is the cause"},
	} {
		run := scene.Function(scene.Eight(c.model).With(core.PythonThread, core.PythonProcess))
		run.Experiment.Question = c.question
		says(t, spaced(answerRun(t, run).Asked().Text), c.want)
	}
	noisy := scene.Function(scene.Eight(scene.Unlocked).Noisy(0.5).With(core.PythonThread))
	noisy.Experiment.Question = "python-gil"
	if a := answerRun(t, noisy); a.Asked().Text != "" {
		t.Errorf("where noise hides the cause: %q", a.Asked().Text)
	}
}
