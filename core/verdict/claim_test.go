package verdict

import (
	"math"
	"testing"

	"parallelogram/core"
	"parallelogram/core/stats"
)

func TestSharesAreThosePossible(t *testing.T) {
	share := func(value, low, high float64) stats.Estimate {
		return stats.Estimate{Value: value, CI: stats.Interval{Low: low, High: high, Confidence: stats.Level}}
	}
	for _, c := range []struct {
		e, want stats.Estimate
		ok      bool
	}{
		{share(0.04, 0.02, 0.06), share(0.04, 0.02, 0.06), true},
		{share(-0.01, -0.02, 0.02), share(0, 0, 0.02), true},
		{share(0.9, 0.8, 1.1), share(0.9, 0.8, 1), true},
		{share(0.47, -0.15, 1.26), share(0.47, 0, 1), false},
		{share(0.092, 0.019, 1.28), share(0.092, 0.019, 1), false},
		{share(1.1, 1.05, 1.2), share(1.1, 1.05, 1.2), false},
		{share(-0.1, -0.2, -0.05), share(-0.1, -0.2, -0.05), false},
	} {
		if got, ok := possible(c.e); got != c.want || ok != c.ok {
			t.Errorf("%v is told as %v, %v", c.e, got, ok)
		}
	}
	a := Answer{Scaling: &Scaling{}, explained: core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}}
	for value, want := range map[stats.Estimate]bool{share(0.47, -0.15, 1.26): false, share(0.04, -0.01, 0.06): true} {
		a.Serial, a.Scaled = &value, &value
		if said := a.SerialSentence().Template != ""; said != want {
			t.Errorf("%v: the serial share is told: %v", value, said)
		}
		if said := a.ScaledSentence().Template != ""; said != want {
			t.Errorf("%v: the scaled share is told: %v", value, said)
		}
	}
}

// A bound whose interval has no end is no bound.
func TestNoBoundIsToldWithoutItsInterval(t *testing.T) {
	of := func(value, high float64) stats.Estimate {
		return stats.Estimate{Value: value, CI: stats.Interval{Low: 1, High: high, Confidence: stats.Level}}
	}
	none := math.Inf(1)
	for _, c := range []struct {
		limit, peak stats.Estimate
		key         string
	}{
		{of(25, 30), of(none, none), "law.limit"},
		{of(86, none), of(none, none), "law.unbounded"},
		{of(25, 30), of(8, 9), "law.peak"},
		{of(25, none), of(522, none), "law.unbounded"},
		{of(none, none), of(none, none), "law.linear"},
	} {
		s := Scaling{Law: "usl", Limit: c.limit, Peak: c.peak}
		if got := s.claim().Key; got != c.key {
			t.Errorf("limit %v, peak %v: %s, want %s", c.limit, c.peak, got, c.key)
		}
	}
}
