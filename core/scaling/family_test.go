package scaling

import (
	"math"
	"math/rand/v2"
	"testing"
)

// repeated makes levels of seven noisy times each.
func repeated(random *rand.Rand, p Parameters, noise float64, workers ...int) []Level {
	var levels []Level
	for _, n := range workers {
		l := Level{Workers: n}
		for range 7 {
			l.Times = append(l.Times, p.Time(float64(n))*math.Exp(noise*random.NormFloat64()))
		}
		levels = append(levels, l)
	}
	return levels
}

// drawn returns a curve of a law that shows over 1 to so many workers: at the
// last it is 20% or more away from what the next simpler law would say.
func drawn(random *rand.Rand, law Law, most int) Parameters {
	p := Parameters{Law: law, Lambda: math.Exp(4 * (random.Float64() - .5))}
	at := float64(most)
	if law != Linear {
		p.Sigma = (.2 + 2*random.Float64()) / (at - 1)
	}
	if law == USL {
		p.Kappa = (.4 + 2*random.Float64()) * (1 + p.Sigma*(at-1)) / (at * (at - 1))
	}
	return p
}

// TestWrongFamilies bounds how often a curve is called by the law of another
// family, with noise of 2% in every time. The tests of lack of fit reject a
// true law in one of twenty. With four levels Amdahl's law stands for the
// linear one too, and is not asked about that.
func TestWrongFamilies(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	for _, c := range []struct {
		law     Law
		workers []int
		most    float64 // of the curves
	}{
		{Amdahl, []int{1, 2, 3, 4}, .06},
		{Linear, []int{1, 2, 4, 8, 16}, .06}, {Amdahl, []int{1, 2, 4, 8, 16}, .06},
		{Linear, []int{1, 2, 3, 4, 6, 8}, .06}, {Amdahl, []int{1, 2, 3, 4, 6, 8}, .06}, {USL, []int{1, 2, 3, 4, 6, 8}, .06},
		{Linear, []int{1, 2, 4, 8, 12, 16, 24, 32}, .06}, {Amdahl, []int{1, 2, 4, 8, 12, 16, 24, 32}, .06}, {USL, []int{1, 2, 4, 8, 12, 16, 24, 32}, .06},
	} {
		const curves = 400
		wrong, rejected := map[Law]int{}, 0
		for range curves {
			levels := repeated(random, drawn(random, c.law, c.workers[len(c.workers)-1]), .02, c.workers...)
			choice, err := Choose(Times, levels)
			if err != nil {
				t.Fatal(err)
			}
			if lack, ok := choice.Best.LackOfFit(levels); ok && lack.Rejected() {
				rejected++
			} else if choice.Best.Law != c.law {
				wrong[choice.Best.Law]++
			}
		}
		sum := float64(wrong[Linear]+wrong[Amdahl]+wrong[USL]) / curves
		t.Logf("%s over %v: %.1f%% called otherwise %v, %.1f%% called by no law", c.law, c.workers, 100*sum, wrong, 100*float64(rejected)/curves)
		if sum > c.most || float64(rejected)/curves > .1 {
			t.Errorf("%s over %v: wrong in %.1f%%, more than %.0f%%; rejected in %.1f%%", c.law, c.workers, 100*sum, 100*c.most, 100*float64(rejected)/curves)
		}
	}
}

// TestFewLevelsThatSaturate: with five levels AICc would call these linear.
func TestFewLevelsThatSaturate(t *testing.T) {
	slow := []Level{{Workers: 1, Times: []float64{1}}, {Workers: 2, Times: []float64{1.1}}, {Workers: 4, Times: []float64{1.3}}, {Workers: 8, Times: []float64{1.9}}, {Workers: 16, Times: []float64{3}}}
	for name, levels := range map[string][]Level{"raytracer": raytracer(t, 5), "slower with workers": slow} {
		for _, method := range []Method{Times, Throughput} {
			c, err := Choose(method, levels)
			if err != nil {
				t.Fatal(err)
			}
			if c.Best.Law != Amdahl || c.Best.Miss() > c.Fits[0].Miss()/2 {
				t.Errorf("%s by %s: called %s, which misses by %.3f, and the linear law by %.3f", name, method, c.Best.Law, c.Best.Miss(), c.Fits[0].Miss())
			}
		}
	}
}

// TestTheNextLawIsTried where repeated times reject what AICc picks, and only
// when all are rejected does none describe the curve.
func TestTheNextLawIsTried(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 6))
	for name, c := range map[string]struct {
		curve    func(n float64) float64
		best     Law
		rejected bool
	}{
		"a slight peak": {Parameters{USL, 1, .05, .002}.Time, USL, false},
		"a saw":         {func(n float64) float64 { return (1 + .2*math.Mod(n, 2)) / n }, USL, true},
	} {
		var levels []Level
		for n := range 6 {
			l := Level{Workers: n + 1}
			for range 20 {
				l.Times = append(l.Times, c.curve(float64(n+1))*math.Exp(.002*random.NormFloat64()))
			}
			levels = append(levels, l)
		}
		choice, err := Choose(Times, levels)
		if err != nil {
			t.Fatal(err)
		}
		lack, _ := choice.Best.LackOfFit(levels)
		if lack.Rejected() != c.rejected || !c.rejected && choice.Best.Law != c.best {
			t.Errorf("%s: %s, rejected %v with a miss of %.3f", name, choice.Best.Law, lack.Rejected(), lack.Miss)
		}
		for _, f := range choice.Fits {
			if other, _ := f.LackOfFit(levels); other.Miss < lack.Miss*(1-1e-9) && lack.Rejected() {
				t.Errorf("%s: %s misses less than %s, which is told", name, f.Law, choice.Best.Law)
			}
		}
	}
}
