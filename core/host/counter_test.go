package host

import "testing"

// Counters near the end of their range are unknown rather than wrong.
func TestCounterRange(t *testing.T) {
	huge := counter{n: 1<<63 - 1, known: true}
	one := counter{n: 1, known: true}
	if huge.plus(one).known || huge.times(2).known || huge.spent(one, tick) != nil {
		t.Errorf("overflow: %v %v %v", huge.plus(one), huge.times(2), huge.spent(one, tick))
	}
	if got := one.plus(one).times(3); got != (counter{6, true}) {
		t.Errorf("%v, want 6", got)
	}
	if (counter{}).plus(one).known || one.plus(counter{}).known || (counter{}).times(2).known {
		t.Error("a part that is unknown became known")
	}
}
