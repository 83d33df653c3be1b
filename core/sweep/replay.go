package sweep

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
)

// What comes next in a run follows from its experiment, its seed and its trials
// so far, with the times at which they were run. So a run that was begun before
// is continued by doing all over again but the trials themselves, until they are
// used up, and then measuring on. What is told on the way is in its log already.

// replay is what the run so far holds that was not come by yet.
type replay struct {
	trials        []core.Trial
	notices       []message.Message
	circumstances []message.Message // that the run did not have before
}

// resume makes the measurement of a run that was begun before. The number of
// tasks and the time limit are those of its experiment. What only the
// calibration knew, that the trials take another time than it did, is not told.
func (m *measurement) resume(before core.Run) {
	circumstances := joined(before.Notices, m.run.Notices)[len(before.Notices):]
	m.run.Started, m.run.Notices = before.Started, slices.Clone(before.Notices)
	m.replay = replay{slices.Clone(before.Trials), slices.Clone(before.Notices), circumstances}
	m.limit = m.run.Experiment.Limit
	m.clock.end = before.Started
	m.takeReferences(before)
	m.logging = true
}

// goOn tells, before the first trial that is measured, what is new.
func (m *measurement) goOn() {
	circumstances := m.replay.circumstances
	m.replay.circumstances = nil
	for _, n := range circumstances {
		m.note(n)
	}
}

// takeReferences takes the checksums that trials must have from those that were
// run.
func (m *measurement) takeReferences(run core.Run) {
	for _, t := range run.Trials {
		if m.plan.Checking != job.Checksum {
			m.agree(t)
			continue
		}
		if _, known := m.references[t.Cell.Variant]; t.OK() && !known && run.Experiment.Copies(t.Cell) <= 1 {
			m.references[t.Cell.Variant] = t.Checksum
		}
	}
}

// replaying reports whether trials are still to be come by.
func (m *measurement) replaying() bool { return len(m.replay.trials) > 0 }

// again returns the trial that the run has where one of a cell comes next. The
// error says that it has another one.
func (m *measurement) again(phase core.Phase, c core.Cell) (core.Trial, error) {
	t := m.replay.trials[0]
	if t.Phase != phase || t.Round != m.round || t.Cell != c {
		return t, message.NewError("other-order", "cell", t.Cell, "round", t.Round, "want", c, "wantRound", m.round)
	}
	m.replay.trials = m.replay.trials[1:]
	return t, nil
}

// surplus returns an error when the run has trials after its end.
func (m *measurement) surplus() error {
	if !m.replaying() {
		return nil
	}
	t := m.replay.trials[0]
	return message.NewError("other-order", "cell", t.Cell, "round", t.Round, "want", "", "wantRound", 0)
}

// told reports whether the log of the run so far has a notice, which is then
// taken as said.
func (r *replay) told(n message.Message) bool {
	i := slices.IndexFunc(r.notices, func(told message.Message) bool { return told.Key == n.Key && told.Text == n.Text })
	if i < 0 {
		return false
	}
	r.notices = slices.Delete(r.notices, i, i+1)
	return true
}
