package report

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
	"parallelogram/core/message"
)

func TestStartingIsToldWhereItCosts(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		scene.Took(t, 1, float64(c.Workers))
		if c.Strategy == core.Subprocess {
			t.Startup = time.Second
			t.Runtime += time.Second
		}
	})
	s.Weak = true
	says(t, joined(answer(t, s.With(core.Subprocess)).Sentences()), "Starting 8 subprocesses takes 1 s")
	each := answer(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.SubprocessEach {
			t.Startup = t.Runtime
			t.Runtime *= 2
		}
	}).With(core.SubprocessEach))
	text := joined(each.Sentences())
	says(t, text, "Starting a process for each task takes 50% [50%–50%] of the time of 8 processes at a time", "make the tasks longer, not more")
	silent(t, text, "they pay from")
}

func TestAlternatives(t *testing.T) {
	text := joined(answer(t, scene.Eight(scene.Threads).With(core.GIL, core.Subprocess)).Sentences())
	says(t, text, "gil is slower: at its best, with", "takes 7.9", "took turns", "Starting 8 subprocesses", "the best of its 6 settings")

	text = joined(answer(t, scene.Eight(scene.Linear).With(core.Subprocess)).Sentences())
	says(t, text, "does as well, with 8")
	if strings.Count(text, "nothing is clearly lost") != 1 {
		t.Errorf("an alternative repeats what is said already:\n%s", text)
	}

	text = joined(answer(t, scene.Eight(scene.Amdahl(0.2)).With(core.Subprocess)).Sentences())
	if strings.Count(text, "consistent with 20%") != 1 {
		t.Errorf("an alternative repeats the cause of the answer:\n%s", text)
	}

	random := rand.New(rand.NewPCG(3, 4))
	says(t, joined(answer(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.Subprocess {
			t.Runtime = max(time.Millisecond, time.Duration(float64(t.Runtime)*(1+0.4*random.NormFloat64())))
		}
	}).With(core.Subprocess)).Sentences()), "neither clearly slower nor clearly faster")

	says(t, joined(answer(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.GIL {
			scene.Took(t, 1+0.1*float64(c.Workers), 1)
		}
	}).With(core.GIL)).Sentences()), "gil is slower: at its best, with 1 thread under a GIL on 8 cores", "With 8 threads under a GIL on 8 cores: The workers took turns")
}

// What a strategy of another version calls its workers is in no catalogue here.
func TestAnUnknownStrategyNamesItsWorkers(t *testing.T) {
	run := scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.Goroutine {
			scene.Level(c, t)
		}
	}).With("fiber").Run()
	for _, traits := range []core.Traits{{}, {Worker: "fibers"}} {
		run.Experiment.Traits = map[core.Strategy]core.Traits{"fiber": traits}
		a := answerRun(t, run)
		if got := spaced(a.Headline().Text); a.Chosen.Strategy != "fiber" || got != "Use 8 fiber workers on 8 cores." {
			t.Errorf("with the traits %+v it says %q", traits, got)
		}
		ko := message.Find("ko").Say(a.Headline())
		says(t, ko, "fiber", "8")
	}
}
