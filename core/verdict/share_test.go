package verdict

import (
	"testing"

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
		{share(0.2, 0.1, 0.599), share(0.2, 0.1, 0.599), true},
		{share(0.2, 0.1, 0.601), share(0.2, 0.1, 0.601), false}, // as wide as tells too little
		{share(0.47, -0.15, 1.26), share(0.47, 0, 1), false},
		{share(0.092, 0.019, 1.28), share(0.092, 0.019, 1), false},
		{share(1.1, 1.05, 1.2), share(1.1, 1.05, 1.2), false},
		{share(-0.1, -0.2, -0.05), share(-0.1, -0.2, -0.05), false},
	} {
		if got, ok := Possible(c.e); got != c.want || ok != c.ok {
			t.Errorf("%v is told as %v, %v", c.e, got, ok)
		}
	}
}
