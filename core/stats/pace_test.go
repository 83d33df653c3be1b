package stats

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"
)

// paced returns times of cells in rounds of which the effects are given, with
// 1% of noise each.
func paced(seed uint64, cells int, effects []float64) [][]float64 {
	rng := rand.New(rand.NewPCG(seed, 1))
	times := make([][]float64, cells)
	for c := range times {
		for _, e := range effects {
			times[c] = append(times[c], math.Exp(e+.01*rng.NormFloat64())/float64(c+1))
		}
	}
	return times
}

// Exact times give back the effects that they were made from, holes or not.
func TestEffectsOfExactTimes(t *testing.T) {
	effects := []float64{-.2, -.1, 0, .1, .3}
	times := make([][]float64, 4)
	for c := range times {
		for _, e := range effects {
			times[c] = append(times[c], math.Exp(e)*float64(c+1))
		}
	}
	check := func() {
		t.Helper()
		for r, e := range roundEffects(logarithms(times)) {
			near(t, "effect", 1+e, 1+effects[r])
		}
	}
	check()
	times[0][4], times[2][0], times[3][0] = nan, nan, nan
	check()
}

// Many cells that were left out early do not hide what came later.
func TestEffectsWhereCellsWereLeftOut(t *testing.T) {
	const rounds, all = 31, 6
	times := make([][]float64, 102)
	for c := range times {
		for r := range rounds {
			v := math.Exp(.03*float64(r)) * float64(c+1)
			if c >= 2 && r >= all {
				v = nan
			}
			times[c] = append(times[c], v)
		}
	}
	for r, e := range roundEffects(logarithms(times)) {
		near(t, "effect", 1+e, 1+.03*(float64(r)-float64(rounds-1)/2))
	}
}

// Rounds without times have no effect, and runs with too few say nothing.
func TestEffectsOfHoles(t *testing.T) {
	p := PaceOf([][]float64{{1, nan, 2, 0}, {2, nan, 4, math.Inf(1)}})
	if !math.IsNaN(p.Effects[1]) || !math.IsNaN(p.Effects[3]) {
		t.Errorf("rounds without times have the effects %v", p.Effects)
	}
	near(t, "difference of the others", p.Effects[2]-p.Effects[0], math.Ln2)
	for _, times := range [][][]float64{nil, {{}}, {{1}}, {{nan, nan}}, {{1, 2, 3, 4, 5, 6}}, {{1, 1}, {2, 2}}} {
		p := PaceOf(times)
		if p.Uneven() || p.Drifts() || p.Wanders() || !finite(p.Shared, p.Wander, p.Slowdown.Value, p.Slowdown.CI.Low, p.Slowdown.CI.High) {
			t.Errorf("%v have the pace %+v", times, p)
		}
		if got := p.Adjust(times); !reflect.DeepEqual(got, times) && len(times) > 0 && !math.IsNaN(times[0][0]) {
			t.Errorf("%v were adjusted to %v", times, got)
		}
	}
}

// The median round is what others are compared with.
func TestTheMedianRoundHasNoEffect(t *testing.T) {
	for _, rounds := range []int{9, 10} {
		if m := Median(PaceOf(paced(6, 5, make([]float64, rounds))).Effects); math.Abs(m) > 1e-12 {
			t.Errorf("the median of %d effects is %v", rounds, m)
		}
	}
}

// To stop early changes no decision, and permutations go on no longer than that
// takes.
func TestHopelessIsNotSignificant(t *testing.T) {
	if before, p := hopeless/(permutations+1.), (hopeless+1)/(permutations+1.); p <= unevenAlpha || before > unevenAlpha {
		t.Errorf("permutations end at a p-value of %v, after %v", p, before)
	}
}

// The order of rounds says nothing about whether they differ.
func TestSharedEffectsDoNotDependOnOrder(t *testing.T) {
	times := paced(2, 5, []float64{0, .01, 0, .01, -.01, .005, 0, .01})
	want := PaceOf(times).Shared
	rng := rand.New(rand.NewPCG(3, 1))
	for range 5 {
		shuffled, order := make([][]float64, len(times)), rng.Perm(8)
		for c, row := range times {
			for _, r := range order {
				shuffled[c] = append(shuffled[c], row[r])
			}
		}
		if got := PaceOf(shuffled).Shared; got != want {
			t.Errorf("in another order the p-value is %v, not %v", got, want)
		}
	}
	if want == 1 || want >= .5 || want < 1./(permutations+1) {
		t.Errorf("the p-value of the example is %v: it must be one that could change", want)
	}
}

// Effects divide times where rounds share them, and nowhere else.
func TestAdjust(t *testing.T) {
	even, uneven := paced(4, 6, make([]float64, 10)), paced(4, 6, []float64{0, .1, 0, .2, .1, 0, .2, .1, 0, .1})
	if p := PaceOf(even); p.Uneven() || !reflect.DeepEqual(p.Adjust(even), even) {
		t.Errorf("even rounds are uneven with p = %v", p.Shared)
	}
	p := PaceOf(uneven)
	if !p.Uneven() {
		t.Fatalf("uneven rounds have p = %v", p.Shared)
	}
	for c, row := range p.Adjust(uneven) {
		for r, v := range row {
			if math.Abs(v*float64(c+1)/math.Exp(.1)-1) > .05 {
				t.Errorf("cell %d, round %d: %v is left of %v", c, r, v, uneven[c][r])
			}
		}
	}
}

// Both sides of what is called significant.
func TestPaceClaims(t *testing.T) {
	uneven := Pace{Shared: .009, Wander: 1, Trend: Trend{P: 1}}
	for _, c := range []struct {
		name                    string
		pace                    Pace
		uneven, drifts, wanders bool
	}{
		{"uneven", uneven, true, false, false},
		{"even", Pace{Shared: .01, Wander: .001, Trend: Trend{P: .001}}, false, false, false},
		{"drifting", Pace{Shared: .009, Wander: .001, Trend: Trend{P: .009}}, true, true, false},
		{"not drifting", Pace{Shared: .009, Wander: 1, Trend: Trend{P: .01}}, true, false, false},
		{"wandering", Pace{Shared: .009, Wander: .049, Trend: Trend{P: .01}}, true, false, true},
		{"not wandering", Pace{Shared: .009, Wander: .05, Trend: Trend{P: .01}}, true, false, false},
	} {
		if got := c.pace; got.Uneven() != c.uneven || got.Drifts() != c.drifts || got.Wanders() != c.wanders {
			t.Errorf("%s: uneven %v, drifts %v, wanders %v", c.name, got.Uneven(), got.Drifts(), got.Wanders())
		}
	}
}

// The normal approximation holds at ten values already.
func TestWander(t *testing.T) {
	rising := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	zigzag := []float64{1, 10, 2, 9, 3, 8, 4, 7, 5, 6}
	if p := wander(rising); p > .001 {
		t.Errorf("values that rise have p = %v", p)
	}
	if p := wander(zigzag); p < .99 {
		t.Errorf("values that go up and down have p = %v", p)
	}
	if p := wander(rising[:MinRounds-1]); p != 1 {
		t.Errorf("too few values have p = %v", p)
	}
	if p := wander(rising[:MinRounds]); p == 1 {
		t.Errorf("%d values have p = %v", MinRounds, p)
	}
	if p := wander([]float64{1, 1, 1, 1, 1, 1, 1}); p != 1 {
		t.Errorf("equal values have p = %v", p)
	}
	rng, false5 := rand.New(rand.NewPCG(5, 1)), 0
	for range 4000 {
		values := make([]float64, 10)
		for i := range values {
			values[i] = rng.Float64()
		}
		if wander(values) < .05 {
			false5++
		}
	}
	if share := float64(false5) / 4000; share < .03 || share > .07 {
		t.Errorf("values in no order are called wandering in %v of cases, want .05", share)
	}
}

// Sen's estimate of a line is its slope, whatever a few outliers do.
func TestSlowdown(t *testing.T) {
	effects := []float64{0, .01, .02, .03, .04, .05, .06, .07, .08, .09}
	e := slowdown(effects)
	near(t, "a line", e.Value, math.Exp(.09))
	if e.CI.Confidence != Level || !e.CI.Contains(e.Value) {
		t.Errorf("its interval is %+v", e.CI)
	}
	effects[3], effects[7] = 2, nan
	e = slowdown(effects)
	if math.Abs(e.Value-math.Exp(.09)) > .02 || !e.CI.Contains(e.Value) {
		t.Errorf("with an outlier it is %+v", e)
	}
	e = slowdown([]float64{0, .1, .3, .2, .5})
	near(t, "the least slope of five rounds", e.CI.Low, math.Exp(-.4))
	near(t, "the largest", e.CI.High, math.Exp(1.2))
	if e.CI.Confidence != 0 {
		t.Errorf("five rounds have an interval with confidence %v", e.CI.Confidence)
	}
	if e := slowdown([]float64{0, .1, .3, .2, .5, .4}); e.CI.Confidence != Level {
		t.Errorf("six rounds have the interval %+v", e.CI)
	}
	long := make([]float64, 3000)
	for i := range long {
		long[i] = float64(i) * 1e-4
	}
	if e := slowdown(long); math.Abs(e.Value-math.Exp(.3)) > .002 {
		t.Errorf("3,000 rounds that slow down by 35%% are %+v", e)
	}
}
