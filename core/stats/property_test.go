package stats

import (
	"math"
	"math/rand/v2"
	"reflect"
	"runtime"
	"testing"
	"time"

	"parallelogram/core"
)

// randomRun has up to 20 rounds of three cells, in which trials fail.
func randomRun(rng *rand.Rand) core.Run {
	runtimes := map[core.Cell][]float64{}
	cells := []core.Cell{core.Baseline, two, four}
	rounds := 1 + rng.IntN(20)
	for range rounds {
		for i, c := range cells {
			ms := math.Exp(.1*rng.NormFloat64()) * 100 / float64(i+1)
			if rng.Float64() < .1 {
				ms = 0
			}
			runtimes[c] = append(runtimes[c], ms)
		}
	}
	return trials(runtimes, cells...)
}

// each calls check for many runs, always the same ones.
func each(t *testing.T, check func(rng *rand.Rand, run core.Run)) {
	t.Helper()
	rng := rand.New(rand.NewPCG(4, 1))
	for range 60 {
		check(rng, randomRun(rng))
	}
}

func TestSpeedupOfTheBaseIsOne(t *testing.T) {
	each(t, func(_ *rand.Rand, run core.Run) {
		for _, base := range []core.Cell{core.Baseline, two} {
			for _, s := range laidOut(run).Summaries(base) {
				if s.Cell == base && s.N > 0 && (s.Speedup != 1 || s.SpeedupCI != Interval{1, 1, Level}) {
					t.Fatalf("%v over itself: %v %+v", base, s.Speedup, s.SpeedupCI)
				}
			}
		}
	})
}

func TestPermutingRoundsChangesNothing(t *testing.T) {
	each(t, func(rng *rand.Rand, run core.Run) {
		want := summaries(run)
		number := rng.Perm(100)
		for i := range run.Trials {
			run.Trials[i].Round = 1 + number[run.Trials[i].Round]
		}
		rng.Shuffle(len(run.Trials), func(i, j int) {
			run.Trials[i], run.Trials[j] = run.Trials[j], run.Trials[i]
		})
		got := summaries(run)
		for i := range got { // what is odd in time is meant to change
			got[i].Steadiness, want[i].Steadiness = Steadiness{}, Steadiness{}
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got\n%+v, before the shuffle\n%+v", got, want)
		}
	})
}

func TestScalingTimesChangesNoRatio(t *testing.T) {
	each(t, func(_ *rand.Rand, run core.Run) {
		want := summaries(run)
		for i := range run.Trials {
			run.Trials[i].Runtime *= 3
		}
		for i, got := range summaries(run) {
			near(t, "runtime", got.Runtime, 3*want[i].Runtime)
			near(t, "speed-up", got.Speedup, want[i].Speedup)
			near(t, "lower end", got.SpeedupCI.Low, want[i].SpeedupCI.Low)
			near(t, "upper end", got.SpeedupCI.High, want[i].SpeedupCI.High)
			if !reflect.DeepEqual(got.Steadiness.Outliers, want[i].Steadiness.Outliers) {
				t.Errorf("outliers %v became %v", want[i].Steadiness.Outliers, got.Steadiness.Outliers)
			}
		}
	})
}

func TestIntervalsContainTheirCentre(t *testing.T) {
	each(t, func(_ *rand.Rand, run core.Run) {
		for _, s := range summaries(run) {
			if !s.RuntimeCI.Contains(s.Runtime) || !s.SpeedupCI.Contains(s.Speedup) || s.Runtime < s.Min || s.Runtime > s.Max {
				t.Fatalf("an interval misses its centre: %+v", s)
			}
		}
	})
}

func TestProcessorsChangeNothing(t *testing.T) {
	run := randomRun(rand.New(rand.NewPCG(5, 1)))
	want := summaries(run)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if got := summaries(run); !reflect.DeepEqual(got, want) {
		t.Errorf("one processor gives\n%+v, several\n%+v", got, want)
	}
}

// Whatever a file holds, no number may be NaN or infinite.
func TestSummariesOfNonsense(t *testing.T) {
	c := core.Cell{Strategy: "from elsewhere", Workers: -1}
	odd := []core.Trial{
		{}, {Cell: c}, {Cell: c, Runtime: -5}, {Cell: c, Runtime: math.MaxInt64, Round: -3},
		{Cell: c, Runtime: 1, Startup: math.MinInt64, Usage: core.Usage{User: math.MaxInt64, System: math.MaxInt64}},
		{Cell: core.Baseline, Runtime: 1, Finish: []time.Duration{-1, 1}},
		{Cell: core.Baseline, Failure: "crashed"},
	}
	for n := range odd {
		for _, s := range summaries(core.Run{Trials: odd[:n+1]}) {
			if !finite(s.Runtime, s.RuntimeCI.Low, s.RuntimeCI.High, s.Min, s.Max, s.Speedup, s.SpeedupCI.Low, s.SpeedupCI.High,
				s.CPU, s.Startup, s.Imbalance, s.Steadiness.Trend.Tau, s.Steadiness.Trend.P) {
				t.Errorf("not all numbers are finite: %+v", s)
			}
		}
	}
	if got := summaries(core.Run{}); len(got) != 0 {
		t.Errorf("an empty run has the summaries %+v", got)
	}
}
