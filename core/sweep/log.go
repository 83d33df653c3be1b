package sweep

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/message"
)

// begin hands the run to the log; from now on it gets everything that is added.
func (m *measurement) begin() {
	m.logging = true
	if m.Log != nil {
		m.saved(m.Log.Begin(m.snapshot()))
	}
}

// add adds a trial to the run. No pause takes longer than a trial may.
func (m *measurement) add(t core.Trial) {
	m.clock.advance(t, max(minLimit, m.limit))
	m.run.Trials = append(m.run.Trials, t)
}

func (m *measurement) append(t core.Trial) {
	m.add(t)
	if m.Log != nil {
		m.saved(m.Log.Append(t))
	}
}

// note adds a notice, unless the run that is continued has it.
func (m *measurement) note(n message.Message) {
	if m.replay.told(n) {
		return
	}
	m.run.Notices = append(m.run.Notices, n)
	if m.Log != nil && m.logging {
		m.saved(m.Log.Note(n))
	}
}

// said returns where a notice stands, −1 when it was not said.
func (m *measurement) said(code string) int {
	return slices.IndexFunc(m.run.Notices, func(n message.Message) bool { return n.Key == code })
}

// finish tells what is known at the end, and closes the run in the log. Of a run
// that was stopped the log is not told: it may be continued, and end otherwise.
// One that was refused is left as it is.
func (m *measurement) finish() {
	if m.replaying() {
		m.run = *m.Before
		return
	}
	m.logging = m.run.Finished
	m.tellNoisyRounds()
	m.tellDisturbances()
	m.tellOffTarget()
	m.tellLeftovers()
	if m.Log != nil {
		m.saved(m.Log.Finish(m.snapshot()))
	}
}

// saved takes note of whether the log has everything. Where it has not,
// measuring goes on: what was measured is in memory, and the log tries again
// with each call. Invariant: the run has a notice of the failure as long as
// the log lacks something, and the log never has: whoever reads it there reads
// a file that was saved.
func (m *measurement) saved(err error) {
	failure := m.said("log-failed")
	switch {
	case err != nil && failure < 0:
		m.run.Notices = append(m.run.Notices, message.New(message.Failure, "log-failed", "why", err))
	case err == nil && failure >= 0:
		m.recover(failure)
	}
}

// recover takes the notice of a failure back. Snapshots keep theirs.
func (m *measurement) recover(failure int) {
	m.run.Notices = slices.Delete(slices.Clone(m.run.Notices), failure, failure+1)
	if m.recovered {
		return
	}
	m.recovered = true
	m.say(message.Info, "log-recovered")
}
