package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

// normals returns resampled ratios about some that are given, each with a
// logarithmic standard deviation of its own.
func normals(ratios, deviations []float64) [][]float64 {
	rng := rand.New(rand.NewPCG(8, 1))
	resampled := make([][]float64, len(ratios))
	for i := range resampled {
		resampled[i] = make([]float64, manyResamples)
		for b := range resampled[i] {
			resampled[i][b] = ratios[i] * math.Exp(deviations[i]*rng.NormFloat64())
		}
	}
	return resampled
}

// A single cell that is clearly not the best is bounded as by Student or by
// the normal distribution, whichever is less.
func TestOneCellIsBoundedByItsQuantile(t *testing.T) {
	const ratio, deviation = 1.5, .01
	for _, rounds := range []int{10, 1000} {
		w := CompareWithBest(rounds, []float64{ratio}, normals([]float64{ratio}, []float64{deviation}))
		want := ratio * math.Exp(deviation*distuv.UnitNormal.Quantile(1-bestAlpha))
		if math.Abs(w.Upper[0]-want) > 2e-3 {
			t.Errorf("%d rounds bound 1.5 by %v, want %v", rounds, w.Upper[0], want)
		}
	}
}

// More cells take wider bounds, but not wider than Bonferroni's.
func TestBoundsOfManyCells(t *testing.T) {
	margin := func(cells int) float64 {
		ratios, deviations := slices.Repeat([]float64{1.5}, cells), slices.Repeat([]float64{.01}, cells)
		return math.Log(CompareWithBest(1000, ratios, normals(ratios, deviations)).Upper[0]/1.5) / .01
	}
	one, hundred := margin(1), margin(100)
	bonferroni := distuv.UnitNormal.Quantile(1 - bestAlpha/100)
	if !(one < hundred && hundred < 1.02*bonferroni) {
		t.Errorf("one cell is bounded by %v deviations, a hundred by %v, and Bonferroni says %v", one, hundred, bonferroni)
	}
}

// One cell with outliers does not widen the bounds of the others without limit.
func TestOutliersOfOneCell(t *testing.T) {
	ratios := []float64{1.5, 1.5}
	resampled := normals(ratios, []float64{.01, .0001})
	for b := range resampled[1] {
		if b%30 == 0 { // one in 30 is a hundred deviations away
			resampled[1][b] = 4
		}
	}
	w := CompareWithBest(10, ratios, resampled)
	limit := distuv.StudentsT{Sigma: 1, Nu: 18}.Quantile(1 - bestAlpha/2)
	if got, most := math.Log(w.Upper[0]/1.5)/.01, 1.02*limit; got > most {
		t.Errorf("a cell is bounded by %v deviations, want at most %v", got, most)
	}
}

// Of cells that are as good, the best is ahead by luck: that much of the gap
// does not count.
func TestTheLuckOfTheBestDoesNotCount(t *testing.T) {
	const deviation = .01
	alone := CompareWithBest(10, []float64{1}, normals([]float64{1}, []float64{deviation}))
	z := distuv.UnitNormal.Quantile(1 - bestAlpha)
	luck := deviation / math.Sqrt(2*math.Pi) // the mean of what a normal is below 0
	want := math.Exp(z*deviation - luck)
	if math.Abs(alone.Upper[0]-want) > 1e-3 {
		t.Errorf("a cell level with the best is bounded by %v, want %v", alone.Upper[0], want)
	}
}

// Fewer than ten rounds bound cells one by one.
func TestFewRoundsBoundCellsOneByOne(t *testing.T) {
	for rounds, jointly := range map[int]bool{9: false, 10: true} {
		w := CompareWithBest(rounds, []float64{1}, [][]float64{{1, 1.1}})
		if w.Jointly != jointly || w.Confidence != Level {
			t.Errorf("%d rounds: jointly %v with confidence %v", rounds, w.Jointly, w.Confidence)
		}
	}
}

// Whatever there is nothing to say about makes no bound NaN.
func TestBoundsOfNothing(t *testing.T) {
	if w := CompareWithBest(10, nil, nil); len(w.Upper) != 0 {
		t.Errorf("no cells have the bounds %v", w.Upper)
	}
	w := CompareWithBest(6, []float64{1.02, 1.02, 1.03}, [][]float64{{1.02, 1.02, 1.02}, {nan, nan, nan}, {nan, 1.02, 1.04}})
	if w.Upper[0] != 1.02 {
		t.Errorf("a cell that is always as slow is bounded by %v, want 1.02", w.Upper[0])
	}
	if !math.IsInf(w.Upper[1], 1) {
		t.Errorf("a cell without resamples is bounded by %v, want +Inf", w.Upper[1])
	}
	if !finite(w.Upper[2]) {
		t.Errorf("a cell that lacks a resample is bounded by %v", w.Upper[2])
	}
}
