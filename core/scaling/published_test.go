package scaling

import (
	"math"
	"testing"

	"parallelogram/core/stats"
)

// The summary that the manual of the R package usl prints for the first six
// rows of raytracer, and its interval of alpha, which is 2.015 standard errors
// wide on both sides.
func TestRaytracerOfSix(t *testing.T) {
	f := mustFit(t, USL, Throughput, raytracer(t, 6))
	printed(t, "alpha", f.Sigma, .02444, 1e-5)
	printed(t, "beta", f.Kappa, .00163, 1e-5)
	printed(t, "gamma", f.Lambda, 20.85605, 1e-5)
	printed(t, "lower end of alpha", f.Sigma-2.015*f.StdErr.Sigma, .00754, 1e-5)
	printed(t, "upper end of alpha", f.Sigma+2.015*f.StdErr.Sigma, .04135, 1e-5)
}

// The same manual on the first five rows, which it warns are few.
func TestRaytracerOfFive(t *testing.T) {
	f := mustFit(t, USL, Throughput, raytracer(t, 5))
	printed(t, "alpha", f.Sigma, .028, 1e-3)
	printed(t, "beta", f.Kappa, .001, 1e-3)
	printed(t, "gamma", f.Lambda, 21.059, 1e-3)
}

// All rows: the vignette of R's usl, version 2 and later, finds beta = 0. The
// other numbers are the optimum of the same sum of squares by another program.
func TestRaytracerHasNoPeak(t *testing.T) {
	f := mustFit(t, USL, Throughput, raytracer(t, 11))
	if f.Kappa != 0 || !f.KappaHeld() || f.SigmaHeld() {
		t.Errorf("kappa is %v, held at zero: %v", f.Kappa, f.KappaHeld())
	}
	printed(t, "gamma", f.Lambda, 21.8488, 1e-4)
	printed(t, "alpha", f.Sigma, .0577708, 1e-7)
	printed(t, "sum of squares", f.RSS, 697.238, 1e-3)
	workers, throughput := f.Peak()
	if !math.IsInf(workers, 1) {
		t.Errorf("the peak is at %v workers", workers)
	}
	printed(t, "limit", throughput, 378.2, .1)
	printed(t, "free kappa", f.Free.Kappa, -2.011e-4, 1e-7)
	printed(t, "its standard error", f.StdErr.Kappa, 1.2e-4, 1e-5)
	printed(t, "free sigma", f.Free.Sigma, .07815, 1e-5)
	if kappa := f.FreeKappa(); !kappa.CI.Contains(0) {
		t.Errorf("free kappa is %+v: nobody found it below zero", kappa)
	}
}

// Gunther's own way, quoted in his script for raytracer: throughput relative to
// that of one worker, turned into a parabola through the origin. The standard
// errors are those of the R package usl before version 2, from the slopes of
// the throughput.
func TestRaytracerByTransform(t *testing.T) {
	levels := raytracer(t, 11)
	columns := [][]float64{{}, {}, {}}
	for _, l := range levels {
		n, capacity := float64(l.Workers), levels[0].Median()/l.Median()
		columns[0] = append(columns[0], n-1)
		columns[1] = append(columns[1], (n-1)*(n-1))
		columns[2] = append(columns[2], n/capacity-1)
	}
	system := reduce(columns)
	x := system.solve()
	p := Parameters{Law: USL, Lambda: 20, Sigma: x[0] - x[1], Kappa: x[1]}
	printed(t, "sigma", p.Sigma, 5.002e-2, 1e-5)
	printed(t, "kappa", p.Kappa, 4.708e-6, 1e-9)
	peak, _ := p.Peak()
	printed(t, "peak, just below 450,", peak, 449.19, .01)

	columns = [][]float64{{}, {}, {}}
	for _, l := range levels {
		n := float64(l.Workers)
		slope := p.Throughput(n) * p.Throughput(n) / (p.Lambda * n)
		columns[0] = append(columns[0], slope*(n-1))
		columns[1] = append(columns[1], slope*n*(n-1))
		columns[2] = append(columns[2], 1/l.Median()-p.Throughput(n))
	}
	noise := math.Sqrt(dot(columns[2], columns[2]) / float64(len(levels)-2))
	system = reduce(columns)
	printed(t, "error of sigma", noise*system.deviation([3]float64{1, 0}), 3.209e-3, 1e-6)
	printed(t, "error of kappa", noise*system.deviation([3]float64{0, 1}), 6.923e-5, 1e-8)
}

// The numbers of the tests of github.com/codahale/usl. Their optimiser stops a
// little short, so the last digits printed are not compared.
func TestBook(t *testing.T) {
	f := mustFit(t, USL, Throughput, book(t))
	printed(t, "sigma", f.Sigma, .0267159, 1e-7)
	printed(t, "kappa", f.Kappa, 7.6909e-4, 1e-8)
	printed(t, "lambda", f.Lambda, 995.649, 1e-3)
	peak, _ := f.Peak()
	printed(t, "peak, rounded down,", math.Floor(peak), 35, 1)
	printed(t, "throughput there", f.Throughput(math.Floor(peak)), 12341.745, 1e-2)
	printed(t, "throughput of 20", f.Throughput(20), 11063.633, 1e-2)
}

// The data set of the tests of the R package usl.
func TestSyntheticOfR(t *testing.T) {
	levels := fromThroughput(t, []float64{1, 2, 4, 6, 8, 10}, []float64{1, 1.8868, 3.0769, 3.5294, 3.5398, 3.3557})
	f := mustFit(t, USL, Throughput, levels)
	printed(t, "alpha", f.Sigma, .02, 1e-4)
	printed(t, "beta", f.Kappa, .02, 1e-4)
	printed(t, "gamma", f.Lambda, 1, 1e-2)
}

// Our own default on the same data, computed once by another program. Amdahl's
// law suffices for raytracer; the book's curve needs a peak.
func TestChoiceOnPublishedData(t *testing.T) {
	c, err := Choose(Times, raytracer(t, 11))
	if err != nil {
		t.Fatal(err)
	}
	printed(t, "raytracer's sigma", c.Best.Sigma, .05705, 1e-5)
	printed(t, "AICc of Amdahl", c.Fits[1].AICc, -57.5, .1)
	printed(t, "AICc of USL", c.Fits[2].AICc, -52.3, .1)
	if c.Best.Law != Amdahl {
		t.Errorf("raytracer is described by %s", c.Best.Law)
	}
	if c, err = Choose(Times, book(t)); err != nil {
		t.Fatal(err)
	}
	peak, _ := c.Best.Peak()
	printed(t, "the book's sigma", c.Best.Sigma, .02028, 1e-5)
	printed(t, "the book's kappa", c.Best.Kappa, 8.958e-4, 1e-7)
	printed(t, "the book's peak", peak, 33.1, .1)
	printed(t, "AICc of Amdahl", c.Fits[1].AICc, -188, 1)
	printed(t, "AICc of USL", c.Fits[2].AICc, -244, 1)
	if c.Best.Law != USL {
		t.Errorf("the book is described by %s", c.Best.Law)
	}
}

// A. Calotoiu et al.'s Extra-P models parallel time with p processes, T·p, as
// c0 + c1·p; the rows and the model 218.36 + 796.594 p are from its tests
// (test_refining_modeler.py). T·p is what the terms of Amdahl's law sum to.
func TestExtraP(t *testing.T) {
	work := []float64{3404.7377, 6591.1156, 12963.8714, 25709.3831, 51200.4063, 102182.4528}
	var levels []Level
	for i, w := range work {
		p := 4 << i
		levels = append(levels, Level{Workers: p, Times: []float64{w / float64(p)}})
	}
	f := mustFit(t, Amdahl, Times, levels)
	printed(t, "c1", f.Sigma/f.Lambda, 796.594, 1e-3)
	printed(t, "c0", (1-f.Sigma)/f.Lambda, 218.36, 1e-2)
}

// Amdahl's law by itself, 1/(s + (1−s)/N).
func TestAmdahlTable(t *testing.T) {
	for s, row := range map[float64][]float64{
		.04: {1.923, 3.571, 6.25, 10.0, 14.286, 18.182},
		.05: {1.905, 3.478, 5.926, 9.143, 12.549, 15.422},
	} {
		p := Parameters{Law: Amdahl, Lambda: 1, Sigma: s}
		for i, want := range row {
			printed(t, "speed-up", p.Speedup(float64(int(2)<<i)), want, 1e-3)
		}
		printed(t, "limit", p.Limit(), 1/s, 1e-9)
	}
}

// J. L. Gustafson, "Reevaluating Amdahl's Law", CACM 31(5), 1988: scaled
// speed-ups of 1021, 1020 and 1016 on 1024 processors, with serial parts of 0.4
// to 0.8%.
func TestGustafson1988(t *testing.T) {
	for serial, want := range map[float64]float64{.004: 1019.9, .008: 1015.8} {
		printed(t, "scaled speed-up", Parameters{Law: Gustafson, Lambda: 1, Sigma: serial}.Speedup(1024), want, .1)
	}
	for speedup, want := range map[float64]float64{1021: .00293, 1020: .00391, 1016: .00782} {
		got, err := ScaledSerial(stats.Estimate{Value: speedup}, 1024)
		if err != nil {
			t.Fatal(err)
		}
		printed(t, "serial part", got.Value, want, 1e-5)
		// Amdahl's fraction of the same program gives the same speed-up.
		same := Parameters{Law: Amdahl, Lambda: 1, Sigma: FixedSerial(got.Value, 1024)}.Speedup(1024)
		printed(t, "speed-up by Amdahl", same, speedup, 1e-6)
	}
}

// M. J. Quinn, Parallel Programming in C with MPI and OpenMP, 2003, section
// 7.5, examples 1 and 2: a serial part, and an overhead that grows. The printed
// speed-ups are rounded; what they may have been must allow the printed
// fractions.
func TestKarpFlattOfQuinn(t *testing.T) {
	for _, example := range []struct{ speedups, serial []float64 }{
		{[]float64{1.82, 2.50, 3.08, 3.57, 4.00, 4.38, 4.71}, []float64{.1, .1, .1, .1, .1, .1, .1}},
		{[]float64{1.87, 2.61, 3.23, 3.73, 4.14, 4.46, 4.71}, []float64{.070, .075, .080, .085, .090, .095, .100}},
	} {
		for i, s := range example.speedups {
			rounded := stats.Estimate{Value: s, CI: stats.Interval{Low: s - .005, High: s + .005}}
			e, err := KarpFlatt(rounded, i+2)
			if err != nil {
				t.Fatal(err)
			}
			want := example.serial[i]
			if math.Abs(e.Value-want) > .002 || e.CI.Low > want+.0005 || e.CI.High < want-.0005 {
				t.Errorf("%d processors, speed-up %v: serial fraction %+v, printed as %v", i+2, s, e, want)
			}
		}
	}
}

// The definition of A. H. Karp and H. P. Flatt, CACM 33(5), 1990, on raytracer.
func TestKarpFlattOfRaytracer(t *testing.T) {
	levels := raytracer(t, 11)
	for i, want := range []float64{.0085, .033, .0374, .0456, .0526, .0559, .0531, .0471, .0517, .0497} {
		s := levels[0].Median() / levels[i+1].Median()
		e, err := KarpFlatt(stats.Estimate{Value: s, CI: stats.Interval{Low: .99 * s, High: 1.01 * s, Confidence: .95}}, levels[i+1].Workers)
		if err != nil {
			t.Fatal(err)
		}
		printed(t, "serial fraction", e.Value, want, 1e-4)
		if !e.CI.Contains(e.Value) || e.CI.Confidence != .95 || e.CI.Low == e.CI.High {
			t.Errorf("its interval is %+v", e)
		}
	}
}
