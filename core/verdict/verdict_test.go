package verdict

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"parallelogram/core"
)

func judge(t *testing.T, s scene) Answer {
	t.Helper()
	answer, err := Judge(s.run())
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

func TestTheSmallestCellWithinFivePercentIsChosen(t *testing.T) {
	times := map[int]float64{1: 1, 2: 0.5, 3: 0.42, 4: 0.41, 6: 0.405, 8: 0.40}
	s := eight(func(c core.Cell, t *core.Trial) { took(t, times[c.Workers], 1) })
	a := judge(t, s)
	if a.Chosen.Workers != 4 || a.Best.Workers != 8 || a.Base != core.Baseline || a.Next.Workers != 6 {
		t.Errorf("chosen %v, best %v, base %v, next %v: 3 workers are just 5%% slower, 4 are not", a.Chosen, a.Best, a.Base, a.Next)
	}
}

func TestNoiseDoesNotFavourSmallCells(t *testing.T) {
	s := eight(linear)
	s.noise = 0.1
	if a := judge(t, s); a.Chosen.Workers != 8 {
		t.Errorf("chosen %v, though each is far slower than 8 workers", a.Chosen)
	}
}

func TestWorkThatDoesNotScaleIsRunSerially(t *testing.T) {
	a := judge(t, eight(func(c core.Cell, t *core.Trial) { took(t, 1, 1) }))
	if a.Chosen != core.Baseline || a.Headline().String() != "Run it serially: nothing that was measured is more than 5% faster." {
		t.Errorf("chosen %v: %s", a.Chosen, a.Headline().String())
	}
}

func TestAnAnswerThatTheNoiseHidesIsNotGiven(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) { took(t, 1, 1) })
	s.noise = 0.4
	a := judge(t, s)
	if a.Resolved() || !strings.HasPrefix(a.Headline().String(), "Not resolved") || !strings.Contains(a.Detail().String(), "more rounds") {
		t.Errorf("speed-up %+v: %s %s", a.Speedup, a.Headline().String(), a.Detail().String())
	}
}

func TestBeingPreemptedIsNotWaiting(t *testing.T) {
	a := judge(t, eight(func(c core.Cell, t *core.Trial) {
		took(t, 1/float64(c.Workers), 0.3)
		t.Usage.Involuntary, t.Usage.Voluntary = 500, 30
	}))
	if got := codes(a); got[0] == Waiting {
		t.Errorf("found %v in work that others kept from its CPU", got)
	}
}

func TestTheHeadlineRestsOnFreshRounds(t *testing.T) {
	s := eight(amdahl(0.04))
	run := s.run()
	for i, trial := range run.Trials {
		if trial.Phase == core.PhaseConfirm && trial.Cell.Workers > 1 {
			run.Trials[i].Runtime *= 2 // the rounds that chose were lucky
		}
	}
	a, err := Judge(run)
	if err != nil || !a.Confirmed || a.Rounds != 10 {
		t.Fatalf("confirmed %v in %d rounds, %v", a.Confirmed, a.Rounds, err)
	}
	if a.Speedup.Value > 4 || a.Pooled.Value < a.Speedup.Value {
		t.Errorf("speed-up %v, pooled %v: what was found before must not be in it", a.Speedup, a.Pooled)
	}
	s.confirm = 0
	if a := judge(t, s); a.Confirmed || !strings.Contains(a.Detail().String(), "exploratory") {
		t.Errorf("without fresh rounds: %s", a.Detail().String())
	}
}

func TestEfficiencySplitsExactly(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	s := eight(func(c core.Cell, t *core.Trial) {
		took(t, 0.1+random.Float64(), 0.1+random.Float64())
	})
	for _, split := range judge(t, s).Splits {
		if e := split.Efficiency.Value; math.Abs(split.Busy.Value*split.Work.Value/e-1) > 1e-12 {
			t.Errorf("%v: %v × %v is not %v", split.Cell, split.Busy.Value, split.Work.Value, e)
		}
	}
}

func TestTheSerialShareIsRecovered(t *testing.T) {
	a := judge(t, eight(amdahl(0.04)))
	if sigma := a.Scaling.Sigma; a.Scaling.Law != "amdahl" || !sigma.CI.Contains(0.04) || a.Scaling.Rejected {
		t.Errorf("law %s, serial share %+v, rejected %v", a.Scaling.Law, sigma, a.Scaling.Rejected)
	}
	if text := a.Scaling.Sentence().String(); !strings.Contains(text, "of the work runs serially; more than 2") {
		t.Error(text)
	}
}

func TestOnlyPhysicalCoresOfOneClassEnterALaw(t *testing.T) {
	s := smt(eight(linear))
	if a := judge(t, s); a.Scaling.Law == "" || a.Scaling.Workers[len(a.Scaling.Workers)-1] != 4 {
		t.Errorf("fitted %v", a.Scaling.Workers)
	}
	s.workers = []int{1, 2, 8}
	if a := judge(t, s); a.Scaling.Law != "" || !strings.Contains(a.Scaling.Sentence().String(), "takes 4 worker counts") {
		t.Errorf("a law from %v: %s", a.Scaling.Workers, a.Scaling.Sentence().String())
	}
}

func TestTooLittleIsSaid(t *testing.T) {
	s := eight(linear)
	s.rounds, s.confirm = 5, 0
	if _, err := Judge(s.run()); !errors.Is(err, ErrTooFew) || !strings.Contains(err.Error(), "it takes 6") {
		t.Errorf("five rounds: %v", err)
	}
	if _, err := Judge(core.Run{}); !errors.Is(err, ErrTooFew) {
		t.Errorf("an empty run: %v", err)
	}
	failed := s.run()
	for i := range failed.Trials {
		failed.Trials[i].Failure = "it broke"
	}
	if _, err := Judge(failed); !errors.Is(err, ErrTooFew) {
		t.Errorf("a run of failures: %v", err)
	}
}

func TestAnswersReadWell(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) {
		amdahl(0.04)(c, t)
		if c.Workers > c.Cores {
			t.Usage.Involuntary = 100
		}
	})
	s.noise, s.workers, s.cores = 1e-4, []int{1, 2, 3, 4, 8}, []int{4}
	a := judge(t, s)
	for got, want := range map[string]string{
		a.Headline().String():         "Use 4 goroutines on 4 cores.",
		a.Detail().String():           "3.57 times faster than the serial program (from 1.00 s to 280 ms), 95% interval 3.57–3.57, confirmed in 10 fresh rounds.",
		a.More().String():             "8 goroutines are not clearly faster (time saved, in 10 fresh rounds: 0.0% [0.0%, 0.0%]).",
		a.Scaling.Sentence().String(): "4.0% [4.0%–4.0%] of the work runs serially; more than 25.00 [24.97–25.02] times faster is out of reach.",
	} {
		if got = spaced(got); got != want {
			t.Errorf("says\n%s\nwant\n%s", got, want)
		}
	}
}

func TestOrderOfRoundsAndScaleOfTimesChangeNothing(t *testing.T) {
	run := eight(amdahl(0.1)).run()
	want, err := Judge(run)
	if err != nil {
		t.Fatal(err)
	}
	scaled := run
	scaled.Trials = append([]core.Trial(nil), run.Trials...)
	for i := range scaled.Trials {
		scaled.Trials[i].Runtime *= 8
		scaled.Trials[i].Usage.User *= 8
	}
	got, err := Judge(scaled)
	if err != nil || math.Abs(got.Speedup.Value/want.Speedup.Value-1) > 1e-9 || got.Chosen != want.Chosen {
		t.Errorf("eight times slower: %v times faster, was %v; %v", got.Speedup, want.Speedup, err)
	}
}
