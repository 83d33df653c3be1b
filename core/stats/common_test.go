package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"parallelogram/core"
)

// A machine that becomes slower while only some cells are measured again makes
// none of them slower than the others.
func TestDriftAfterTheSweepChangesNoRatio(t *testing.T) {
	one := core.Cell{Strategy: core.Goroutine, Workers: 1, Cores: 2}
	var base, again, once []float64
	for round := range 30 {
		machine := 1.0
		if round >= 10 {
			machine = 1.3
		}
		jitter := 1 + float64(round%5)/1000
		base, again = append(base, 100*machine*jitter), append(again, 50*machine*jitter)
		once = append(once, 100*jitter)
	}
	run := trials(map[core.Cell][]float64{core.Baseline: base, two: again, one: once[:10]}, core.Baseline, two, one)
	want := map[core.Cell]float64{core.Baseline: 1, two: 2, one: 1}
	for _, s := range summaries(run) {
		for _, got := range []float64{s.Speedup, s.SpeedupCI.Low, s.SpeedupCI.High} {
			if math.Abs(got-want[s.Cell]) > 1e-6 { // times are whole nanoseconds
				t.Errorf("%v is %v times as fast, want %v", s.Cell, got, want[s.Cell])
			}
		}
	}
}

// Whatever is added in rounds that not all columns have changes nothing that
// is derived from them together.
func TestRoundsOfOneArmChangeNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		n := MinRounds + rng.IntN(10)
		a, b := make([]float64, n+5), make([]float64, n+5)
		for i := range a {
			a[i], b[i] = 1+rng.Float64(), nan
			if i < n {
				b[i] = 1 + rng.Float64()
			}
		}
		c := columns(a, b)
		with, _ := Derive(Ratio, c...)
		for i := n; i < len(a); i++ {
			a[i] = 1e6 * rng.Float64()
		}
		d := columns(a, b)
		if without, _ := Derive(Ratio, d...); with != without {
			t.Fatalf("%+v became %+v", with, without)
		}
		same := func(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) }
		if !slices.EqualFunc(Resampled(Ratio, c...), Resampled(Ratio, d...), same) {
			t.Fatal("the resamples have changed")
		}
	}
}

func TestCommonKeepsWhatIsCommon(t *testing.T) {
	same := columns([]float64{1, 2, nan}, []float64{3, 4, nan})
	if c := Common(same...); c[0] != same[0] || c[1] != same[1] {
		t.Error("columns with the same rounds were copied")
	}
	c := columns([]float64{1, nan, 3, 9}, []float64{2, 5, 4, nan})
	common := Common(c...)
	if !slices.Equal(common[0].Sorted(), []float64{1, 3}) || !slices.Equal(common[1].Sorted(), []float64{2, 4}) {
		t.Errorf("in common are %v and %v", common[0].Sorted(), common[1].Sorted())
	}
	if again := Common(c...); again[0] != common[0] || again[1] != common[1] {
		t.Error("the same part is made again")
	}
	if c[0].N() != 3 || math.IsNaN(c[1].Values()[1]) {
		t.Error("the whole columns have changed")
	}
}
