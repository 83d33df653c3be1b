package sweep

import (
	"context"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
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
	if why := m.hinders(choice, ok, cells); why != nil {
		m.say(message.Warning, "exploratory", "The answer is exploratory, without confirmation: "+hindrance+".", why...)
		return nil
	}
	rounds := min(m.run.Experiment.Confirm, m.affordable(cells, 0))
	return m.rounds(ctx, stretch{core.PhaseConfirm, cells, rounds, m.shortest(), 0})
}

// hindrance says why a choice cannot be confirmed.
const hindrance = `{{if eq .why "few"}}there are too few measurements to choose by` +
	`{{else if eq .why "failed"}}{{.cell}} failed too often to be run again` +
	`{{else}}the budget has time for {{plural .rounds "round"}} of it, and fewer than {{.fewest}} give no interval{{end}}`

// hinders returns what hindrance is filled with, or nil when nothing hinders.
func (m *measurement) hinders(choice verdict.Choice, ok bool, cells []core.Cell) []any {
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
func subjects(c verdict.Choice, cells []core.Cell) []core.Cell {
	about := []core.Cell{c.Base, c.Chosen, c.Best}
	if c.Next != nil {
		about = append(about, *c.Next)
	}
	return slices.DeleteFunc(slices.Clone(cells), func(c core.Cell) bool { return !slices.Contains(about, c) })
}
