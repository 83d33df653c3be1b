package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// The ranks and coverages of intervals of the median, computed from the
// binomial distribution by hand: 10 values, rank 2: 1 − 2·(1+10)/1024.
func TestMedianRank(t *testing.T) {
	for _, want := range []struct {
		n, k     int
		coverage float64
	}{
		{6, 1, .969}, {7, 1, .984}, {8, 1, .992}, {9, 2, .961}, {10, 2, .979},
		{12, 3, .961}, {15, 4, .965}, {20, 6, .959}, {30, 10, .957},
	} {
		k, coverage := medianRank(want.n, Level)
		if k != want.k || math.Abs(coverage-want.coverage) > .0005 {
			t.Errorf("%d values: rank %d covers %.4f, want %d and %.3f", want.n, k, coverage, want.k, want.coverage)
		}
	}
	for n := range MinRounds {
		if k, coverage := medianRank(n, Level); k != 0 || coverage != 0 {
			t.Errorf("%d values have an interval: rank %d, coverage %v", n, k, coverage)
		}
	}
	if k, _ := medianRank(7, .99); k != 0 {
		t.Errorf("7 values have a 99%% interval, rank %d", k)
	}
	if k, coverage := medianRank(8, .99); k != 1 || coverage != 1-2.0/256 {
		t.Errorf("8 values: rank %d covers %v", k, coverage)
	}
	if _, coverage := medianRank(100000, Level); coverage < Level || coverage > Level+.001 {
		t.Errorf("100000 values: coverage %v", coverage)
	}
}

func TestMedianInterval(t *testing.T) {
	ascending := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	if got := MedianInterval(ascending, Level); got.Low != 2 || got.High != 9 || math.Abs(got.Confidence-.9785) > .0001 {
		t.Errorf("interval of ten values is %+v", got)
	}
	if got := MedianInterval(ascending[:5], Level); got != (Interval{1, 5, 0}) {
		t.Errorf("five values give %+v, want only their range", got)
	}
	if got := MedianInterval(nil, Level); got != (Interval{}) {
		t.Errorf("no values give %+v", got)
	}
}

func TestPercentile(t *testing.T) {
	values := make([]float64, manyResamples)
	for i, r := range rand.New(rand.NewPCG(1, 1)).Perm(len(values)) {
		values[i] = float64(r + 1)
	}
	for confidence, want := range map[float64]Interval{
		.95: {250, 9750, .95}, .99: {50, 9950, .99}, .9: {500, 9500, .9}, .9999: {1, 9999, .9999},
	} {
		if got := Percentile(values, confidence); got != want {
			t.Errorf("%v: %+v, want %+v", confidence, got, want)
		}
	}
	nan, inf := math.NaN(), math.Inf(1)
	if got := Percentile([]float64{nan, 3, nan, inf, 1, 2}, .95); got != (Interval{1, inf, .95}) {
		t.Errorf("with NaN and infinity: %+v", got)
	}
	for _, nothing := range [][]float64{nil, {nan, nan}} {
		if got := Percentile(nothing, .95); got != (Interval{}) {
			t.Errorf("of nothing: %+v", got)
		}
	}
}

func TestIntervalOperations(t *testing.T) {
	i := Interval{2, 4, .95}
	if i.Scaled(.5) != (Interval{1, 2, .95}) || i.Including(5) != (Interval{2, 5, .95}) || i.Including(1) != (Interval{1, 4, .95}) {
		t.Error("scaling or widening is wrong")
	}
	if !i.Contains(2) || !i.Contains(4) || i.Contains(math.Nextafter(2, 0)) || i.Contains(math.Nextafter(4, 5)) {
		t.Error("the ends belong to an interval, nothing beyond them does")
	}
}

// Selection must agree with sorting, ties, infinities and all.
func TestNth(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 1))
	for range 300 {
		values := make([]float64, 1+rng.IntN(5000))
		span := 1 + rng.IntN(6000)
		for i := range values {
			values[i] = float64(rng.IntN(span))
		}
		values[rng.IntN(len(values))] = math.Inf(1 - 2*rng.IntN(2))
		sorted := slices.Sorted(slices.Values(values))
		k := rng.IntN(len(values))
		if got := nth(values, k); got != sorted[k] {
			t.Fatalf("value %d of %d is %v, want %v", k, len(values), got, sorted[k])
		}
		if k > 0 && slices.Max(values[:k]) > values[k] || slices.Min(values[k:]) < values[k] {
			t.Fatalf("value %d of %d does not part the others", k, len(values))
		}
	}
}

func TestMedian(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		want   float64
		values []float64
	}{{3, []float64{5, 3, 1}}, {2.5, []float64{4, 1, 2, 3}}, {7, []float64{nan, 7}}} {
		given := slices.Clone(c.values)
		if got := Median(c.values); got != c.want {
			t.Errorf("median of %v is %v, want %v", c.values, got, c.want)
		}
		if !slices.EqualFunc(given, c.values, func(a, b float64) bool { return a == b || a != a && b != b }) {
			t.Errorf("the values were reordered: %v", c.values)
		}
	}
	if !math.IsNaN(Median([]float64{nan})) {
		t.Error("the median of nothing is a number")
	}
}
