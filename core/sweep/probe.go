package sweep

import (
	"context"
	"slices"
	"strconv"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/stats"
)

// probe runs every cell once and settles how many rounds follow.
func (m *measurement) probe(ctx context.Context) error {
	if err := m.turns(ctx, core.PhaseProbe, m.schedule.cells); err != nil {
		return err
	}
	m.limitBy(m.run.Trials)
	m.tellShort(m.run.Trials)
	m.afford()
	_, confirmation := m.schedule.confirmation(m.schedule.reserve)
	m.tellLong(m.lasting(m.last)+confirmation, m.last)
	return nil
}

// afford settles how many rounds are run, and of which worker counts. Where
// the budget does not last for enough rounds it leaves out worker counts
// first: fewer rounds would blur every number, fewer counts only leave gaps
// in a curve.
func (m *measurement) afford() {
	e := m.run.Experiment
	fewest, affordable := m.minRounds(), m.affordable(core.PhaseSweep, m.schedule.cells, m.minConfirm())
	m.announce(affordable)
	if affordable < fewest && m.dropWorkers(affordable) {
		affordable = m.affordable(core.PhaseSweep, m.schedule.cells, m.minConfirm())
	}
	m.last = min(max(fewest, affordable), e.Rounds)
	if affordable < fewest {
		m.say(message.Warning, "budget-exceeded",
			"rounds", fewest, "time", quantity.Duration(m.lasting(fewest)), "budget", quantity.Duration(e.Budget))
	}
}

// announce tells what a round costs.
func (m *measurement) announce(affordable int) {
	e := m.run.Experiment
	budget, affords, extra := "", "", ""
	if e.Budget > 0 {
		budget, affords = quantity.Duration(e.Budget), strconv.Itoa(affordable)
	}
	if e.Width > 0 {
		extra = "yes"
	}
	m.say(message.Info, "rounds-affordable",
		"cells", len(m.schedule.openCells()), "time", quantity.Duration(m.lasting(1)), "budget", budget, "affordable", affords,
		"rounds", e.Rounds, "all", quantity.Duration(m.lasting(e.Rounds)), "extra", extra)
}

// lasting predicts so many planned rounds of all cells that are open.
func (m *measurement) lasting(rounds int) time.Duration {
	return brief(time.Duration(rounds) * m.schedule.round(core.PhaseSweep, m.schedule.cells))
}

// dropWorkers leaves out worker counts: all but the powers of two and the number of
// cores. It reports whether there were any.
func (m *measurement) dropWorkers(affordable int) bool {
	all := m.Host.Cores()
	left := slices.DeleteFunc(slices.Clone(m.run.Experiment.Workers), func(n int) bool { return n&(n-1) == 0 || n == all })
	if len(left) == 0 || len(left) == len(m.run.Experiment.Workers) {
		return false
	}
	for _, c := range m.schedule.openCells() {
		if slices.Contains(left, c.Workers) {
			m.schedule.close(c)
		}
	}
	m.say(message.Warning, "workers-left-out",
		"budget", quantity.Duration(m.run.Experiment.Budget), "affordable", affordable, "fewest", stats.MinRounds, "left", quantity.List(left))
	return true
}

// say adds a notice; see [message.New].
func (m *measurement) say(severity message.Severity, key string, pairs ...any) {
	m.note(message.New(severity, key, pairs...))
}
