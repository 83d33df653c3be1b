package sweep

import (
	"context"
	"time"

	"parallelogram/core"
	"parallelogram/core/host"
	"parallelogram/core/message"
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
	if m.Quiet == nil {
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

// spoilt are the disturbances of trials that a run tells of once, by the code
// of each, and how.
var spoilt = []struct{ disturbance, code, text string }{
	{"throttled", "trials-throttled", "{{if eq .some `1`}}was{{else}}were{{end}} held back by a control group's CPU quota. Use fewer cores, or raise the limit."},
	{"stolen", "trials-stolen", "lost CPU time to other machines under the hypervisor. Take their times as upper bounds."},
	{"overheated", "trials-overheated", "{{if eq .some `1`}}was{{else}}were{{end}} slowed down by the processor's heat. Let it cool, or use fewer cores."},
}

// disturbed tells how many rounds and trials were disturbed.
func (m *measurement) disturbed() {
	if h := m.hushed; h.noisy > 0 {
		m.say(concern(h.noisy, h.rounds), "rounds-noisy", `Before {{.noisy}} of {{plural .rounds "round"}} other programs used {{.share}} of the CPUs or more and did not stop; waiting for them took {{.time}}. Close them, or measure at another time.`,
			"noisy", h.noisy, "rounds", h.rounds, "share", percent(host.QuietLimit), "time", brief(h.waited))
	}
	counts, trials := map[string]int{}, m.run.Measured().Trials
	for _, t := range trials {
		if t.Noise == nil {
			continue
		}
		for _, n := range host.Disturbances(*t.Noise, t.Cell.Cores) {
			counts[n.Key]++
		}
	}
	for _, s := range spoilt {
		if n := counts[s.disturbance]; n > 0 {
			m.say(concern(n, len(trials)), s.code, `{{.some}} of {{plural .trials "trial"}} `+s.text, "some", n, "trials", len(trials))
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
