package sweep

import (
	"context"
	"time"

	"parallelogram/core"
	"parallelogram/core/host"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
)

// hushed tells what waiting for other programs came to.
type hushed struct {
	rounds int // that were waited for
	noisy  int // of them, run although others did not rest
	waited time.Duration
}

// left predicts the waiting before so many rounds to come.
func (h hushed) left(rounds int) time.Duration {
	return time.Duration(max(0, rounds)) * h.waited / time.Duration(max(1, h.rounds))
}

// hush waits for other programs to rest before a round.
func (m *measurement) hush(ctx context.Context) {
	if m.Quiet == nil || m.replaying() {
		return
	}
	m.observe(Waiting, core.Cell{})
	waited, quiet := m.Quiet(ctx)
	m.hushed.rounds++
	m.hushed.waited += waited
	if !quiet && ctx.Err() == nil {
		m.hushed.noisy++
	}
}

// spoilt are the disturbances of trials that a run tells of once, and the keys
// of what it says.
var spoilt = []struct {
	disturbance host.Disturbance
	key         string
}{{host.Throttled, "trials-throttled"}, {host.Stolen, "trials-stolen"}, {host.Overheated, "trials-overheated"}}

// disturbed tells how many rounds and trials were disturbed.
func (m *measurement) disturbed() {
	if h := m.hushed; h.noisy > 0 {
		m.say(concern(h.noisy, h.rounds), "rounds-noisy",
			"noisy", h.noisy, "rounds", h.rounds, "share", percent(host.QuietLimit), "time", quantity.Duration(brief(h.waited)))
	}
	counts, trials := map[host.Disturbance]int{}, m.run.Measured().Trials
	for _, t := range trials {
		if t.Noise == nil {
			continue
		}
		for _, n := range host.Disturbances(*t.Noise, t.Cell.Cores) {
			counts[n]++
		}
	}
	for _, s := range spoilt {
		if n := counts[s.disturbance]; n > 0 {
			m.say(concern(n, len(trials)), s.key, "some", n, "trials", len(trials))
		}
	}
}

// concern is how much it matters that some of all were disturbed: a median
// hardly moves for one in ten.
func concern(some, all int) message.Severity {
	if 10*some <= all {
		return message.Info
	}
	return message.Warning
}
