package scaling

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/stats"
)

func sigma(p Parameters) float64 { return p.Sigma }

func peakWorkers(p Parameters) float64 { workers, _ := p.Peak(); return workers }

// The interval of a serial fraction, from resampled rounds of a noisy and
// drifting machine, must contain the truth as often as it says; with a truth of
// zero, at the edge of what is possible, as well.
func TestSerialFractionCoverage(t *testing.T) {
	const runs = 100
	rng := rand.New(rand.NewPCG(3, 1))
	for _, truth := range []float64{.04, 0} {
		hits := 0
		for range runs {
			r := stats.NewTrials(amdahlRun(rng, truth, 10)).Rounds(stats.Part{})
			columns := r.Columns(stats.Runtime, r.Cells()...)
			var levels []Level
			var medians [][]float64
			for i, c := range columns {
				levels = append(levels, Level{Workers: r.Cells()[i].Workers, Times: c.Sorted()})
				medians = append(medians, c.Medians())
			}
			f := mustFit(t, Amdahl, Times, levels)
			refits, err := f.Refit(medians)
			if err != nil {
				t.Fatal(err)
			}
			if f.Estimate(refits, sigma).CI.Contains(truth) {
				hits++
			}
		}
		t.Logf("serial fraction %v: %.1f%% covered", truth, 100*float64(hits)/runs)
		if share := float64(hits) / runs; share < .91 {
			t.Errorf("a serial fraction of %v is covered %.1f%% of the time, want 95%%", truth, 100*share)
		}
	}
}

// amdahlRun measures 1, 2, 4 and 8 workers in random order, with 2% noise on a
// machine whose speed wanders.
func amdahlRun(rng *rand.Rand, serial float64, rounds int) core.Run {
	run := core.Run{Experiment: core.Experiment{
		Strategies: []core.Strategy{core.Goroutine}, Workers: []int{1, 2, 4, 8}, Cores: []int{8},
	}}
	law := Parameters{Law: Amdahl, Lambda: 1, Sigma: serial}
	cells, drift := run.Experiment.Cells(), 0.0
	for round := range rounds {
		for _, i := range rng.Perm(len(cells)) {
			drift += .01 * rng.NormFloat64()
			seconds := law.Time(float64(cells[i].Workers)) * math.Exp(drift+.02*rng.NormFloat64())
			run.Trials = append(run.Trials, core.Trial{
				Cell: cells[i], Round: round + 1, Runtime: time.Duration(seconds * 1e9),
			})
		}
	}
	return run
}

// Simulated intervals must cover as well, for one number a level; also with
// three levels for two parameters, which say little about the noise.
func TestSimulatedCoverage(t *testing.T) {
	const runs, least = 60, 52
	curve, serial := Parameters{USL, 10, .05, .002}, Parameters{Amdahl, 10, .05, 0}
	for _, c := range []struct {
		truth   Parameters
		method  Method
		workers []int
	}{
		{curve, Times, []int{1, 2, 4, 8, 12, 16, 24, 32}},
		{curve, Throughput, []int{1, 2, 4, 8, 12, 16, 24, 32}},
		{serial, Times, []int{1, 4, 8}},
	} {
		rng := rand.New(rand.NewPCG(4, 1))
		hits := 0
		for range runs {
			levels := exact(c.truth, c.workers...)
			for i := range levels {
				levels[i].Times[0] *= math.Exp(.02 * rng.NormFloat64())
			}
			f := mustFit(t, c.truth.Law, c.method, levels)
			if f.Estimate(f.Simulate(), sigma).CI.Contains(c.truth.Sigma) {
				hits++
			}
		}
		t.Logf("%s by %s at %d levels: sigma covered in %d of %d", c.truth.Law, c.method, len(c.workers), hits, runs)
		if hits < least {
			t.Errorf("%s by %s at %d levels: sigma is covered in %d of %d runs", c.truth.Law, c.method, len(c.workers), hits, runs)
		}
	}
}

// A peak that may lie nowhere has an interval that says so.
func TestPeakWithoutEnd(t *testing.T) {
	f := mustFit(t, USL, Times, raytracer(t, 11))
	e := f.Estimate(f.Simulate(), peakWorkers)
	if !math.IsInf(e.CI.High, 1) || e.CI.Low < 64/2 || !e.CI.Contains(e.Value) {
		t.Errorf("the peak of raytracer is %+v", e)
	}
}

// Noise can make a simulated throughput negative; that is no time to fit.
func TestRefitLeavesNonsenseOut(t *testing.T) {
	f := mustFit(t, Amdahl, Times, exact(Parameters{Amdahl, 1, .1, 0}, 1, 2, 3, 4))
	for _, bad := range []float64{-1, 0, math.Inf(1), math.NaN()} {
		refits := f.refit(3, func(b int, points []point) {
			for i := range points {
				points[i].time = f.Time(points[i].workers)
			}
			if b == 1 {
				points[0].time, points[3].time = bad, bad
			}
		})
		if len(refits) != 2 {
			t.Errorf("with a time of %v there are %d fits, want 2", bad, len(refits))
		}
	}
}

func TestEstimateContainsItsValue(t *testing.T) {
	f := Fit{Parameters: Parameters{Law: Amdahl, Lambda: 1, Sigma: .5}}
	e := f.Estimate(Refits{{Amdahl, 1, .1, 0}, {Amdahl, 1, .2, 0}}, sigma)
	if e != (stats.Estimate{Value: .5, CI: stats.Interval{Low: .1, High: .5, Confidence: stats.Level}}) {
		t.Errorf("the estimate is %+v", e)
	}
}

func TestRefitTheFitItself(t *testing.T) {
	levels := raytracer(t, 11)
	f := mustFit(t, USL, Times, levels)
	nan := math.NaN()
	var medians [][]float64
	for i, l := range levels {
		m := []float64{l.Median(), l.Median(), l.Median()}
		if i == 3 {
			m[1] = nan // a resample that drew no round of this level
		}
		medians = append(medians, m)
	}
	refits, err := f.Refit(medians)
	if err != nil || len(refits) != 2 || refits[0] != f.Parameters || refits[1] != f.Parameters {
		t.Errorf("refits are %+v, error %v, want %+v twice", refits, err, f.Parameters)
	}
	if e := f.Estimate(nil, sigma); e.Value != f.Sigma || e.CI != (stats.Interval{Low: f.Sigma, High: f.Sigma}) {
		t.Errorf("without refits sigma is %+v", e)
	}
	if _, err := f.Refit(medians[1:]); err == nil {
		t.Error("too few levels were refitted")
	}
	medians[2] = medians[2][1:]
	if _, err := f.Refit(medians); err == nil {
		t.Error("levels with different resamples were refitted")
	}
	if _, err := mustFit(t, USL, Throughput, levels).Refit(medians); err == nil {
		t.Error("medians were refitted to throughput")
	}
}

func TestLackOfFit(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 1))
	rejected := func(truth Parameters, runs int) (count int) {
		for range runs {
			levels := exact(truth, 1, 2, 3, 4, 6, 8)
			for i := range levels {
				at := levels[i].Times[0]
				levels[i].Times = nil
				for range 10 {
					levels[i].Times = append(levels[i].Times, at*math.Exp(.02*rng.NormFloat64()))
				}
			}
			l, ok := mustFit(t, Amdahl, Times, levels).LackOfFit(levels)
			if !ok || math.IsNaN(l.P) || l.P < 0 || l.P > 1 {
				t.Fatalf("the test gave %+v, %v", l, ok)
			}
			if l.Rejected() {
				count++
			}
		}
		return count
	}
	// True laws are rejected once in twenty, false ones nearly always.
	if n := rejected(Parameters{Amdahl, 1, .05, 0}, 1000); n < 25 || n > 75 {
		t.Errorf("the true law was rejected %d times in 1000, want 50", n)
	}
	if n := rejected(Parameters{USL, 1, .01, .01}, 100); n < 99 {
		t.Errorf("a false law was rejected %d times in 100", n)
	}
}

func TestLackOfFitWithoutNoise(t *testing.T) {
	repeat := func(levels []Level) []Level {
		for i := range levels {
			levels[i].Times = append(levels[i].Times, levels[i].Times[0])
		}
		return levels
	}
	levels := repeat(exact(Parameters{Amdahl, 1, .3, 0}, 1, 2, 3, 4))
	if l, ok := mustFit(t, Amdahl, Times, levels).LackOfFit(levels); !ok || l.Rejected() {
		t.Errorf("exact times reject their own law: %+v, %v", l, ok)
	}
	levels = repeat(exact(Parameters{USL, 1, .05, .01}, 1, 2, 3, 4))
	if l, ok := mustFit(t, Amdahl, Times, levels).LackOfFit(levels); !ok || !l.Rejected() || l.Miss < .001 {
		t.Errorf("exact times allow another law: %+v, %v", l, ok)
	}
	levels = exact(Parameters{Amdahl, 1, .3, 0}, 1, 2, 3, 4)
	if l, ok := mustFit(t, Amdahl, Times, levels).LackOfFit(levels); ok {
		t.Errorf("single times gave a test: %+v", l)
	}
}
