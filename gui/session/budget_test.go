package session

import (
	"testing"
	"time"
)

func TestDearUpdatesComeLessOften(t *testing.T) {
	now := 10 * time.Second // the start of the program does not count
	b := budget{used: func() time.Duration { return now }, before: now}
	for _, update := range []struct{ cost, want time.Duration }{
		{0, shortestRest},
		{5 * time.Millisecond, shortestRest},
		{60 * time.Millisecond, 2 * time.Second},
		{time.Minute, longestRest},
		{30 * time.Millisecond, time.Second},
	} {
		now += update.cost
		if got := b.rest(); got != update.want {
			t.Errorf("after an update of %v rests %v, want %v", update.cost, got, update.want)
		}
	}
}

// idle is the CPU time of a process that takes none.
func idle() time.Duration { return 0 }
