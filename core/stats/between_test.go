package stats

import (
	"math"
	"math/rand/v2"
	"testing"
)

// The interval of ten values against ten: the 24th smallest and largest of the
// hundred ratios, for the chance of a rank sum statistic of 23 or less is 0.0216
// (Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 2014, table A.6).
func TestTheRankSumsTailIsThatOfTheTables(t *testing.T) {
	for _, c := range []struct {
		n, m, k int
		reached float64
	}{{10, 10, 24, 0.9567}, {5, 5, 3, 0.9683}, {4, 4, 1, 0.9714}, {3, 3, 0, 0}} {
		k, reached := rankSumTail(c.n, c.m, 0.95)
		if k != c.k || math.Abs(reached-c.reached) > 5e-5 {
			t.Errorf("%d and %d values: the %dth ratio, coverage %.4f; want %d, %.4f", c.n, c.m, k, reached, c.k, c.reached)
		}
	}
}

// Where the exact distribution ends the other one goes on.
func TestLargeSamplesGoOnWhereSmallOnesEnd(t *testing.T) {
	exact, _ := rankSumTail(50, 50, 0.95)
	normal, _ := rankSumTail(50, 51, 0.95)
	if normal < exact || normal > exact+25 {
		t.Errorf("%d of 2500 pairs, then %d of 2550", exact, normal)
	}
}

func TestBetweenIsTheMedianOfRatios(t *testing.T) {
	e := Between([]float64{1, 2, 4}, []float64{2, 4, 8}, 0.95)
	if e.Value != 2 || e.CI != (Interval{Low: 0.5, High: 8}) {
		t.Errorf("%+v", e)
	}
	if e := Between(nil, []float64{1}, 0.95); !math.IsNaN(e.Value) {
		t.Errorf("of nothing: %+v", e)
	}
}

// The interval covers the truth as often as it says, whatever the distribution.
func TestBetweenCoversTheTruth(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	draws := map[string]func() float64{
		"normal":      func() float64 { return math.Exp(0.05 * random.NormFloat64()) },
		"heavy tails": func() float64 { return math.Exp(0.05 * random.NormFloat64() / math.Max(0.05, random.Float64())) },
	}
	for name, draw := range draws {
		const runs, truth = 2000, 1.2
		covered := 0
		for range runs {
			before, after := make([]float64, 10), make([]float64, 8)
			for i := range before {
				before[i] = draw()
			}
			for i := range after {
				after[i] = truth * draw()
			}
			if Between(before, after, 0.95).CI.Contains(truth) {
				covered++
			}
		}
		if share := float64(covered) / runs; share < 0.945 || share > 0.98 {
			t.Errorf("%s: %.3f of the intervals hold the truth", name, share)
		}
	}
}
