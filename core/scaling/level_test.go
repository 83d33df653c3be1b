package scaling

import (
	"math"
	"strings"
	"testing"
)

// Whatever comes in, a message comes out, or numbers; never a panic or NaN.
func TestBadLevels(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for want, levels := range map[string][]Level{
		"no times to fit":              {},
		"counts start at 1":            {{Workers: 0, Times: []float64{1}}, {Workers: 1, Times: []float64{1}}},
		"no time at 2 workers":         {{Workers: 1, Times: []float64{1}}, {Workers: 2, Times: nil}},
		"at 1 workers is NaN":          {{Workers: 1, Times: []float64{1, nan}}},
		"at 1 workers is +Inf":         {{Workers: 1, Times: []float64{inf}}},
		"at 1 workers is 0":            {{Workers: 1, Times: []float64{0}}},
		"at 1 workers is -1":           {{Workers: 1, Times: []float64{-1}}},
		"at 1 workers is 1e-300":       {{Workers: 1, Times: []float64{1e-300}}},
		"at 1 workers is 1e+300":       {{Workers: 1, Times: []float64{1e300}}},
		"come once, ascending":         {{Workers: 2, Times: []float64{1}}, {Workers: 2, Times: []float64{1}}},
		"measure 2 more":               {{Workers: 1, Times: []float64{1}}, {Workers: 2, Times: []float64{1}}},
		"4 different worker counts or": {{Workers: 1, Times: []float64{1, 2, 3}}},
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
			return FitLaw(Amdahl, Times, []Level{{Workers: 2, Times: []float64{1e-9}}, {Workers: 3, Times: []float64{1}}, {Workers: 100, Times: []float64{1}}})
		},
	} {
		if _, err := call(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %q, want it to say %q", err, want)
		}
	}
}

func FuzzFitLaw(f *testing.F) {
	f.Add(1.0, 2.0, 4.0, 8.5, 1.0, .5, .25, .125)
	f.Add(1.0, 2.0, 3.0, float64(1<<31-1), 1e-90, 1e90, 1.0, 1e-9)
	f.Fuzz(func(t *testing.T, a, b, c, d, w, x, y, z float64) {
		levels, err := Levels([]float64{a, b, c, d, a + 1}, []float64{w, x, y, z, w})
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
