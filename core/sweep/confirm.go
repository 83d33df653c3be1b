package sweep

import (
	"context"
	"fmt"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/stats"
	"parallelogram/core/verdict"
)

// confirm freezes the choice and measures what it is about in fresh rounds.
func (m *measurement) confirm(ctx context.Context) error {
	m.ledger.reserve = 0
	if m.run.Experiment.Confirm == 0 {
		return nil
	}
	if m.run.Experiment.Budget == 0 {
		m.end = time.Time{} // what limits focus rounds does not limit the confirmation
	}
	choice, ok := m.Choose(m.snapshot())
	cells := subjects(choice, m.ledger.opened())
	if why := m.hinders(choice, ok, cells); why != "" {
		m.say(core.Warning, "exploratory", "The answer is exploratory, without confirmation: %s.", why)
		return nil
	}
	rounds := min(m.run.Experiment.Confirm, m.affordable(cells, 0))
	return m.rounds(ctx, stretch{core.PhaseConfirm, cells, rounds, m.shortest(), 0})
}

// hinders says why a choice cannot be confirmed, or nothing.
func (m *measurement) hinders(choice verdict.Choice, ok bool, cells []core.Cell) string {
	if !ok {
		return "there are too few measurements to choose by"
	}
	for _, c := range []core.Cell{choice.Base, choice.Chosen} {
		if !slices.Contains(cells, c) {
			return fmt.Sprintf("%v failed too often to be run again", c)
		}
	}
	if n := m.affordable(cells, 0); n < m.shortest() {
		return fmt.Sprintf("the budget has time for %s of it, and fewer than %d give no interval", plural(n, "round"), stats.MinRounds)
	}
	return ""
}

// subjects returns those of the cells that a choice is about.
func subjects(c verdict.Choice, cells []core.Cell) []core.Cell {
	about := []core.Cell{c.Base, c.Chosen, c.Best}
	if c.Next != nil {
		about = append(about, *c.Next)
	}
	return slices.DeleteFunc(slices.Clone(cells), func(c core.Cell) bool { return !slices.Contains(about, c) })
}
