package sweep

import (
	"testing"
	"time"

	"parallelogram/core"
)

// TestConfirmationOfNothing: neither rounds nor cells are trials.
func TestConfirmationOfNothing(t *testing.T) {
	l := newSchedule(planOf(small()))
	if trials, cost := l.confirmation(0); trials != 0 || cost != 0 {
		t.Errorf("%d trials, %v", trials, cost)
	}
	for _, c := range l.cells {
		l.close(c)
	}
	if trials, cost := l.confirmation(10); trials != 0 || cost != 0 {
		t.Errorf("without cells %d trials, %v", trials, cost)
	}
	if l.planned() != 0 || l.left() != 0 {
		t.Errorf("%d trials are left, in %v", l.planned(), l.left())
	}
}

// TestConfirmationIsForecast by what trials took: the dearest cell once, the
// cheapest three times.
func TestConfirmationIsForecast(t *testing.T) {
	l := newSchedule(planOf(small()))
	for i, c := range l.cells {
		l.record(core.Trial{Cell: c, Process: time.Duration(i+1) * time.Second})
	}
	if trials, cost := l.confirmation(2); trials != 8 || cost != 16*time.Second {
		t.Errorf("%d trials in %v, want 8 in 2 × (5 + 3 × 1) s", trials, cost)
	}
}
