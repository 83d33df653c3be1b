package sweep

import (
	"context"
	"slices"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/message"
	"parallelogram/core/stats"
)

// confirm freezes the choice of each variant and measures what they are about in
// fresh rounds.
func (m *measurement) confirm(ctx context.Context) error {
	m.schedule.reserve = 0
	if m.run.Experiment.Confirm == 0 {
		return nil
	}
	if m.run.Experiment.Budget == 0 {
		m.budget = 0 // what limits focus rounds does not limit the confirmation
	}
	choices := m.choices()
	if len(choices) == 0 {
		return nil
	}
	cells := subjects(choices, m.schedule.openCells())
	affordable := m.affordable(core.PhaseConfirm, cells, 0)
	if affordable < m.minConfirm() {
		m.exploratory("budget", "", affordable)
		return nil
	}
	return m.rounds(ctx, batch{core.PhaseConfirm, cells, min(m.run.Experiment.Confirm, affordable), m.minConfirm(), 0})
}

// choices returns the choices that can be confirmed, and tells of the others.
func (m *measurement) choices() (list []choice.Choice) {
	open, few := m.schedule.openCells(), false
	for _, v := range m.run.Experiment.Named() {
		c, ok := m.Choose(m.only(v.Name))
		lost := slices.IndexFunc([]core.Cell{c.Base, c.Chosen}, func(c core.Cell) bool { return !slices.Contains(open, c) })
		switch {
		case !ok:
			few = true
		case lost >= 0:
			m.exploratory("failed", []core.Cell{c.Base, c.Chosen}[lost], 0)
		default:
			list = append(list, c)
		}
	}
	if few {
		m.exploratory("few", "", 0)
	}
	return list
}

// only returns the run of a variant so far.
func (m *measurement) only(variant string) core.Run {
	run := m.snapshot()
	if len(run.Experiment.Named()) > 1 {
		run.Trials = slices.DeleteFunc(slices.Clone(run.Trials), func(t core.Trial) bool { return t.Cell.Variant != variant })
	}
	return run
}

// exploratory tells why an answer is not confirmed.
func (m *measurement) exploratory(why string, cell any, rounds int) {
	m.say(message.Warning, "exploratory", "why", why, "cell", cell, "rounds", rounds, "fewest", stats.MinRounds)
}

// subjects returns those of the cells that choices are about.
func subjects(choices []choice.Choice, cells []core.Cell) []core.Cell {
	var about []core.Cell
	for _, c := range choices {
		about = append(about, c.Base, c.Chosen, c.Best)
		for _, other := range []*core.Cell{c.Undecided, c.Next} {
			if other != nil {
				about = append(about, *other)
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(cells), func(c core.Cell) bool { return !slices.Contains(about, c) })
}
