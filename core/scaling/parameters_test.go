package scaling

import (
	"math"
	"testing"

	"parallelogram/core/stats"
)

func TestParametersOfOneWorker(t *testing.T) {
	for _, p := range []Parameters{{Linear, 4, 0, 0}, {Amdahl, 4, .1, 0}, {USL, 4, .1, .01}, {Gustafson, 4, .1, 0}} {
		within(t, "speed-up of one", p.Speedup(1), 1, 1e-15)
		within(t, "time of one", p.Time(1), .25, 1e-15)
		within(t, "throughput of one", p.Throughput(1), 4, 1e-15)
	}
}

func TestPartsSum(t *testing.T) {
	for _, n := range []float64{1, 2, 7, 64} {
		for _, p := range []Parameters{{Linear, 4, 0, 0}, {Amdahl, 4, .1, 0}, {USL, 4, .1, .01}} {
			ideal, contention, coherency := p.Parts(n)
			within(t, "sum of the parts", ideal+contention+coherency, p.Time(n)/p.Time(1), 1e-12)
		}
		p := Parameters{Gustafson, 4, .1, 0}
		ideal, contention, coherency := p.Parts(n)
		within(t, "sum of the parts", ideal+contention+coherency, p.Time(n)/p.Time(1), 1e-12)
	}
}

func TestPeak(t *testing.T) {
	p := Parameters{USL, 10, .05, .002}
	workers, throughput := p.Peak()
	within(t, "peak", workers, math.Sqrt(.95/.002), 1e-12)
	if throughput != p.Throughput(workers) || p.Throughput(workers*.999) > throughput || p.Throughput(workers*1.001) > throughput {
		t.Errorf("throughput %v at the peak is not the greatest", throughput)
	}
	for _, c := range []struct {
		p                   Parameters
		workers, throughput float64
	}{
		{Parameters{Linear, 10, 0, 0}, math.Inf(1), math.Inf(1)},
		{Parameters{Amdahl, 10, .05, 0}, math.Inf(1), 200},
		{Parameters{Gustafson, 10, .05, 0}, math.Inf(1), math.Inf(1)},
		{Parameters{USL, 10, 1.5, .1}, 1, 10},
	} {
		if workers, throughput := c.p.Peak(); workers != c.workers || throughput != c.throughput {
			t.Errorf("the peak of %+v is %v at %v workers", c.p, throughput, workers)
		}
	}
}

func TestPredict(t *testing.T) {
	f := mustFit(t, Amdahl, Times, exact(Parameters{Amdahl, 10, .05, 0}, 2, 3, 4, 8))
	for n, beyond := range map[int]bool{1: true, 2: false, 8: false, 9: true, 16: true} {
		p, err := f.Predict(n)
		if err != nil || p.Beyond != beyond || p.Workers != n {
			t.Errorf("%d workers: %+v, %v", n, p, err)
		}
		within(t, "time", p.Time, (.05+.95/float64(n))/10, 1e-12)
		within(t, "speed-up", p.Speedup*p.Time, .1, 1e-12)
		within(t, "throughput", p.Throughput*p.Time, 1, 1e-12)
	}
	for _, n := range []int{0, -1, 17} {
		if p, err := f.Predict(n); err == nil {
			t.Errorf("%d workers were predicted: %+v", n, p)
		}
	}
}

func TestBadSpeedups(t *testing.T) {
	of := func(value, low float64) stats.Estimate {
		return stats.Estimate{Value: value, CI: stats.Interval{Low: low, High: value}}
	}
	for _, bad := range []struct {
		speedup stats.Estimate
		workers int
	}{{of(1, 1), 1}, {of(0, 0), 2}, {of(math.NaN(), 1), 2}, {of(math.Inf(1), 1), 2}, {of(1, 0), 2}, {of(1, math.NaN()), 2}} {
		if e, err := KarpFlatt(bad.speedup, bad.workers); err == nil {
			t.Errorf("%+v has the serial fraction %+v", bad, e)
		}
	}
	for _, n := range []int{1, 0, -5} {
		if s, err := ScaledSerial(stats.Estimate{Value: 1}, n); err == nil {
			t.Errorf("%d workers have the serial part %v", n, s)
		}
	}
	if s, err := ScaledSerial(stats.Estimate{Value: -1}, 4); err == nil {
		t.Errorf("a negative speed-up has the serial part %v", s)
	}
}
