package sweep

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// replay goes through the trials of a run that is continued. What comes next in
// a run follows from the experiment, its seed and the trials so far, with the
// times at which they were: so the sweep does all over again but for the trials
// themselves, until they are used up, and then measures on.
type replay struct {
	trials []core.Trial // that are still to come
	at     time.Time    // of the run, while there are any
	gap    time.Duration
	over   bool // the trials are used up, and gap is known
}

// resume makes the measurement of a run that was begun before. The number of
// tasks and the time limit are those of its experiment.
func (m *measurement) resume(before core.Run) {
	m.run.Started, m.limit = before.Started, m.run.Experiment.Limit
	m.replay = replay{trials: before.Trials, at: before.Started}
	m.refers(before)
	if m.run.Experiment.Budget > 0 {
		m.end = m.run.Started.Add(m.run.Experiment.Budget)
	}
	now := m.Now
	m.Now = func() time.Time {
		if m.replaying() {
			return m.replay.at
		}
		if !m.replay.over { // the break between then and now is no time of the run
			m.replay.over, m.replay.gap = true, now().Sub(m.replay.at)
		}
		return now().Add(-m.replay.gap)
	}
	m.begun = true
}

// refers takes the checksums that trials must have from those that were run.
func (m *measurement) refers(run core.Run) {
	for _, t := range run.Trials {
		if _, known := m.references[t.Cell.Variant]; t.OK() && !known && run.Experiment.Copies(t.Cell) <= 1 {
			m.references[t.Cell.Variant] = t.Checksum
		}
	}
}

// replaying reports whether trials of before are still to come.
func (m *measurement) replaying() bool { return len(m.replay.trials) > 0 }

// again returns the next trial of before, which must be the one that comes next.
func (m *measurement) again(phase core.Phase, c core.Cell) (core.Trial, error) {
	t := m.replay.trials[0]
	if t.Phase != phase || t.Round != m.round || t.Cell != c {
		return t, message.NewError("other-order", "cell", t.Cell, "round", t.Round, "want", c, "wantRound", m.round)
	}
	m.replay.trials, m.replay.at = m.replay.trials[1:], t.Start.Add(t.Process)
	return t, nil
}
