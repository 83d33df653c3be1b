package scaling

import (
	"math"
	"testing"

	"parallelogram/core/stats"
)

// resampledTimes returns three resamples of the times of workers by a law, the
// second with more contention and the third with more coherency.
func resampledTimes(workers []int) (levels []Level, medians [][]float64) {
	for _, n := range workers {
		at, plain := float64(n), Parameters{Law: USL, Lambda: 1}
		slow, retrograde := plain, plain
		slow.Sigma, retrograde.Kappa = .002, .0001
		levels = append(levels, Level{Workers: n, Times: []float64{plain.Time(at)}})
		medians = append(medians, []float64{plain.Time(at), slow.Time(at), retrograde.Time(at)})
	}
	return levels, medians
}

// What a linear law lacks is estimated from the laws that have it.
func TestMissingParametersAreNotZero(t *testing.T) {
	levels, medians := resampledTimes([]int{1, 2, 4, 8, 16})
	f := mustFit(t, Linear, Times, levels)
	sigmas, err := f.RefitSigma(levels, medians)
	if err != nil || len(sigmas) != 3 || sigmas[0].Law != Amdahl {
		t.Fatalf("refits for σ are %+v, %v", sigmas, err)
	}
	e := f.Estimate(sigmas, sigma)
	if e.Value != 0 || e.CI.Low != 0 || math.Abs(e.CI.High-.002) > 1e-9 {
		t.Errorf("σ is %+v, want 0 to .002", e)
	}
	kappas, err := f.RefitKappa(levels, medians)
	if err != nil || len(kappas) != 3 || kappas[0].Law != USL {
		t.Fatalf("refits for κ are %+v, %v", kappas, err)
	}
	if e := f.Estimate(kappas, peakWorkers); !math.IsInf(e.CI.High, 1) || math.Abs(e.CI.Low-100) > 1e-3 {
		t.Errorf("the peak is %+v, want 100 to infinity", e)
	}
}

// What a law has is estimated from itself.
func TestOwnParametersAreRefittedByTheLaw(t *testing.T) {
	levels, medians := resampledTimes([]int{1, 2, 4, 8, 16})
	for _, law := range []Law{Amdahl, USL} {
		if refits, err := mustFit(t, law, Times, levels).RefitSigma(levels, medians); err != nil || refits[0].Law != law {
			t.Errorf("σ of %s is refitted by %v, %v", law, refits[0].Law, err)
		}
	}
	if refits, err := mustFit(t, Gustafson, Times, levels).RefitKappa(levels, medians); err != nil || refits[0].Law != Gustafson {
		t.Errorf("κ of Gustafson's law is refitted by %v, %v", refits[0].Law, err)
	}
}

// With one level more than a law has parameters it can say what is missing;
// with fewer nothing is known, and the interval says so.
func TestTooFewLevelsLeaveParametersUnknown(t *testing.T) {
	levels, medians := resampledTimes([]int{1, 2, 4})
	f := mustFit(t, Amdahl, Times, levels)
	refits, err := f.RefitKappa(levels, medians)
	if err != nil || refits != nil {
		t.Errorf("three levels give κ the refits %v, %v", refits, err)
	}
	if e := f.Estimate(refits, sigma); e.CI.Confidence != 0 {
		t.Errorf("nothing is known with confidence %v", e.CI.Confidence)
	}
	levels, medians = resampledTimes([]int{1, 2, 4, 8})
	if refits, err := mustFit(t, Amdahl, Times, levels).RefitKappa(levels, medians); err != nil || len(refits) == 0 {
		t.Errorf("four levels give κ the refits %v, %v", refits, err)
	}
}

// Both must be clear.
func TestMoreThanLinear(t *testing.T) {
	estimate := func(low, high float64) stats.Estimate {
		return stats.Estimate{Value: (low + high) / 2, CI: stats.Interval{Low: low, High: high, Confidence: stats.Level}}
	}
	below, above := estimate(-.02, -1e-9), estimate(1+1e-9, 1.1)
	for _, c := range []struct {
		name              string
		sigma, efficiency stats.Estimate
		want              bool
	}{
		{"both", below, above, true},
		{"σ may be 0", estimate(-.02, 0), above, false},
		{"the efficiency may be 1", below, estimate(1, 1.1), false},
		{"σ unknown", stats.Estimate{Value: -.01, CI: stats.Interval{Low: -.01, High: -.01}}, above, false},
		{"the efficiency unknown", below, stats.Estimate{Value: 1.1, CI: stats.Interval{Low: 1.1, High: 1.1}}, false},
	} {
		if got := MoreThanLinear(c.sigma, c.efficiency); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
