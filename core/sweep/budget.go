package sweep

import (
	"math"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
)

// fewest returns how many rounds are run whatever the budget is: fewer give no
// interval.
func (m *measurement) fewest() int { return min(stats.MinRounds, m.run.Experiment.Rounds) }

// shortest returns how many rounds a confirmation has at least.
func (m *measurement) shortest() int { return min(stats.MinRounds, m.run.Experiment.Confirm) }

// affordable returns how many rounds of cells the budget has time for, beside
// so many rounds of confirmation: a number without bounds where nothing limits
// the run.
func (m *measurement) affordable(cells []core.Cell, confirmation int) int {
	if m.end.IsZero() {
		return math.MaxInt
	}
	return fits(m.end.Sub(m.Now())-m.kept(confirmation), m.ledger.round(cells)+m.hushed.left(1))
}

// kept predicts so many rounds of confirmation, the waiting included.
func (m *measurement) kept(confirmation int) time.Duration {
	_, cost := m.ledger.confirmation(confirmation)
	return cost + m.hushed.left(confirmation)
}

// curtailed tells of planned rounds that the budget had no time for, unless it
// was told that it is too short for any.
func (m *measurement) curtailed() {
	if e := m.run.Experiment; m.last < e.Rounds && m.said("budget-exceeded") < 0 {
		m.say(message.Info, "rounds-left-out",
			"budget", quantity.Duration(e.Budget), "run", m.last, "planned", e.Rounds)
	}
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
	m.end = now.Add(now.Sub(began)).Add(m.kept(m.run.Experiment.Confirm))
}
