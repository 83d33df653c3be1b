package sweep

import (
	"context"
	"fmt"

	"parallelogram/core"
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
		look := lookAt(m.run, m.ledger.opened())
		cells, rounds := look.next(target, m.possible)
		if rounds == 0 {
			m.conclude(look, looks)
			return nil
		}
		if err := m.rounds(ctx, stretch{core.PhaseFocus, cells, rounds, 0, m.run.Experiment.Confirm}); err != nil {
			return err
		}
	}
}

// possible returns how many more focus rounds of some cells there can be; none
// below 1.
func (m *measurement) possible(cells []core.Cell) int {
	return min(maxRounds-m.round, m.affordable(cells, m.run.Experiment.Confirm))
}

// conclude tells how the focus rounds ended.
func (m *measurement) conclude(l look, looks int) {
	target, planned := m.run.Experiment.Width, m.run.Experiment.Rounds
	history := fmt.Sprintf("Rounds planned: %d, run: %d; looks at the target: %d.", planned, m.round, looks)
	unmet := l.unmet(target)
	if len(unmet) == 0 {
		m.say(core.Info, "width-reached", "Every median runtime is known to ±%s (99%% interval), as was the target. %s", percent(target), history)
		return
	}
	worst := unmet[len(unmet)-1]
	text := fmt.Sprintf("Noise too large for the target of ±%s: %s.", percent(target), m.missing(worst))
	if others := len(unmet) - 1; others > 0 {
		text += fmt.Sprintf(" Other cells that miss it: %d.", others)
	}
	m.note(core.Notice{Severity: core.Warning, Code: "noise-too-large", Cell: &worst.cell, Text: text + " " + history})
}

// missing says how far a cell is from the target, and what would help.
func (m *measurement) missing(s standing) string {
	if s.rounds < stats.MinRounds {
		return fmt.Sprintf("%v failed too often, it was measured in %d of %d rounds", s.cell, s.rounds, m.round)
	}
	more := s.more(m.run.Experiment.Width)
	text := fmt.Sprintf("%v is known to ±%s after %s and would need about %d", s.cell, percent(s.width), plural(s.rounds, "round"), about(s.rounds+more))
	switch {
	case m.round+more > maxRounds:
		return text + fmt.Sprintf("; %d are the most that are run. Longer trials or a quieter machine would help", maxRounds)
	case m.run.Experiment.Budget > 0:
		return text + ", which the budget has no time for"
	default:
		return text + ". Added rounds take no longer than the planned ones did, unless a budget allows it"
	}
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
