package scaling

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"parallelogram/core/stats"
)

func TestRowsAreWhatIsComputedByHand(t *testing.T) {
	levels, err := Levels([]float64{4, 2, 2.5, 2, 2}, []float64{3, 8, 5, 6, 7})
	if err != nil {
		t.Fatal(err)
	}
	rows := Rows(levels, false)
	if len(rows) != 3 || rows[1].Workers != 2.5 || rows[0].N != 3 || rows[0].Time != 7 {
		t.Fatalf("%+v", rows)
	}
	if s := rows[2].Speedup; s.Value != 7./3 || s.CI != (stats.Interval{Low: 6. / 3, High: 8. / 3}) {
		t.Errorf("speed-up %+v", s)
	}
	if e := rows[2].Efficiency; e.Value != 7./6 || e.CI != (stats.Interval{Low: 1, High: 8. / 6}) {
		t.Errorf("efficiency %+v", e)
	}
	if b := rows[0]; b.Speedup.Value != 1 || b.Efficiency.Value != 1 || b.Speedup.CI != (stats.Interval{}) {
		t.Errorf("base %+v", b)
	}
	if weak := Rows(levels, true)[2]; weak.Speedup.Value != 14./3 || weak.Efficiency.Value != 7./3 {
		t.Errorf("weak %+v", weak)
	}
	if best := Fastest(rows); best != 2 {
		t.Errorf("row %d is the fastest", best)
	}
	once, _ := Levels([]float64{1, 2}, []float64{2, 1})
	if ci := Rows(once, false)[1].Speedup.CI; ci != (stats.Interval{}) {
		t.Errorf("an interval %v without repeats", ci)
	}
}

// TestResampledMedians compares what is drawn from order statistics with
// resamples drawn one value at a time.
func TestResampledMedians(t *testing.T) {
	source := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{6, 7, 10, 21} {
		values := make([]float64, n)
		for i := range values {
			values[i] = source.ExpFloat64()
		}
		plain := make([]float64, simulations)
		for b := range plain {
			draw := make([]float64, n)
			for i := range draw {
				draw[i] = values[source.IntN(n)]
			}
			plain[b] = stats.Median(draw)
		}
		fast := resampledMedians(values, 1)
		slices.Sort(plain)
		slices.Sort(fast)
		for _, q := range []float64{.025, .1, .25, .5, .75, .9, .975} {
			if below := share(fast, plain[int(q*simulations)]); math.Abs(below-share(plain, plain[int(q*simulations)])) > .03 {
				t.Errorf("%d values: %.3f of the medians are below the %v quantile", n, below, q)
			}
		}
	}
	if got := resampledMedians(make([]float64, stats.MinRounds-1), 0); got != nil {
		t.Errorf("medians of too few values: %d", len(got))
	}
}

// share returns which share of ascending values is at most v.
func share(values []float64, v float64) float64 {
	n, _ := slices.BinarySearchFunc(values, v, func(a, b float64) int {
		if a <= b {
			return -1
		}
		return 1
	})
	return float64(n) / float64(len(values))
}

// TestRowIntervalsCover: 95% intervals hold the true ratio about as often.
func TestRowIntervalsCover(t *testing.T) {
	const tries = 300
	source := rand.New(rand.NewPCG(3, 4))
	noisy := func(time float64) (list []float64) {
		for range 10 {
			list = append(list, time*math.Exp(.02*source.NormFloat64()))
		}
		return list
	}
	held := 0
	for range tries {
		rows := Rows([]Level{{Workers: 1, Times: noisy(4)}, {Workers: 4, Times: noisy(1.25)}}, false)
		if rows[1].Speedup.CI.Confidence != stats.Level {
			t.Fatalf("confidence %v", rows[1].Speedup.CI.Confidence)
		}
		if rows[1].Speedup.CI.Contains(3.2) {
			held++
		}
	}
	if held < tries*90/100 || held > tries*995/1000 {
		t.Errorf("%d of %d intervals hold the truth", held, tries)
	}
}

func TestFractionsOfWorkersAreFitted(t *testing.T) {
	law := Parameters{Law: USL, Lambda: 5, Sigma: .05, Kappa: .002}
	var counts, times []float64
	for _, n := range []float64{1, 1.5, 2.75, 4.5, 9.25, 17.5, 30} {
		counts, times = append(counts, n), append(times, law.Time(n))
	}
	levels, err := Levels(counts, times)
	if err != nil {
		t.Fatal(err)
	}
	f, err := FitLaw(USL, Times, levels)
	if err != nil || math.Abs(f.Sigma-.05) > 1e-9 || math.Abs(f.Kappa-.002) > 1e-9 || math.Abs(f.Lambda-5) > 1e-9 {
		t.Errorf("%+v, %v", f.Parameters, err)
	}
	if f.Least != 1 || f.Most != 30 {
		t.Errorf("from %d to %d", f.Least, f.Most)
	}
	for _, n := range []float64{.99, 0, -1, math.NaN(), math.MaxInt32 + 1} {
		if _, err := Levels([]float64{n}, []float64{1}); err == nil {
			t.Errorf("%v workers are accepted", n)
		}
	}
	if _, err := Levels([]float64{1, 2}, []float64{1}); err == nil {
		t.Error("2 counts with 1 time are accepted")
	}
}

func TestPeakExcluded(t *testing.T) {
	flat, early := Parameters{Law: Amdahl, Lambda: 1, Sigma: .1}, Parameters{Law: USL, Lambda: 1, Sigma: .05, Kappa: .01}
	for _, c := range []struct {
		p        Parameters
		counts   []int
		excluded bool
	}{
		{flat, []int{1, 2, 3, 4, 6, 8}, true},
		{flat, []int{1, 2, 3, 4, 6}, false},
		{early, []int{1, 2, 3, 4, 5, 6}, false},                                            // 9.7 is within 12
		{Parameters{Law: USL, Lambda: 1, Kappa: 1. / 169}, []int{1, 2, 3, 4, 5, 6}, true},  // 13 is not
		{Parameters{Law: USL, Lambda: 1, Kappa: 1. / 121}, []int{1, 2, 3, 4, 5, 6}, false}, // 11 is
		{Parameters{Law: Amdahl, Lambda: 1, Sigma: .2}, []int{1, 2, 4}, false},
	} {
		if _, excluded := PeakExcluded(Times, exact(c.p, c.counts...)); excluded != c.excluded {
			t.Errorf("%+v from %v: excluded is %v", c.p, c.counts, excluded)
		}
	}
}
