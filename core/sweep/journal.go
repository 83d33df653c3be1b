package sweep

import (
	"fmt"

	"parallelogram/core"
)

// begin hands the run to the log; from now on it gets everything that is added.
func (m *measurement) begin() {
	m.begun = true
	if m.Log != nil {
		m.kept(m.Log.Begin(m.snapshot()))
	}
}

func (m *measurement) append(t core.Trial) {
	m.run.Trials = append(m.run.Trials, t)
	if m.Log != nil {
		m.kept(m.Log.Append(t))
	}
}

func (m *measurement) note(n core.Notice) {
	m.run.Notices = append(m.run.Notices, n)
	if m.Log != nil && m.begun {
		m.kept(m.Log.Note(n))
	}
}

// kept tells of the log's first failure. Measuring goes on: what was measured
// is in memory, and the log tries again with each call.
func (m *measurement) kept(err error) {
	if err == nil || m.unkept {
		return
	}
	m.unkept = true
	m.note(core.Notice{Severity: core.Failure, Code: "log-failed", Text: fmt.Sprintf(
		"The run could not be saved: %v. Measuring goes on, and saving is tried again after every trial.", err)})
}

// finish closes the run in the log, and takes back what kept said if the log
// has everything after all.
func (m *measurement) finish() {
	if m.Log == nil {
		return
	}
	err := m.Log.Finish(m.snapshot())
	if err == nil && m.unkept {
		m.note(core.Notice{Severity: core.Info, Code: "log-recovered", Text: "Saving succeeded later: the whole run is on the disk."})
	}
	m.kept(err)
}
