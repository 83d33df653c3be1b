package scaling

import (
	"math"
	"math/rand/v2"
	"testing"
)

// exact makes levels of times that follow a law exactly.
func exact(p Parameters, workers ...int) []Level {
	var levels []Level
	for _, n := range workers {
		levels = append(levels, Level{Workers: n, Times: []float64{p.Time(float64(n))}})
	}
	return levels
}

func within(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if math.IsNaN(got) || math.Abs(got-want) > tolerance*max(1, math.Abs(want)) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// Data that follow a law must give its parameters back to 1e-9 by either
// method, whatever the unit of time, and errors of about nothing.
func TestExactDataGiveTheirParameters(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		lambda := math.Exp(10 * (rng.Float64() - .5))
		truths := []Parameters{
			{Linear, lambda, 0, 0},
			{Amdahl, lambda, rng.Float64(), 0},
			{USL, lambda, .2 * rng.Float64(), .01 * rng.Float64()},
			{Gustafson, lambda, rng.Float64(), 0},
		}
		for _, p := range truths {
			for _, m := range []Method{Times, Throughput} {
				if p.Law == Gustafson && m == Throughput {
					continue
				}
				f := mustFit(t, p.Law, m, exact(p, 1, 2, 3, 4, 6, 8, 16, 32, 64))
				within(t, string(p.Law)+" lambda", f.Lambda/lambda, 1, 1e-9)
				within(t, string(p.Law)+" sigma", f.Sigma, p.Sigma, 1e-9)
				within(t, string(p.Law)+" kappa", f.Kappa, p.Kappa, 1e-9)
				within(t, string(p.Law)+" error of sigma", f.StdErr.Sigma, 0, 1e-9)
			}
		}
	}
}

// Faster than linear is told, not hidden: the fit stays within its law, and
// says what the times wanted.
func TestSuperlinearIsTold(t *testing.T) {
	f := mustFit(t, Amdahl, Times, exact(Parameters{Amdahl, 1, -.02, 0}, 1, 2, 4, 6, 8))
	if f.Sigma != 0 || !f.SigmaHeld() {
		t.Errorf("sigma is %v, held %v", f.Sigma, f.SigmaHeld())
	}
	within(t, "free sigma", f.Free.Sigma, -.02, 1e-9)
	if e := f.FreeSigma(); !(e.CI.High < 0) || !e.CI.Contains(-.02) {
		t.Errorf("free sigma is %+v", e)
	}
	f = mustFit(t, USL, Times, exact(Parameters{USL, 1, .1, -.001}, 1, 2, 4, 6, 8))
	if f.Kappa != 0 || !f.KappaHeld() || f.SigmaHeld() {
		t.Errorf("kappa is %v, held %v", f.Kappa, f.KappaHeld())
	}
	within(t, "free kappa", f.Free.Kappa, -.001, 1e-9)
}

func TestScalingTimesScalesLambdaAlone(t *testing.T) {
	_, medians := benchLevels()
	for _, m := range []Method{Times, Throughput} {
		var once, thrice []Level
		for i := range medians {
			time := medians[i][0]
			once = append(once, Level{Workers: i + 1, Times: []float64{time}})
			thrice = append(thrice, Level{Workers: i + 1, Times: []float64{3 * time}})
		}
		a, b := mustFit(t, USL, m, once), mustFit(t, USL, m, thrice)
		within(t, "lambda", 3*b.Lambda/a.Lambda, 1, 1e-7)
		within(t, "sigma", b.Sigma, a.Sigma, 1e-7)
		within(t, "kappa", b.Kappa, a.Kappa, 1e-7)
		within(t, "AICc", b.AICc, a.AICc, 1e-7)
	}
}
