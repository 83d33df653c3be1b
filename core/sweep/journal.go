package sweep

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/message"
)

// begin hands the run to the log; from now on it gets everything that is added.
func (m *measurement) begin() {
	m.begun = true
	if m.Log != nil {
		m.saved(m.Log.Begin(m.snapshot()))
	}
}

func (m *measurement) append(t core.Trial) {
	m.run.Trials = append(m.run.Trials, t)
	if m.Log != nil {
		m.saved(m.Log.Append(t))
	}
}

func (m *measurement) note(n message.Message) {
	m.run.Notices = append(m.run.Notices, n)
	if m.Log != nil && m.begun && !m.replaying() {
		m.saved(m.Log.Note(n))
	}
}

// said returns where a notice stands, −1 when it was not said.
func (m *measurement) said(code string) int {
	return slices.IndexFunc(m.run.Notices, func(n message.Message) bool { return n.Key == code })
}

// finish closes the run in the log.
func (m *measurement) finish() {
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
