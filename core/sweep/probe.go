package sweep

import (
	"context"
	"fmt"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/stats"
)

// probe runs every cell once and settles how many rounds follow.
func (m *measurement) probe(ctx context.Context) error {
	if err := m.turns(ctx, core.PhaseProbe, m.ledger.cells); err != nil {
		return err
	}
	m.afford()
	return nil
}

// afford settles how many rounds are run, and of which worker counts. Where
// the budget does not last for enough rounds it leaves out worker counts
// first: fewer rounds would blur every number, fewer counts only leave gaps
// in a curve.
func (m *measurement) afford() {
	e := m.run.Experiment
	fewest, affordable := m.fewest(), m.affordable(m.ledger.cells, m.shortest())
	m.announce(affordable)
	if affordable < fewest && m.thin(affordable) {
		affordable = m.affordable(m.ledger.cells, m.shortest())
	}
	m.last = min(max(fewest, affordable), e.Rounds)
	if affordable < fewest {
		m.say(core.Warning, "budget-exceeded", "%d rounds take about %v, which is more than the budget of %v has left. They are run all the same: fewer tell too little.",
			fewest, m.lasting(fewest), e.Budget)
	}
}

// announce tells what a round costs.
func (m *measurement) announce(affordable int) {
	e := m.run.Experiment
	round := fmt.Sprintf("A round of %s takes about %v.", plural(len(m.ledger.opened()), "cell"), m.lasting(1))
	if e.Budget > 0 {
		m.say(core.Info, "rounds-affordable", "%s The budget of %v affords %s; planned: %d.", round, e.Budget, plural(affordable, "such round"), e.Rounds)
		return
	}
	extra := ""
	if e.Width > 0 {
		extra = ", and rounds for narrower intervals may take as long again"
	}
	m.say(core.Info, "rounds-affordable", "%s Planned: %d, in about %v. No budget limits them%s.", round, e.Rounds, m.lasting(e.Rounds), extra)
}

// lasting predicts so many rounds of all cells that are open.
func (m *measurement) lasting(rounds int) time.Duration {
	return brief(time.Duration(rounds) * m.ledger.round(m.ledger.cells))
}

// thin leaves out worker counts: all but the powers of two and the number of
// cores. It reports whether there were any.
func (m *measurement) thin(affordable int) bool {
	all := m.Host.Cores()
	left := slices.DeleteFunc(slices.Clone(m.run.Experiment.Workers), func(n int) bool { return n&(n-1) == 0 || n == all })
	if len(left) == 0 || len(left) == len(m.run.Experiment.Workers) {
		return false
	}
	for _, c := range m.ledger.opened() {
		if slices.Contains(left, c.Workers) {
			m.ledger.close(c)
		}
	}
	m.say(core.Warning, "workers-left-out", "The budget of %v affords %s of all cells, and fewer than %d give no interval. So these worker counts are left out: %s. Raise the budget to measure them.",
		m.run.Experiment.Budget, plural(affordable, "round"), stats.MinRounds, join(left))
	return true
}

// say adds a notice.
func (m *measurement) say(severity core.Severity, code, text string, args ...any) {
	m.note(core.Notice{Severity: severity, Code: code, Text: fmt.Sprintf(text, args...)})
}

// plural writes "1 round", "2 rounds".
func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
