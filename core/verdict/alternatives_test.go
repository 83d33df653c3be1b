package verdict

import (
	"math/rand/v2"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/internal/scene"
)

func TestEachAlternativeHasItsCause(t *testing.T) {
	a := judge(t, scene.Eight(scene.Threads).With(core.GIL, core.Subprocess))
	if len(a.Alternatives) != 2 {
		t.Fatalf("%d alternatives, want gil and subprocess", len(a.Alternatives))
	}
	gil, processes := a.Alternatives[0], a.Alternatives[1]
	if gil.Cell.Strategy != core.GIL || gil.Cause.Code != TurnTaking || gil.Behind.Value < 7.5 || gil.Behind.CI.Low > 8 || gil.Behind.CI.High < 8 || gil.Of != 6 {
		t.Errorf("gil: %+v, want it 8 times behind for taking turns, the least of 6", gil)
	}
	if processes.Cause.Code != StartCost {
		t.Errorf("subprocess: %v, want its start", processes.Cause.Code)
	}
	holds(t, processes.Cause, map[string]float64{"startup": (1./8 + 0.8) / 2})
	for strategy, want := range map[core.Strategy]Code{core.Goroutine: Scales, core.GIL: TurnTaking, core.Subprocess: StartCost} {
		if cause, ok := a.CauseOf(strategy); !ok || cause.Code != want {
			t.Errorf("the cause of %s is %v, want %v", strategy, cause.Code, want)
		}
	}
	if cause, ok := a.CauseOf(core.Serial); ok {
		t.Errorf("the serial program has the cause %v", cause.Code)
	}
}

func TestAnAlternativeAsGoodIsTied(t *testing.T) {
	a := judge(t, scene.Eight(scene.Linear).With(core.Subprocess))
	tied, ok := a.Tied()
	if len(a.Alternatives) != 1 || !ok || !tied.Behind.CI.Contains(1) || tied.Behind.CI.High > 1+choice.Tolerance {
		t.Errorf("tied %v: %+v", ok, a.Alternatives)
	}
	a.Findings = append(a.Findings, Finding{Code: LostUpdates, Cell: tied.Cell})
	if r, ok := a.Tied(); ok {
		t.Errorf("%v does as well, though it loses updates", r.Cell)
	}
	slower := judge(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.Subprocess {
			scene.Took(t, 1.1/float64(c.Workers), 1)
		}
	}).With(core.Subprocess))
	if r, ok := slower.Tied(); ok {
		t.Errorf("%v does as well: %+v", r.Cell, r.Behind)
	}
}

// Nobody can run a program under a model, however fast it is.
func TestAModelIsNotTied(t *testing.T) {
	a := judge(t, scene.Eight(scene.Linear).With(core.GIL))
	if r, ok := a.Tied(); ok || len(a.Alternatives) != 1 {
		t.Errorf("%v does as well, among %v", r.Cell, a.Alternatives)
	}
}

// A thread under a lock is as fast on one core as on eight: noise chooses the
// core count of the fastest, and must not choose what is explained.
func TestAnAlternativeIsExplainedOnTheChosenCores(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.GIL {
			scene.Took(t, 1+0.01*float64(c.Cores), 1)
		}
	})
	s.Cores = []int{1, 8}
	a := judge(t, s.With(core.GIL))
	if r := a.Alternatives[0]; r.Cell.Cores != 8 || r.Cause.Code != TurnTaking || r.Of != 6 {
		t.Errorf("%v of %d, because of %v, want turns on the 8 cores of %v", r.Cell, r.Of, r.Cause.Code, a.Chosen)
	}
}

// What is said of more workers than the fastest cell has is said of another cell.
func TestACauseNamesItsCell(t *testing.T) {
	a := judge(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.GIL {
			scene.Took(t, 1+0.1*float64(c.Workers), 1)
		}
	}).With(core.GIL))
	if r := a.Alternatives[0]; r.Cell.Workers != 1 || r.Cause.Cell.Workers != 8 || r.Cause.Code != TurnTaking {
		t.Errorf("%+v", r)
	}
}

func TestAnAlternativeThatTheNoiseHidesIsUndecided(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	a := judge(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Strategy == core.Subprocess {
			t.Runtime = max(time.Millisecond, time.Duration(float64(t.Runtime)*(1+0.4*random.NormFloat64())))
		}
	}).With(core.Subprocess))
	if r := a.Alternatives[0]; r.Behind.CI.Low > 1 || r.Behind.CI.High <= 1+choice.Tolerance {
		t.Errorf("%+v", r.Behind)
	}
}

// Beside the serial program, which has one core, a strategy that gains nothing
// is explained where it could have gained.
func TestWhatGainsNothingIsExplainedOnTheMostCores(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Took(t, 1, 1); c.Strategy == core.Goroutine {
			scene.Took(t, 1.1+0.1*float64(c.Cores), 1)
		}
	})
	s.Cores = []int{1, 8}
	if a := judge(t, s); a.Chosen != core.Baseline || a.Explained.Cores != 8 {
		t.Errorf("%v is chosen, and %v explained", a.Chosen, a.Explained)
	}
	a := judge(t, scene.Eight(func(c core.Cell, t *core.Trial) { scene.Took(t, 1+0.1*float64(c.Workers), 1) }).With(core.GIL))
	if cause, _ := a.CauseOf(core.GIL); cause.Code != TurnTaking {
		t.Errorf("gil is explained by %v", cause.Code)
	}
}
