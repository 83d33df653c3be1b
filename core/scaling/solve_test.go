package scaling

import (
	"math"
	"math/rand/v2"
	"testing"
)

// The best bounded coefficients: no step inside the bounds may be better.
func TestBoundedFitIsTheBest(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 1))
	for _, m := range []Method{Times, Throughput} {
		held := 0
		for range 300 {
			points := roughPoints(rng)
			f := m.solve(USL, points)
			misses := func(x [3]float64) float64 {
				if m == Throughput {
					return missed(USL, points, x)
				}
				return relativelyMissed(points, x)
			}
			within(t, string(m)+" rest", f.rest, misses(f.bounded), 1e-12)
			if f.freeRest > f.rest*(1+1e-9) {
				t.Fatalf("%s without bounds leaves %v, within them %v", m, f.freeRest, f.rest)
			}
			if f.bounded[1] == 0 || f.bounded[2] == 0 {
				held++
			}
			for j := range f.bounded {
				for _, step := range []float64{-1e-4, 1e-4} {
					y := f.bounded
					if y[j] += step; y[j] >= 0 && misses(y) < f.rest*(1-1e-9)-1e-12 {
						t.Fatalf("%s: %v leaves %v, but %v only %v", m, f.bounded, f.rest, y, misses(y))
					}
				}
			}
		}
		if held < 100 {
			t.Errorf("%s: only %d bounds were met: the test tests nothing", m, held)
		}
	}
}

// roughPoints follow no law.
func roughPoints(rng *rand.Rand) []point {
	points := make([]point, 6)
	for i := range points {
		n := float64(i + 1)
		points[i] = point{n, math.Exp(.5*rng.NormFloat64()) / n, 1}
	}
	return points
}

func relativelyMissed(points []point, x [3]float64) (squares float64) {
	for _, p := range points {
		miss := 1 - sum(USL.terms(p.workers), x)/(p.workers*p.time)
		squares += miss * miss
	}
	return squares
}

// Any system, with any of its unknowns at zero: where one is zero the slope
// must lead down into the bounds no more, elsewhere it must be level.
func TestSolveBounded(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 1))
	met := map[[3]bool]int{}
	for range 500 {
		columns := make([][]float64, 4)
		for j := range columns {
			for range 6 {
				columns[j] = append(columns[j], rng.NormFloat64())
			}
		}
		system := reduce([][]float64{append([]float64(nil), columns[0]...), append([]float64(nil), columns[1]...),
			append([]float64(nil), columns[2]...), append([]float64(nil), columns[3]...)})
		x, rest := system.solveBounded()
		residual := append([]float64(nil), columns[3]...)
		for j, v := range x {
			for i := range residual {
				residual[i] -= v * columns[j][i]
			}
		}
		within(t, "rest", rest, dot(residual, residual), 1e-12)
		for j, v := range x {
			if slope := dot(residual, columns[j]); v < 0 || v > 0 && math.Abs(slope) > 1e-9 || slope > 1e-9 {
				t.Fatalf("x is %v, its slope %d is %v", x, j, slope)
			}
		}
		met[[3]bool{x[0] > 0, x[1] > 0, x[2] > 0}]++
	}
	if len(met) != 8 {
		t.Errorf("only %d of the 8 sets of zeroes were met", len(met))
	}
}

// Coefficients that would make a throughput negative are no candidates, however
// close to the data it is.
func TestNegativeThroughputIsNoCandidate(t *testing.T) {
	points := []point{{1, 1, 1}, {2, 100, 1}}
	if miss := missed(Amdahl, points, [3]float64{1, -3}); !math.IsInf(miss, 1) {
		t.Errorf("a throughput of −1 misses by %v", miss)
	}
}

// The derivatives behind the standard errors, against small differences.
func TestSlopes(t *testing.T) {
	const step = 1e-6
	for _, law := range []Law{Linear, Amdahl, USL, Gustafson} {
		x := [3]float64{3, .5, .1}
		for j := law.Parameters(); j < 3; j++ {
			x[j] = 0
		}
		lambda, sigma, kappa := law.slopes(x)
		for j := range law.Parameters() {
			y := x
			y[j] += step
			a, b := law.parameters(x), law.parameters(y)
			within(t, string(law)+" slope of lambda", lambda[j], (b.Lambda-a.Lambda)/step, 1e-5)
			within(t, string(law)+" slope of sigma", sigma[j], (b.Sigma-a.Sigma)/step, 1e-5)
			within(t, string(law)+" slope of kappa", kappa[j], (b.Kappa-a.Kappa)/step, 1e-5)
		}
	}
}
