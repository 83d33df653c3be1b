package stats

import (
	"math"
	"slices"
	"testing"
)

// The example is small enough to adjust by hand: 4×.005, 3×.01, 2×.03, and
// .04, which may not fall below the one before it.
func TestHolm(t *testing.T) {
	check := func(p, want []float64) {
		t.Helper()
		given := slices.Clone(p)
		got := Holm(p)
		for i := range want {
			if math.Abs(got[i]-want[i]) > 1e-15 || p[i] != given[i] && p[i] == p[i] {
				t.Errorf("Holm(%v) is %v, want %v", given, got, want)
				return
			}
		}
	}
	check([]float64{.01, .04, .03, .005}, []float64{.03, .06, .06, .02})
	check([]float64{.6, .9}, []float64{1, 1})
	check([]float64{math.NaN(), .01}, []float64{1, .02})
	check([]float64{.2}, []float64{.2})
	if len(Holm(nil)) != 0 {
		t.Error("no hypotheses gave p-values")
	}
}

func TestExceeds(t *testing.T) {
	resampled := []float64{1.01, 1.02, 1.05, 1.06, nan, 1.00, 1.03, 1.04, 1.01, 1.02}
	if got := Exceeds(resampled, 1.05); got != .3 {
		t.Errorf("2 of 9 resamples give %v, want (2+1)/(9+1)", got)
	}
	if got := Exceeds(resampled, 2); got != .1 {
		t.Errorf("none of 9 give %v, want 1/10", got)
	}
	if got := Exceeds([]float64{nan}, 1); got != 1 {
		t.Errorf("nothing to go by gives %v, want 1", got)
	}
}
