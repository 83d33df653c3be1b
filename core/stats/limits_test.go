package stats

import (
	"math"
	"slices"
	"testing"

	"parallelogram/core"
)

// The score from which a value is an outlier is 3.5: of values whose median
// absolute deviation is 1, that is 3.5/0.6745 = 5.19 away.
func TestOutliersBeginAtTheirScore(t *testing.T) {
	for away, want := range map[float64]bool{5.1: false, -5.1: false, 5.3: true, -5.3: true} {
		r := laidOut(trials(map[core.Cell][]float64{two: {99, 99, 100, 100, 101, 101, 100 + away}}, two))
		if s := r.Inspect(r.Measured(Runtime, two)); slices.Contains(s.Outliers, 7) != want || len(s.Outliers) > 1 {
			t.Errorf("%v deviations away: outliers %v", away, s.Outliers)
		}
	}
}

// The bounds of one cell are wrong in 1.5% of cases, if its resamples are right.
func TestBoundsHaveTheirChanceOfError(t *testing.T) {
	const z = 2.17 // Φ⁻¹(1 − 0.015)
	w := CompareWithBest(1000, []float64{1.5}, normals([]float64{1.5}, []float64{.01}))
	if got := math.Log(w.Upper[0]/1.5) / .01; math.Abs(got-z) > .07 {
		t.Errorf("one cell is bounded by %.3f deviations, want %v", got, z)
	}
}

// As many resamples as there are make the bound a whole rank.
func TestJointResamplesMakeAWholeRank(t *testing.T) {
	if rank := (JointResamples + 1) * bestAlpha; rank != 30 {
		t.Errorf("the bound has rank %v", rank)
	}
}

// Beyond ten thousand rounds there are fewer resamples.
func TestManyRoundsAreResampledLess(t *testing.T) {
	for rounds, want := range map[int]int{10_000: 9999, 10_001: 999} {
		if got := NewResamples(rounds).count; got != want {
			t.Errorf("%d rounds are resampled %d times, want %d", rounds, got, want)
		}
	}
}

// The least p-value of rounds that differ is what was measured among 499
// permutations.
func TestTheLeastPValueOfRoundsThatDiffer(t *testing.T) {
	if p := PaceOf(paced(5, 6, []float64{0, .3, .6, .9, 1.2, 1.5, 1.8, 2.1, 2.4, 2.7})).Shared; p != 1./500 {
		t.Errorf("rounds that differ by far have p = %v, want 1/500", p)
	}
}

// About five thousand times are permuted; where there are more, cells are
// passed over evenly.
func TestFiveThousandTimesArePermuted(t *testing.T) {
	rows := make([][]float64, 501)
	for i := range rows {
		rows[i] = slices.Repeat([]float64{float64(i)}, 10)
	}
	if n := len(sample(rows[:500])); n != 500 {
		t.Errorf("%d of 500 cells are permuted", n)
	}
	some := sample(rows)
	if len(some) != 500 || some[0][0] != 0 || some[499][0] != 499 {
		t.Errorf("%d of 501 cells are permuted, from %v to %v", len(some), some[0][0], some[len(some)-1][0])
	}
	if n := len(sample([][]float64{make([]float64, 9000), make([]float64, 9000), make([]float64, 9000)})); n != 2 {
		t.Errorf("%d of 3 cells of 9000 rounds are permuted, want 2", n)
	}
}

// More than five hundred rounds are compared in groups.
func TestFiveHundredRoundsAreComparedOneByOne(t *testing.T) {
	rising := make([]float64, 1000)
	for i := range rising {
		rising[i] = float64(i)
	}
	if got := condensed(rising[:500]); !slices.Equal(got, rising[:500]) {
		t.Errorf("500 values become %d", len(got))
	}
	if got := condensed(rising[:501]); len(got) != 500 || got[499] != 499.5 {
		t.Errorf("501 values become %d, the last %v", len(got), got[len(got)-1])
	}
	if got := condensed(rising); len(got) != 500 || got[0] != .5 {
		t.Errorf("1000 values become %d, the first %v", len(got), got[0])
	}
}
