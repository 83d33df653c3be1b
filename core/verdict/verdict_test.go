package verdict

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
)

func TestAnAnswerIsAboutItsChoice(t *testing.T) {
	a := judge(t, scene.Eight(scene.Times(map[int]float64{1: 1, 2: 0.5, 3: 0.42, 4: 0.41, 6: 0.405, 8: 0.40})))
	if a.Chosen.Workers != 4 || a.Best.Workers != 8 || a.Base != core.Baseline || a.Next.Workers != 6 || a.Gain == nil || !a.Resolved() || a.Alone {
		t.Errorf("chosen %v, best %v, base %v, next %v, gain %v", a.Chosen, a.Best, a.Base, a.Next, a.Gain)
	}
	if !a.Gain.CI.Contains(1-0.405/0.41) || !a.Time.CI.Contains(0.41) || !a.BaseTime.CI.Contains(1) {
		t.Errorf("gain %+v, time %+v, base's time %+v", a.Gain, a.Time, a.BaseTime)
	}
}

func TestWorkThatDoesNotScaleIsRunSerially(t *testing.T) {
	if a := judge(t, scene.Eight(scene.Level)); a.Chosen != core.Baseline || !a.Resolved() {
		t.Errorf("chosen %v, resolved %v", a.Chosen, a.Resolved())
	}
}

func TestAnAnswerThatTheNoiseHidesIsNotGiven(t *testing.T) {
	if a := judge(t, scene.Eight(scene.Level).Noisy(0.4)); a.Resolved() || a.Chosen == a.Base {
		t.Errorf("%v has the speed-up %+v", a.Chosen, a.Speedup)
	}
}

func TestBeingPreemptedIsNotWaiting(t *testing.T) {
	a := judge(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		scene.Took(t, 1/float64(c.Workers), 0.3)
		t.Usage.Involuntary, t.Usage.Voluntary = 500, 30
	}))
	if got := codes(a); got[0] == Waiting {
		t.Errorf("found %v in work that others kept from its CPU", got)
	}
}

func TestTheHeadlineRestsOnFreshRounds(t *testing.T) {
	s := scene.Eight(scene.Amdahl(0.04))
	run := s.Run()
	for i, trial := range run.Trials {
		if trial.Phase == core.PhaseConfirm && trial.Cell.Workers > 1 {
			run.Trials[i].Runtime *= 2 // the rounds that chose were lucky
		}
	}
	a := judgeRun(t, run)
	if !a.Confirmed || a.Rounds != 10 {
		t.Fatalf("confirmed %v in %d rounds", a.Confirmed, a.Rounds)
	}
	if a.Speedup.Value > 4 || a.Pooled.Value < a.Speedup.Value {
		t.Errorf("speed-up %v, pooled %v: what was found before must not be in it", a.Speedup, a.Pooled)
	}
	for rounds, want := range map[int]bool{0: false, 5: false, 6: true} {
		s.Confirm = rounds
		if a := judge(t, s); a.Confirmed != want || !want && a.Rounds != 10 {
			t.Errorf("with %d fresh rounds: confirmed %v in %d", rounds, a.Confirmed, a.Rounds)
		}
	}
}

func TestEfficiencySplitsExactly(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	a := judge(t, scene.Eight(func(c core.Cell, t *core.Trial) {
		scene.Took(t, 0.1+random.Float64(), 0.1+random.Float64())
	}))
	if len(a.Splits) == 0 {
		t.Error("nothing is split")
	}
	for _, split := range a.Splits {
		if e := split.Efficiency.Value; math.Abs(split.Busy.Value*split.Work.Value/e-1) > 1e-12 {
			t.Errorf("%v: %v × %v is not %v", split.Cell, split.Busy.Value, split.Work.Value, e)
		}
	}
}

func TestTheSerialShareIsRecovered(t *testing.T) {
	a := judge(t, scene.Eight(scene.Amdahl(0.04)))
	if s := a.Scaling; s.Law != "amdahl" || !s.Sigma.CI.Contains(0.04) || !s.Limit.CI.Contains(25) || s.Rejected {
		t.Errorf("law %s, serial share %+v, limit %+v, rejected %v", s.Law, s.Sigma, s.Limit, s.Rejected)
	}
	if a.Serial == nil || !a.Serial.CI.Contains(0.04) {
		t.Errorf("by itself the speed-up shows %+v", a.Serial)
	}
}

func TestOnlyPhysicalCoresOfOneClassEnterALaw(t *testing.T) {
	s := scene.Eight(scene.Linear).Threaded()
	if a := judge(t, s); a.Scaling.Law == "" || a.Scaling.Workers[len(a.Scaling.Workers)-1] != 4 {
		t.Errorf("fitted %v", a.Scaling.Workers)
	}
	s.Workers = []int{1, 2, 8}
	if a := judge(t, s); a.Scaling.Law != "" || a.Scaling.Needs != 4 || !slices.Equal(a.Scaling.Workers, []int{1, 2}) {
		t.Errorf("a law from %v, of %d that it takes", a.Scaling.Workers, a.Scaling.Needs)
	}
}

func TestTooLittleIsSaid(t *testing.T) {
	s := scene.Eight(scene.Linear)
	s.Confirm = 0
	for rounds, want := range map[int]bool{5: false, 6: true} {
		s.Rounds = rounds
		if _, err := Judge(asked(s.Run())); (err == nil) != want || err != nil && !errors.Is(err, ErrTooFew) {
			t.Errorf("%d rounds: %v", rounds, err)
		}
	}
	if _, err := Judge(asked(core.Run{})); !errors.Is(err, ErrTooFew) {
		t.Errorf("an empty run: %v", err)
	}
	failed := s.Run()
	for i := range failed.Trials {
		failed.Trials[i].Failure = "it broke"
	}
	if _, err := Judge(asked(failed)); !errors.Is(err, ErrTooFew) {
		t.Errorf("a run of failures: %v", err)
	}
}

func TestScaleOfTimesChangesNothing(t *testing.T) {
	run := scene.Eight(scene.Amdahl(0.1)).Run()
	want := judgeRun(t, run)
	scaled := run
	scaled.Trials = slices.Clone(run.Trials)
	for i := range scaled.Trials {
		scaled.Trials[i].Runtime *= 8
		scaled.Trials[i].Usage.User *= 8
	}
	if got := judgeRun(t, scaled); math.Abs(got.Speedup.Value/want.Speedup.Value-1) > 1e-9 || got.Chosen != want.Chosen {
		t.Errorf("eight times slower: %v times faster, was %v", got.Speedup, want.Speedup)
	}
}

func TestOrderOfRoundsChangesNothing(t *testing.T) {
	run := scene.Eight(scene.Amdahl(0.1)).Run()
	want := judgeRun(t, run)
	turned := run
	turned.Trials = slices.Clone(run.Trials)
	for i := range turned.Trials {
		turned.Trials[i].Round = 21 - turned.Trials[i].Round
	}
	slices.Reverse(turned.Trials)
	if got := judgeRun(t, turned); got.Speedup != want.Speedup || got.Chosen != want.Chosen || got.Pooled != want.Pooled {
		t.Errorf("in another order: %+v of %v, was %+v of %v", got.Speedup, got.Chosen, want.Speedup, want.Chosen)
	}
}

// Each variant is answered for itself.
func TestAVariantIsAnsweredByItsOwnTrials(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Variant == "stubborn" {
			scene.Level(c, t)
		}
	})
	s.Variants = []core.Variant{{Name: "willing"}, {Name: "stubborn"}}
	run := s.Run()
	in := asked(run)
	for variant, workers := range map[string]int{"willing": 8, "stubborn": 1} {
		in.Variant = variant
		a, err := Judge(in)
		if err != nil || a.Chosen.Variant != variant || a.Base.Variant != variant || a.Chosen.Workers != workers {
			t.Errorf("%s: %v over %v, %v", variant, a.Chosen, a.Base, err)
		}
	}
}
