package analysis

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/host"
	"parallelogram/core/message"
)

// counted counts rounds and trials.
func counted(run core.Run) (n Rounds) {
	seen := map[core.Phase]map[int]bool{}
	for _, t := range run.Trials {
		if !t.Phase.Counts() {
			continue
		}
		if seen[t.Phase] == nil {
			seen[t.Phase] = map[int]bool{}
		}
		seen[t.Phase][t.Round] = true
		n.Trials++
		if !t.OK() {
			n.Failed++
		}
	}
	n.Planned, n.Focus, n.Confirm = len(seen[core.PhaseSweep])+len(seen[""]), len(seen[core.PhaseFocus]), len(seen[core.PhaseConfirm])
	return n
}

// Failure is why trials of a cell failed, and how many.
type Failure struct {
	Why   message.Message
	Times int
}

// failures counts the reasons for which trials failed, the most frequent of each
// cell first. The probe's and the floor's do not count.
func failures(run core.Run) map[core.Cell][]Failure {
	all := map[core.Cell][]Failure{}
	for _, t := range run.Trials {
		if t.OK() || !t.Phase.Counts() {
			continue
		}
		list := all[t.Cell]
		i := slices.IndexFunc(list, func(f Failure) bool { return f.Why.Text == t.Failure })
		if i < 0 {
			i = len(list)
			list = append(list, Failure{Why: t.Reason()})
		}
		list[i].Times++
		all[t.Cell] = list
	}
	for _, list := range all {
		slices.SortStableFunc(list, func(a, b Failure) int { return b.Times - a.Times })
	}
	return all
}

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
