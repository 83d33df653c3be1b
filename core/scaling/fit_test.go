package scaling

import (
	"errors"
	"math"
	"math/rand/v2"
	"strings"
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

// Without rounding there is nothing but simplicity to choose by.
func TestChoiceOnExactData(t *testing.T) {
	for _, p := range []Parameters{{Linear, 3, 0, 0}, {Amdahl, 3, .05, 0}, {USL, 3, .05, .001}} {
		for _, m := range []Method{Times, Throughput} {
			c, err := Choose(m, exact(p, 1, 2, 3, 4, 5, 6, 7, 8))
			if err != nil {
				t.Fatal(err)
			}
			if c.Best.Law != p.Law || len(c.Fits) != 3 {
				t.Errorf("by %s, %s data of 8 levels are called %s, from %d laws", m, p.Law, c.Best.Law, len(c.Fits))
			}
		}
	}
}

func TestChoiceWithFewLevels(t *testing.T) {
	curve := Parameters{USL, 1, .05, .01}
	serial := Parameters{Amdahl, 1, .05, 0}
	for _, want := range []struct {
		truth      Parameters
		levels     int
		best       Law
		laws       int
		comparable bool
	}{
		{curve, 4, Amdahl, 2, false}, {serial, 5, Amdahl, 2, true}, {Parameters{Linear, 1, 0, 0}, 5, Linear, 2, true},
		{curve, 6, USL, 3, true}, {serial, 6, Amdahl, 3, true},
	} {
		c, err := Choose(Times, exact(want.truth, 1, 2, 3, 4, 5, 6)[:want.levels])
		if err != nil {
			t.Fatal(err)
		}
		if c.Best.Law != want.best || len(c.Fits) != want.laws || c.Best.Comparable != want.comparable {
			t.Errorf("%d levels of %s: %s of %d laws, comparable %v", want.levels, want.truth.Law, c.Best.Law, len(c.Fits), c.Best.Comparable)
		}
	}
	_, err := Choose(Times, exact(curve, 1, 2, 3))
	var few *LevelsError
	if !errors.As(err, &few) || few.Have != 3 || few.Need != 4 {
		t.Errorf("three levels: %v", err)
	}
}

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

func TestPick(t *testing.T) {
	fit := func(law Law, aicc float64, comparable bool) Fit {
		return Fit{Parameters: Parameters{Law: law}, AICc: aicc, Comparable: comparable}
	}
	for _, c := range []struct {
		fits []Fit
		want Law
	}{
		{[]Fit{fit(Linear, -8, true), fit(Amdahl, -9.5, true), fit(USL, -9.9, true)}, Linear},
		{[]Fit{fit(Linear, -7, true), fit(Amdahl, -9.5, true), fit(USL, -9.9, true)}, Amdahl},
		{[]Fit{fit(Linear, -7, true), fit(Amdahl, -9.5, true), fit(USL, -11.5, true)}, USL},
		{[]Fit{fit(Linear, -99, true), fit(Amdahl, 0, false)}, Amdahl},
	} {
		if got := pick(c.fits); got.Law != c.want {
			t.Errorf("%+v: picked %s, want %s", c.fits, got.Law, c.want)
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
			once = append(once, Level{i + 1, []float64{time}})
			thrice = append(thrice, Level{i + 1, []float64{3 * time}})
		}
		a, b := mustFit(t, USL, m, once), mustFit(t, USL, m, thrice)
		within(t, "lambda", 3*b.Lambda/a.Lambda, 1, 1e-7)
		within(t, "sigma", b.Sigma, a.Sigma, 1e-7)
		within(t, "kappa", b.Kappa, a.Kappa, 1e-7)
		within(t, "AICc", b.AICc, a.AICc, 1e-7)
	}
}

// Whatever comes in, a message comes out, or numbers; never a panic or NaN.
func TestBadLevels(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for want, levels := range map[string][]Level{
		"no times to fit":              {},
		"counts start at 1":            {{0, []float64{1}}, {1, []float64{1}}},
		"no time at 2 workers":         {{1, []float64{1}}, {2, nil}},
		"at 1 workers is NaN":          {{1, []float64{1, nan}}},
		"at 1 workers is +Inf":         {{1, []float64{inf}}},
		"at 1 workers is 0":            {{1, []float64{0}}},
		"at 1 workers is -1":           {{1, []float64{-1}}},
		"at 1 workers is 1e-300":       {{1, []float64{1e-300}}},
		"at 1 workers is 1e+300":       {{1, []float64{1e300}}},
		"come once, ascending":         {{2, []float64{1}}, {2, []float64{1}}},
		"measure 2 more":               {{1, []float64{1}}, {2, []float64{1}}},
		"4 different worker counts or": {{1, []float64{1, 2, 3}}},
	} {
		_, err := Choose(Times, levels)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: error %q, want it to say %q", levels, err, want)
		}
	}
	one := exact(Parameters{Law: Amdahl, Lambda: 1}, 1, 2, 3)
	for want, call := range map[string]func() (Fit, error){
		"no law \"cubic\"":         func() (Fit, error) { return FitLaw("cubic", Times, one) },
		"no method \"guess\"":      func() (Fit, error) { return FitLaw(Amdahl, "guess", one) },
		"fitted to times alone":    func() (Fit, error) { return FitLaw(Gustafson, Throughput, one) },
		"the universal scalabilit": func() (Fit, error) { return FitLaw(USL, Times, one) },
		"fewer workers": func() (Fit, error) {
			return FitLaw(Amdahl, Times, []Level{{2, []float64{1e-9}}, {3, []float64{1}}, {100, []float64{1}}})
		},
	} {
		if _, err := call(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %q, want it to say %q", err, want)
		}
	}
	if _, err := Levels([]int{1, 2}, []float64{1}); err == nil {
		t.Error("two counts with one time made levels")
	}
}

func TestLevels(t *testing.T) {
	levels, err := Levels([]int{4, 1, 4, 2}, []float64{3, 10, 4, 5})
	if err != nil || len(levels) != 3 || levels[0].Workers != 1 || levels[2].Median() != 3.5 {
		t.Errorf("levels are %+v, error %v", levels, err)
	}
}

func FuzzFitLaw(f *testing.F) {
	f.Add(1, 2, 4, 8, 1.0, .5, .25, .125)
	f.Add(1, 2, 3, 1<<40, 1e-90, 1e90, 1.0, 1e-9)
	f.Fuzz(func(t *testing.T, a, b, c, d int, w, x, y, z float64) {
		levels, err := Levels([]int{a, b, c, d, a + 1}, []float64{w, x, y, z, w})
		if err != nil {
			return
		}
		for _, law := range []Law{Linear, Amdahl, USL, Gustafson} {
			for _, m := range []Method{Times, Throughput} {
				fit, err := FitLaw(law, m, levels)
				if err != nil {
					continue
				}
				for _, v := range []float64{fit.Lambda, fit.Sigma, fit.Kappa, fit.StdErr.Sigma, fit.RSS, fit.AICc} {
					if math.IsNaN(v) || math.IsInf(v, 0) {
						t.Fatalf("%s by %s of %v: %+v", law, m, levels, fit)
					}
				}
				if negative([3]float64{fit.Lambda, fit.Sigma, fit.Kappa}) {
					t.Fatalf("%s by %s of %v is out of bounds: %+v", law, m, levels, fit)
				}
			}
		}
	})
}
