package series

import (
	"testing"

	"parallelogram/core/exchange"
	"parallelogram/core/scaling"
	"parallelogram/core/stats"
)

// More than linear is what an efficiency clearly above 1 and the interval of
// the free σ say together.
func TestMoreThanLinearWhereItIs(t *testing.T) {
	for text, told := range map[string]bool{
		"workers,runtime\n1,16\n2,7.84\n4,3.76\n8,1.72\n16,.7\n":    true,
		"workers,runtime\n1,16\n2,7.97\n4,3.94\n8,1.93\n16,.944\n":  true,  // 1.06 at most
		"workers,runtime\n1,16\n2,7.98\n4,3.95\n8,1.946\n16,.956\n": false, // 1.046 at most
		"workers,runtime\n1,16\n2,7.2\n4,3.4\n8,1.68\n16,.83\n":     false, // the sign alone
		"workers,r1,r2,r3,r4,r5,r6\n" + // 1.03, which repeats tell
			"1,16,16,16,16,16,16\n2,7.98,7.98,7.98,7.98,7.98,7.98\n4,3.97,3.97,3.97,3.97,3.97,3.97\n" +
			"8,1.96,1.96,1.96,1.96,1.96,1.96\n16,.97,.97,.97,.97,.97,.97\n": true,
	} {
		if a := analyse(t, text, "", scaling.Times); a.Fitted.Superlinear != told {
			t.Errorf("%v of\n%s", a.Fitted.Superlinear, text)
		}
	}
}

// What looks like weak scaling does so on both sides of each threshold.
func TestWeakScalingIsGuessed(t *testing.T) {
	for text, want := range map[string]bool{
		"workers,runtime\n1,5\n2,5.1\n3,5\n4,5.2\n":   true,
		"workers,runtime\n1,5\n2,5.1\n3,5\n3.9,5.2\n": false,
		"workers,runtime\n1,5\n2,6\n3,8\n4,10\n":      true,
		"workers,runtime\n1,5\n2,6\n3,8\n4,10.1\n":    false,
		"workers,runtime\n1,5\n2,5\n3,5\n4,4.5\n":     true,
		"workers,runtime\n1,5\n2,5\n3,5\n4,4.49\n":    false,
		"workers,tps\n1,5\n2,5\n3,5\n4,5\n":           false,
	} {
		if a := analyse(t, text, "", scaling.Times); a.Measured.LooksWeak != want {
			t.Errorf("%q looks weak: %v", text, !want)
		}
	}
	if a := analyse(t, "workers,runtime\n1,5\n2,5.1\n3,5\n4,5.2\n", scaling.Gustafson, scaling.Times); a.Measured.LooksWeak {
		t.Error("what is known to be weak is guessed")
	}
	a := Of(readFile(t, "weak_mpi.csv")[0], Request{scaling.Gustafson, scaling.Times})
	near(t, "how much more is done", a.Measured.Fastest().Speedup.Value, 25.49, .005)
}

// A limit is told where no measurement lies above it and no peak is near.
func TestNoLimitThatWasExceededIsTold(t *testing.T) {
	limited := analyse(t, "workers,throughput\n1,10\n2,18.2\n4,30.8\n8,47\n12,57.2\n16,64\n", "", scaling.Times)
	near(t, "the limit", limited.Fitted.Best.Limit.Value, 9.99, .005)
	near(t, "its throughput", limited.Fitted.Best.TopThroughput.Value, 99.97, .01)
	if !limited.Fitted.LimitTold {
		t.Error("it is not told")
	}
	if a := analyse(t, "workers,throughput\n1,10\n2,18.2\n4,30.8\n8,47\n12,57.2\n", "", scaling.Times); a.Fitted.LimitTold {
		t.Errorf("five counts tell a limit: %s", decided(a))
	}
	if a := analyse(t, "workers,throughput\n1,10\n2,14\n4,15.2\n8,19.6\n16,18.7\n32,22.9\n", "", scaling.Times); a.Fitted.LimitTold {
		t.Errorf("a limit is told that was exceeded: %s", decided(a))
	}
	for text, want := range map[string]string{
		"workers,runtime\n1,32\n2,16\n4,8\n8,4\n16,2\n32,1\n":                                                   "gains linear", // whose limit is without end
		"workers,r1,r2\n1,.93,1.07\n2,.9,1\n4,.875,.975\n8,.8625,.9625\n16,.85625,.95625\n32,.853125,.953125\n": "flat weak amdahl",
	} {
		if a := analyse(t, text, "", scaling.Times); decided(a) != want {
			t.Errorf("%s, want %s", decided(a), want)
		}
	}
	most := scaling.Row{Workers: 16, Time: 1. / 99.9}
	for time, below := range map[float64]bool{1. / 99: true, 1. / 101: false} {
		most.Time = time
		limited.Measured = &Measured{Rows: []scaling.Row{most}}
		if limited.belowLimit() != below {
			t.Errorf("a throughput of %v is below the limit: %v", 1/time, !below)
		}
	}
}

// With six repeats there are intervals, and they are what tells a gain.
func TestRepeatsGiveIntervals(t *testing.T) {
	a := analyse(t, "workers,r1,r2,r3,r4,r5,r6\n1,8,8.1,7.9,8.2,8,8.05\n2,4.2,4.1,4.15,4.3,4.22,4.18\n4,2.3,2.2,2.25,2.28,2.31,2.24\n8,1.4,1.42,1.38,1.41,1.39,1.43\n", "", scaling.Times)
	m := a.Measured
	f := m.Fastest()
	near(t, "the median", f.Speedup.Value*f.Time, 8.025, 1e-9)
	if f.Workers != 8 || f.N != 6 || f.Speedup.CI.Confidence != stats.Level || !(f.Speedup.CI.Low < f.Speedup.Value && f.Speedup.Value < f.Speedup.CI.High) {
		t.Errorf("fastest %+v", f)
	}
	if len(m.Rows) != 4 || m.Fewest().Efficiency.CI != (stats.Interval{}) || m.Trend != Gains || a.Kind != exchange.Runtime {
		t.Errorf("rows %+v, trend %s", m.Rows, m.Trend)
	}
}

// The trend is that of intervals, where there are any, of either end.
func TestTrendIsWhatIntervalsTell(t *testing.T) {
	row := func(speedup, low, high float64) scaling.Row {
		return scaling.Row{Speedup: stats.Estimate{Value: speedup, CI: stats.Interval{Low: low, High: high, Confidence: stats.Level}}}
	}
	for want, last := range map[Trend][]scaling.Row{
		Gains: {row(1.2, 1.01, 1.4)},
		Flat:  {row(1.2, 1, 1.4), row(.9, .8, 1)},
		Falls: {row(.9, .8, .99)},
	} {
		for _, r := range last {
			m := Measured{Rows: []scaling.Row{{Speedup: stats.Estimate{Value: 1}}, r}}
			m.Best = scaling.Fastest(m.Rows)
			if got := m.trend(nil); got != want {
				t.Errorf("%+v: %s, want %s", r.Speedup, got, want)
			}
		}
	}
}
