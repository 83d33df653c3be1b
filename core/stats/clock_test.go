package stats

import "testing"

// Half of the times may be different, and no more.
func TestClock(t *testing.T) {
	ticks := func(times, distinct int) (list []float64) {
		for i := range times {
			list = append(list, 1+.002*float64(i%distinct))
		}
		return list
	}
	for _, c := range []struct {
		times, distinct int
		coarse          bool
	}{{20, 20, false}, {20, 11, false}, {20, 10, true}, {20, 3, true}, {20, 1, true}, {MinRounds, 3, true}, {MinRounds - 1, 1, false}} {
		got := ClockOf(append(ticks(c.times, c.distinct), nan))
		if got.Times != c.times || got.Distinct != c.distinct || got.Coarse() != c.coarse {
			t.Errorf("%d times, %d different ones: %+v, coarse %v", c.times, c.distinct, got, got.Coarse())
		}
		if c.distinct > 1 {
			near(t, "tick", got.Step, .002)
		} else if got.Step != 0 {
			t.Errorf("equal times show a tick of %v", got.Step)
		}
	}
	if got := ClockOf(nil); got != (Clock{}) || got.Coarse() {
		t.Errorf("no times: %+v", got)
	}
}
