package sweep

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// shortFactor is how many times as long as an empty program a command is to take:
// then at most a twentieth of its time is the system's start and end of a process,
// which is within the difference that is told (5%).
const shortFactor = 20

// tellShort tells what an empty program takes, and warns of commands whose time is
// mostly that.
func (m *measurement) tellShort(probe []core.Trial) {
	var shortest time.Duration
	for _, t := range probe {
		if once := invocationOf(t); t.OK() && (shortest == 0 || once < shortest) {
			shortest = once
		}
	}
	if m.empty <= 0 || shortest == 0 {
		return
	}
	if shortest < shortFactor*m.empty {
		m.say(message.Warning, "command-short", "time", quantity.Duration(brief(shortest)), "empty", quantity.Duration(brief(m.empty)), "factor", shortFactor)
		return
	}
	m.say(message.Info, "command-empty", "empty", quantity.Duration(brief(m.empty)))
}

// invocationOf returns how long one program of a trial took, on average.
func invocationOf(t core.Trial) time.Duration {
	took := t.Runtime
	if t.Wall > 0 {
		took = t.Wall
	}
	return took * time.Duration(max(1, min(len(t.Finish), t.Tasks))) / time.Duration(max(1, t.Tasks))
}
