package sweep

import (
	"context"
	"fmt"
	"math"
	"slices"

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
	cells, rounds, why := m.confirmation()
	if rounds == 0 {
		m.say(core.Warning, "exploratory", "The answer is exploratory, without confirmation: %s.", why)
		return nil
	}
	m.ledger.plan(cells, rounds)
	return m.rounds(ctx, core.PhaseConfirm, rounds, cells)
}

// confirmation returns the cells to confirm and in how many rounds, or why in
// none.
func (m *measurement) confirmation() (cells []core.Cell, rounds int, why string) {
	choice, ok := m.Choose(m.snapshot())
	if !ok {
		return nil, 0, "there are too few measurements to choose by"
	}
	cells = subjects(choice, m.ledger.opened())
	for _, c := range []core.Cell{choice.Base, choice.Chosen} {
		if !slices.Contains(cells, c) {
			return nil, 0, fmt.Sprintf("%v failed too often to be run again", c)
		}
	}
	affordable := math.MaxInt
	if m.run.Experiment.Budget > 0 {
		affordable = m.affordable(cells, 0)
	}
	wanted := m.run.Experiment.Confirm
	if affordable < min(stats.MinRounds, wanted) {
		return nil, 0, fmt.Sprintf("the budget has time for %s of it, and fewer than %d give no interval", plural(affordable, "round"), stats.MinRounds)
	}
	return cells, min(wanted, affordable), ""
}

// subjects returns those of the cells that a choice is about.
func subjects(c verdict.Choice, cells []core.Cell) []core.Cell {
	about := []core.Cell{c.Base, c.Chosen, c.Best}
	if c.Next != nil {
		about = append(about, *c.Next)
	}
	return slices.DeleteFunc(slices.Clone(cells), func(c core.Cell) bool { return !slices.Contains(about, c) })
}
