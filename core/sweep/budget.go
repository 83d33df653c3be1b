package sweep

import (
	"math"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
)

// minRounds returns how many rounds are run whatever the budget is: fewer give no
// interval.
func (m *measurement) minRounds() int { return min(stats.MinRounds, m.run.Experiment.Rounds) }

// minConfirm returns how many rounds a confirmation has at least.
func (m *measurement) minConfirm() int { return min(stats.MinRounds, m.run.Experiment.Confirm) }

// affordable returns how many rounds of cells for a purpose the budget has time
// for, beside so many rounds of confirmation: a number without bounds where
// nothing limits the run.
func (m *measurement) affordable(phase core.Phase, cells []core.Cell, confirmation int) int {
	if m.budget == 0 {
		return math.MaxInt
	}
	return fits(m.budget-m.clock.spent-m.reserved(confirmation), m.schedule.round(phase, cells)+m.clock.waits(1))
}

// reserved predicts so many rounds of confirmation, the waiting included.
func (m *measurement) reserved(confirmation int) time.Duration {
	_, cost := m.schedule.confirmation(confirmation)
	return cost + m.clock.waits(confirmation)
}

// tellLeftOut tells of planned rounds that the budget had no time for, unless it
// was told that it is too short for any.
func (m *measurement) tellLeftOut() {
	if e := m.run.Experiment; m.last < e.Rounds && m.said("budget-exceeded") < 0 {
		m.say(message.Info, "rounds-left-out",
			"budget", quantity.Duration(e.Budget), "run", m.last, "planned", e.Rounds)
	}
}

// fits returns how often a time goes into a span.
func fits(span, time time.Duration) int {
	return int(max(0, span) / max(1, time))
}

// extend chooses a budget after the planned rounds, if the experiment leaves it
// open: as long again as they took, and the confirmation.
func (m *measurement) extend(took time.Duration) {
	if m.run.Experiment.Budget == 0 {
		m.budget = m.clock.spent + took + m.reserved(m.run.Experiment.Confirm)
	}
}
