package sweep

import (
	"context"
	"fmt"
	"strconv"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/stats"
)

// focus runs rounds of the cells that are known too little, and looks again
// every few rounds, until all are known or the others cannot be: the target and
// the looks decide when to stop, never what the answer would be.
func (m *measurement) focus(ctx context.Context) error {
	target := m.run.Experiment.Width
	if target == 0 {
		return nil
	}
	for looks := 1; ; looks++ {
		look := lookAt(m.run, m.schedule.openCells())
		cells, rounds := look.next(target, m.possible)
		if rounds == 0 {
			m.conclude(look, looks)
			return nil
		}
		if err := m.rounds(ctx, batch{core.PhaseFocus, cells, rounds, 0, m.run.Experiment.Confirm}); err != nil {
			return err
		}
	}
}

// possible returns how many more focus rounds of some cells there can be; none
// below 1.
func (m *measurement) possible(cells []core.Cell) int {
	return min(maxRounds-m.round, m.affordable(core.PhaseFocus, cells, m.run.Experiment.Confirm))
}

// conclude tells how the focus rounds ended.
func (m *measurement) conclude(l look, looks int) {
	target := m.run.Experiment.Width
	pairs := []any{"target", percent(target), "planned", m.run.Experiment.Rounds, "run", m.round, "looks", looks}
	unmet := l.unmet(target)
	if len(unmet) == 0 {
		m.say(message.Info, "width-reached", pairs...)
		return
	}
	worst := unmet[len(unmet)-1]
	others := ""
	if n := len(unmet) - 1; n > 0 {
		others = strconv.Itoa(n)
	}
	pairs = append(append(pairs, "others", others), m.missing(worst)...)
	n := message.New(message.Warning, "noise-too-large", pairs...)
	n.Cell = worst.cell
	m.note(n)
}

// missing returns what the text of that name is filled with.
func (m *measurement) missing(s precision) []any {
	more := s.more(m.run.Experiment.Width)
	why, width := "time", ""
	switch {
	case m.round < stats.MinRounds:
		why, more = "few", 0
	case s.rounds < stats.MinRounds:
		why, more = "failed", 0
	case m.round+more > maxRounds:
		why = "most"
	case m.run.Experiment.Budget > 0:
		why = "budget"
	}
	if s.rounds >= stats.MinRounds {
		width = percent(s.width)
	}
	return []any{"why", why, "cell", s.cell, "rounds", s.rounds, "width", width, "need", about(s.rounds + more), "most", maxRounds, "fewest", stats.MinRounds}
}

// percent writes a share with two digits.
func percent(share float64) string {
	if share >= 0.095 {
		return fmt.Sprintf("%.0f%%", 100*share)
	}
	return fmt.Sprintf("%.2g%%", 100*share)
}

// about rounds to two digits.
func about(n int) int {
	unit := 1
	for n/unit >= 100 {
		unit *= 10
	}
	return (n + unit/2) / unit * unit
}
