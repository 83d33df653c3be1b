package verdict

import (
	"parallelogram/core"
	"parallelogram/core/host"
)

// Disturbed reports whether a trial is known to have been disturbed: by a
// quota, the hypervisor or heat, or because other programs used more of the
// CPUs than the start of a round tolerates.
func Disturbed(t core.Trial) bool {
	if t.Noise == nil {
		return false
	}
	share, known := t.Noise.Others()
	return known && share > host.QuietLimit || len(host.Disturbances(*t.Noise, t.Cell.Cores)) > 0
}
