package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"parallelogram/core"
)

func TestInspect(t *testing.T) {
	inspect := func(ms ...float64) Steadiness {
		r := laidOut(trials(map[core.Cell][]float64{two: ms}, two))
		return r.Inspect(r.Measured(Runtime, two))
	}
	check := func(what string, s Steadiness, outliers ...int) {
		t.Helper()
		if !slices.Equal(s.Outliers, outliers) {
			t.Errorf("%s: %+v, want outliers %v", what, s, outliers)
		}
	}
	check("quiet", inspect(100, 101, 99, 100, 102, 98))
	check("slow first", inspect(200, 101, 99, 100, 102, 98), 1)
	check("failed, then slow first", inspect(0, 200, 101, 99, 100, 102, 98), 2)
	check("slow first, but slower later", inspect(200, 101, 99, 300, 100, 102, 98), 1, 4)
	check("fast first", inspect(50, 101, 99, 100, 102, 98), 1)
	check("all equal", inspect(100, 100, 100, 100))
	check("nearly all equal", inspect(100, 100, 100, 100, 100, 100, 130), 7)
	check("nothing", inspect(0, 0))
}

// Scores are in standard deviations when the noise is normal.
func TestScores(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 1))
	values := make([]float64, 20000)
	for i := range values {
		values[i] = 5 + 3*rng.NormFloat64()
	}
	for i, score := range Scores(values) {
		if want := (values[i] - 5) / 3; math.Abs(score-want) > .05*max(1, math.Abs(want)) {
			t.Fatalf("%v scores %.3f, want about %.3f", values[i], score, want)
		}
	}
	// One in ten off by d: the mean deviation is d/10.
	got := Scores([]float64{1, 1, 1, 1, 1, 1, 1, 1, 1, 4, nan})
	if want := 10 * math.Sqrt(2/math.Pi); got[0] != 0 || math.Abs(got[9]-want) > 1e-3 || !math.IsNaN(got[10]) {
		t.Errorf("scores are %v, want 0 and %.4f", got, want)
	}
}

// What rounds share is taken out of what is compared, and of nothing else; cells
// that are asked about alone are judged by the pace of all.
func TestTimesAreComparedByPace(t *testing.T) {
	slow := []float64{1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2}
	times := map[core.Cell][]float64{}
	for i, c := range []core.Cell{core.Baseline, two, four} {
		for round, by := range slow {
			times[c] = append(times[c], by*(float64(100*(i+1))+float64((round*(i+3))%7)/10))
		}
	}
	run := trials(times, core.Baseline, two, four)
	r := NewTrials(run).Rounds(Part{Cells: []core.Cell{two}})
	if !r.Pace().Uneven() || !r.Pace().Drifts() {
		t.Fatalf("the pace is %+v", r.Pace())
	}
	if got := r.Median(Runtime, two); math.Abs(got-0.3) > 0.01 {
		t.Errorf("a time as it was measured is %v, want 0.3", got)
	}
	compared, measured := r.Column(Runtime, two).Sorted(), r.Measured(Runtime, two).Sorted()
	if spread := compared[11] / compared[0]; spread > 1.01 {
		t.Errorf("what is compared differs %v-fold", spread)
	}
	if spread := measured[11] / measured[0]; spread < 1.9 {
		t.Errorf("what is told differs %v-fold", spread)
	}
	if got := r.Column(Imbalance, two).N(); got != 0 {
		t.Errorf("%d of what nobody measured", got)
	}
}

func TestTrend(t *testing.T) {
	if got := TrendOf([]float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}); got.Tau != 1 || !got.Significant() {
		t.Errorf("ever rising: %+v", got)
	}
	if got := TrendOf([]float64{5, nan, 4, 3}); got.Tau != -1 || got.Significant() {
		t.Errorf("three falling values: %+v", got)
	}
	for _, nothing := range [][]float64{nil, {1}, {1, 1, 1, 1, 1, 1, 1, 1, 1}, {nan, nan}} {
		if got := TrendOf(nothing); got != (Trend{Tau: 0, P: 1}) {
			t.Errorf("%v has the trend %+v", nothing, got)
		}
	}
}

// Tau must be what the definition says, pair by pair, and a trend be found by
// chance once in a hundred times.
func TestTrendOfNoise(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 1))
	const runs = 4000
	found := 0
	for range runs {
		values := make([]float64, 2+rng.IntN(15))
		for i := range values {
			values[i] = float64(rng.IntN(8))
		}
		if got, want := TrendOf(values).Tau, tauByPairs(values); math.Abs(got-want) > 1e-12 {
			t.Fatalf("tau of %v is %v, want %v", values, got, want)
		}
		noise := make([]float64, 20)
		for i := range noise {
			noise[i] = rng.NormFloat64()
		}
		if TrendOf(noise).Significant() {
			found++
		}
	}
	if share := float64(found) / runs; share < .004 || share > .016 {
		t.Errorf("noise has a trend %.1f%% of the time, want 1%%", 100*share)
	}
}

// tauByPairs is Kendall's tau-b from its definition.
func tauByPairs(values []float64) float64 {
	var s, untied, pairs float64
	for i, a := range values {
		for _, b := range values[:i] {
			pairs++
			if a != b {
				untied++
				s += math.Copysign(1, a-b)
			}
		}
	}
	if untied == 0 {
		return 0
	}
	return s / math.Sqrt(untied*pairs)
}
