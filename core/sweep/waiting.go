package sweep

import (
	"context"
	"time"

	"parallelogram/core"
	"parallelogram/core/host"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// waiting tells what waiting for other programs came to, since the run was begun
// or continued: the trials before do not tell who was waited for.
type waiting struct {
	rounds int // that were waited for
	noisy  int // of them, run although others did not rest
	waited time.Duration
}

// wait waits for other programs to rest before a round.
func (m *measurement) wait(ctx context.Context) {
	if m.Quiet == nil || m.replaying() {
		return
	}
	m.observe(Waiting, core.Cell{})
	waited, quiet := m.Quiet(ctx)
	m.waiting.rounds++
	m.waiting.waited += waited
	if !quiet && ctx.Err() == nil {
		m.waiting.noisy++
	}
}

// tellNoisyRounds tells how many rounds were run although others did not rest.
func (m *measurement) tellNoisyRounds() {
	if w := m.waiting; w.noisy > 0 {
		m.say(severity(w.noisy, w.rounds), "rounds-noisy",
			"noisy", w.noisy, "rounds", w.rounds, "share", percent(host.QuietLimit), "time", quantity.Duration(brief(w.waited)))
	}
}

// severity is how much it matters that some of all were disturbed: a median
// hardly moves for one in ten.
func severity(some, all int) message.Severity {
	if 10*some <= all {
		return message.Info
	}
	return message.Warning
}
