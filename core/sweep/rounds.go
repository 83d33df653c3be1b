package sweep

import (
	"context"
	"slices"

	"parallelogram/core"
	"parallelogram/core/message"
)

// batch is rounds of the same cells for the same purpose.
type batch struct {
	phase   core.Phase
	cells   []core.Cell
	rounds  int
	fewest  int // of them, which are run whatever the budget is
	reserve int // rounds of confirmation that the budget must have time for afterwards
}

// planned runs the rounds that the experiment asks for and the probe has left.
func (m *measurement) planned(ctx context.Context) error {
	began := m.clock.spent
	err := m.rounds(ctx, batch{core.PhaseSweep, m.schedule.cells, m.last, m.minRounds(), m.minConfirm()})
	if err != nil {
		return err
	}
	m.tellLeftOut()
	m.extend(m.clock.spent - began)
	return nil
}

// rounds runs a batch, as long as one of its cells is open and the budget
// lasts: trials that get slower and waiting for other programs use it up, too.
// The error is that of ctx.
func (m *measurement) rounds(ctx context.Context, s batch) error {
	m.schedule.plan(s.phase, s.cells, s.rounds)
	m.last = m.round + s.rounds
	for enough := m.round + s.fewest; m.round < m.last && slices.ContainsFunc(s.cells, m.schedule.open); {
		if m.round >= enough && m.affordable(s.phase, s.cells, s.reserve) < 1 {
			m.schedule.plan(s.phase, s.cells, 0)
			m.last = m.round
			return nil
		}
		m.round++
		m.wait(ctx)
		if err := m.turns(ctx, s.phase, s.cells); err != nil {
			return err
		}
	}
	return nil
}

// turns runs each of the cells once, and those twice of which a round has two
// trials.
func (m *measurement) turns(ctx context.Context, phase core.Phase, cells []core.Cell) error {
	turns := shuffled(m.schedule.turns(phase, cells), m.run.Experiment.Seed, m.round)
	if phase == core.PhaseProbe {
		turns = m.ascending(turns)
	}
	for _, turn := range turns {
		if !m.schedule.open(turn.cell) || phase == core.PhaseProbe && m.leavesOut(turn.cell) {
			continue
		}
		if err := m.take(ctx, phase, turn); err != nil {
			return err
		}
		if err := m.insist(ctx, phase, turn); err != nil {
			return err
		}
	}
	return nil
}

// take runs one trial of a round and keeps it.
func (m *measurement) take(ctx context.Context, phase core.Phase, turn turn) error {
	t, err := m.trial(ctx, phase, turn)
	if err != nil {
		return err
	}
	if m.schedule.record(t) {
		m.close(t)
	}
	m.learn(t)
	return nil
}

// trial runs a trial of a round for a purpose and keeps it, or takes one that a
// run before this one had.
func (m *measurement) trial(ctx context.Context, phase core.Phase, turn turn) (core.Trial, error) {
	if m.replaying() {
		t, err := m.again(turn.phase, turn.cell)
		if err == nil {
			m.add(t)
		}
		return t, err
	}
	m.goOn()
	m.observe(phases[phase], turn.cell)
	spec := m.spec(turn.cell)
	spec.Warmup = m.warmups()
	spec.Padding = turn.padding
	spec.Memory = phase == core.PhaseProbe // to look at it disturbs
	t, err := m.execute(ctx, spec)
	if err != nil {
		return t, err
	}
	t.Phase, t.Round = turn.phase, m.round
	m.append(t)
	return t, nil
}

// close tells that a cell is given up after its last failure.
func (m *measurement) close(last core.Trial) {
	base := ""
	if last.Cell == m.run.Experiment.Baseline(last.Cell.Variant) {
		base = "yes"
	}
	n := message.New(message.Warning, "cell-closed",
		"cell", last.Cell, "times", maxFailures, "why", last.Reason(), "base", base)
	n.Cell = last.Cell
	m.note(n)
}
