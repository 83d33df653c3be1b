package sweep

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// tellLeftovers tells in how many trials a process outlived the command and was
// ended. Trials that fail for it say so themselves.
func (m *measurement) tellLeftovers() {
	c := m.run.Experiment.Workload.Command
	if c == nil || c.Leftovers != core.LeftoversEnd {
		return
	}
	n, longest := 0, time.Duration(0)
	for _, t := range m.run.Trials {
		if t.OK() && t.Left > 0 {
			n++
			longest = max(longest, t.Left)
		}
	}
	if n > 0 {
		m.say(message.Warning, "leftovers-ended", "n", n, "trials", len(m.run.Trials), "time", quantity.Duration(brief(longest)))
	}
}
