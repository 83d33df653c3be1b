package report

import (
	"strconv"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
)

// Head says in a line what was measured, where, in how many rounds, and in
// which order.
func Head(a *analysis.Analysis) message.Message {
	e := a.Run.Experiment
	return say("head.run", "work", work(a.Run), "machine", Machine(a.Run.Host), "rounds", Rounds(a), "seed", strconv.FormatUint(e.Seed, 10))
}

// Machine names a machine by its processor and its cores.
func Machine(h core.Host) message.Message {
	if h.Model == "" {
		return cores(h.Cores())
	}
	return say("head.machine", "model", h.Model, "cores", cores(h.Cores()))
}

// Rounds says how many rounds there were, and what for.
func Rounds(a *analysis.Analysis) message.Message {
	n := a.Rounds
	return say("head.rounds", "planned", n.Planned, "asked", a.Run.Experiment.Rounds, "focus", n.Focus, "confirm", n.Confirm)
}
