package series

import (
	"errors"
	"math"
	"testing"

	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// raytracer is a ray tracer on an SGI Origin 2000 (Gunther, Guerrilla Capacity
// Planning, 2007, quoted by the R package usl).
const raytracer = "workers,throughput\n1,20\n4,78\n8,130\n12,170\n16,190\n20,200\n24,210\n28,230\n32,260\n48,280\n64,310\n"

// near checks numbers.
func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// The bounded fit of the package usl's version 2: gamma 21.8488, alpha .0577708,
// beta 0.
func TestPublishedFit(t *testing.T) {
	a := analyse(t, raytracer, "", scaling.Throughput)
	best := a.Fitted.Best
	if best.Fit.Law != scaling.Amdahl || best.PeakTold() || !a.Fitted.LimitTold || len(a.Fitted.Laws) != 3 {
		t.Errorf("%s", decided(a))
	}
	near(t, "lambda", best.Lambda.Value, 21.8488, 2e-4)
	near(t, "sigma", best.Sigma.Value, .0577708, 1e-4)
	near(t, "the limit", best.TopThroughput.Value, 378.2, .05)
	a = analyse(t, raytracer, "", scaling.Times)
	near(t, "the limit by times", a.Fitted.Best.TopThroughput.Value, 381.442, 1e-3)
}

// The first six of the ray tracer: alpha .02444, beta .00163, gamma 20.85605.
func TestLawThatIsAskedFor(t *testing.T) {
	a := analyse(t, "workers,throughput\n1,20\n4,78\n8,130\n12,170\n16,190\n20,200\n", scaling.USL, scaling.Throughput)
	best := a.Fitted.Best
	near(t, "lambda", best.Lambda.Value, 20.856, 1e-3)
	near(t, "sigma", best.Sigma.Value, .024444, 1e-6)
	near(t, "kappa", best.Kappa.Value, .0016268, 1e-7)
	if !a.Asked || !best.PeakTold() || len(a.Fitted.Laws) != 1 {
		t.Errorf("asked %v: %s", a.Asked, decided(a))
	}
}

// Exactly λ(N − σ(N−1)) with λ = 10 and σ = 0.3, as throughputs and as runtimes
// of N units of work by N workers.
func TestWorkThatGrows(t *testing.T) {
	for _, text := range []string{
		"workers,throughput\n1,10\n2,17\n4,31\n8,59\n16,115\n",
		"workers,runtime\n1,0.1\n2,0.11764705882352941\n4,0.12903225806451613\n8,0.13559322033898305\n16,0.1391304347826087\n",
	} {
		a := analyse(t, text, scaling.Gustafson, scaling.Times)
		near(t, "sigma", a.Fitted.Best.Sigma.Value, .3, 1e-9)
		near(t, "lambda", a.Fitted.Best.Lambda.Value, 10, 1e-8)
		near(t, "the speed-up", a.Measured.Most().Speedup.Value, 11.5, 1e-9)
		if got := decided(a); !a.Weak || got != "gains gustafson" {
			t.Errorf("weak %v: %s", a.Weak, got)
		}
	}
	a := analyse(t, "workers,throughput\n1,10\n2,17\n4,31\n8,59\n16,115\n", scaling.Gustafson, scaling.Times)
	near(t, "the value", a.Value(a.Measured.Most()), 115, 1e-9)
}

// The more a law misses, the less is claimed.
func TestHowFarLawsMiss(t *testing.T) {
	for _, c := range []struct {
		text string
		law  scaling.Law
		want string
		miss float64
	}{
		{"workers,throughput\n1,20\n4,78\n8,130\n12,170\n16,190\n", "", "gains amdahl peak possible at 21.9", .04},
		{"workers,throughput\n1,20\n4,78\n8,130\n12,170\n16,190\n", scaling.Linear, "gains linear loose peak possible at 21.9", .19},
		{"workers,runtime\n1,1\n2,1.1\n4,1.3\n8,1.9\n16,3\n", "", "falls amdahl loose peak possible at 1", .24},
		{"workers,r1,r2\n1,1,1.001\n2,.8,.801\n3,.3,.301\n4,.35,.351\n", "", "gains amdahl refuted loose peak possible", .221},
		{"workers,r1,r2\n1,1,1.001\n2,.8,.801\n3,.3,.301\n4,.35,.351\n", scaling.Amdahl, "gains amdahl refuted loose peak possible", .221},
	} {
		a := analyse(t, c.text, c.law, scaling.Times)
		if got := decided(a); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
		near(t, "the miss", a.Fitted.Best.Miss, c.miss, .005)
	}
}

// A law is loose beyond a tenth, and describes nothing then.
func TestLooseBeginsAtATenth(t *testing.T) {
	for miss, want := range map[float64]bool{.1: false, .1001: true} {
		f := Fitted{Best: Law{Miss: miss}}
		if f.Loose() != want || f.Described() == want {
			t.Errorf("a miss of %v is loose: %v", miss, f.Loose())
		}
	}
	for _, rejected := range []bool{false, true} {
		if f := (Fitted{Rejected: &rejected}); f.Described() == rejected {
			t.Errorf("rejected %v, described %v", rejected, f.Described())
		}
	}
}

// What lies beyond twice the largest count, or may be without end, is not told.
func TestDistantPeaksAndLimitsAreNotTold(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		peak, limit, high float64
		told, limited     bool
	}{
		{8, inf, 20, true, false},
		{8.01, inf, 20, false, false},
		{8, inf, inf, false, false},
		{inf, 8, 20, false, true},
		{inf, 8.01, 20, false, false},
		{inf, 8, inf, false, false},
	} {
		ci := stats.Interval{Low: 1, High: c.high, Confidence: stats.Level}
		l := Law{Fit: scaling.Fit{Most: 4}, Peak: stats.Estimate{Value: c.peak, CI: ci}, Limit: stats.Estimate{Value: c.limit, CI: ci}}
		if l.PeakTold() != c.told || l.LimitTold() != c.limited {
			t.Errorf("%+v: peak told %v, limit told %v", c, l.PeakTold(), l.LimitTold())
		}
	}
	nearly := analyse(t, "workers,throughput\n1,10\n2,19.8\n4,39.4\n8,78.9\n16,156\n", scaling.Amdahl, scaling.Times)
	if nearly.Fitted.LimitTold {
		t.Errorf("%s", decided(nearly))
	}
	if far := analyse(t, raytracer, scaling.USL, scaling.Times); far.Fitted.Best.PeakTold() || far.Fitted.LimitTold {
		t.Errorf("%s", decided(far))
	}
}

// Why there is no law is told by the type of the error; what was measured stands
// all the same.
func TestWhatHoldsNoLaw(t *testing.T) {
	a := analyse(t, "workers,runtime\n1,1\n2,0.5\n3,0.4\n", "", scaling.Times)
	few, ok := errors.AsType[*scaling.LevelsError](a.Err)
	if !ok || *few != (scaling.LevelsError{Law: scaling.Amdahl, Have: 3, Need: 4}) || a.Fitted != nil || a.Telling() {
		t.Errorf("%v", a.Err)
	}
	near(t, "the speed-up", a.Measured.Most().Speedup.Value, 2.5, 1e-9)
	a = analyse(t, "workers,runtime\n1,1\n2,0.5\n3,0.4\n4,1e101\n", "", scaling.Times)
	if _, ok := errors.AsType[*scaling.TimeError](a.Err); !ok || a.Measured != nil || a.Telling() {
		t.Errorf("%v", a.Err)
	}
	a = analyse(t, raytracer, scaling.Gustafson, scaling.Throughput)
	if _, ok := errors.AsType[*scaling.MethodError](a.Err); !ok || a.Measured == nil {
		t.Errorf("%v", a.Err)
	}
	a = Of(readFile(t, "rises_from4.csv")[0], Request{Method: scaling.Times})
	if _, ok := errors.AsType[*scaling.BaseError](a.Err); !ok || !a.Telling() {
		t.Errorf("that more workers hurt is not telling: %v", a.Err)
	}
}
