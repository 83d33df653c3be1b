package sweep

import (
	"math"
	"time"

	"parallelogram/core"
)

// affordable returns how many rounds of cells the budget has time for, beside
// so many rounds of confirmation: a number without bounds where nothing limits
// the run.
func (m *measurement) affordable(cells []core.Cell, confirmation int) int {
	if m.end.IsZero() {
		return math.MaxInt
	}
	_, kept := m.ledger.confirmation(confirmation)
	return fits(m.end.Sub(m.Now())-kept, m.ledger.round(cells))
}

// fits returns how often a time goes into a span.
func fits(span, time time.Duration) int {
	return int(max(0, span) / max(1, time))
}

// extend chooses a budget after the planned rounds, which began at a time, if
// the experiment leaves it open: as long again as they took, and the
// confirmation.
func (m *measurement) extend(began time.Time) {
	if m.run.Experiment.Budget > 0 {
		return
	}
	now := m.Now()
	_, confirmation := m.ledger.confirmation(m.run.Experiment.Confirm)
	m.end = now.Add(now.Sub(began)).Add(confirmation)
}
