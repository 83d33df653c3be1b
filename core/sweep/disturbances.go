package sweep

import (
	"parallelogram/core"
	"parallelogram/core/host"
)

// disturbances are those of trials that a run tells of once, and the keys of what
// it says.
var disturbances = []struct {
	disturbance host.Disturbance
	key         string
}{{host.Throttled, "trials-throttled"}, {host.Stolen, "trials-stolen"}, {host.Overheated, "trials-overheated"}}

// tellDisturbances tells how many trials were disturbed.
func (m *measurement) tellDisturbances() {
	trials := m.run.Measured().Trials
	counts := disturbed(trials)
	for _, d := range disturbances {
		if n := counts[d.disturbance]; n > 0 {
			m.say(severity(n, len(trials)), d.key, "some", n, "trials", len(trials))
		}
	}
}

// disturbed counts the trials by what disturbed them.
func disturbed(trials []core.Trial) map[host.Disturbance]int {
	counts := map[host.Disturbance]int{}
	for _, t := range trials {
		if t.Noise == nil {
			continue
		}
		for _, d := range host.Disturbances(*t.Noise, t.Cell.Cores) {
			counts[d]++
		}
	}
	return counts
}
