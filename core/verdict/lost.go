package verdict

import "parallelogram/core"

// lost tells of updates of shared memory that were lost because nothing
// guarded them: the trial in which it was worst. A result without them is
// wrong, however fast it came.
func lost(run core.Run) []Finding {
	var worst core.Trial
	for _, t := range run.Trials {
		if t.Lost > worst.Lost {
			worst = t
		}
	}
	if worst.Lost == 0 {
		return nil
	}
	return []Finding{{Code: LostUpdates, Cell: worst.Cell, Evidence: []Number{number("lost", Count, float64(worst.Lost))}}}
}
