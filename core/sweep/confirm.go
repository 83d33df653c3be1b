package sweep

import (
	"context"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/message"
	"parallelogram/core/stats"
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
	if why := m.hinders(choice, ok, cells); why != nil {
		m.say(message.Warning, "exploratory", why...)
		return nil
	}
	rounds := min(m.run.Experiment.Confirm, m.affordable(cells, 0))
	return m.rounds(ctx, stretch{core.PhaseConfirm, cells, rounds, m.shortest(), 0})
}

// hinders returns what hindrance is filled with, or nil when nothing hinders.
func (m *measurement) hinders(choice choice.Choice, ok bool, cells []core.Cell) []any {
	filled := func(why string, cell any, rounds int) []any {
		return []any{"why", why, "cell", cell, "rounds", rounds, "fewest", stats.MinRounds}
	}
	if !ok {
		return filled("few", "", 0)
	}
	for _, c := range []core.Cell{choice.Base, choice.Chosen} {
		if !slices.Contains(cells, c) {
			return filled("failed", c, 0)
		}
	}
	if n := m.affordable(cells, 0); n < m.shortest() {
		return filled("budget", "", n)
	}
	return nil
}

// subjects returns those of the cells that a choice is about.
func subjects(c choice.Choice, cells []core.Cell) []core.Cell {
	about := []core.Cell{c.Base, c.Chosen, c.Best}
	if c.Next != nil {
		about = append(about, *c.Next)
	}
	return slices.DeleteFunc(slices.Clone(cells), func(c core.Cell) bool { return !slices.Contains(about, c) })
}
