package gui

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/sweep"
)

// draft is the form's content as it is written, right or wrong.
type draft struct {
	work       core.Workload
	strategies []core.Strategy
	target     string
	workers    string
	cores      string
	precision  core.Precision
}

// draftOf writes an experiment down; the counts that "auto" stands for on
// this host are written so.
func draftOf(e core.Experiment, h core.Host) draft {
	counts := func(list, auto []int) string {
		if slices.Equal(list, auto) {
			return "auto"
		}
		return core.FormatCounts(list)
	}
	workers, cores := sweep.Auto(h)
	return draft{
		work:       e.Workload,
		strategies: e.Strategies,
		target:     e.Target.String(),
		workers:    counts(e.Workers, workers),
		cores:      counts(e.Cores, cores),
		precision:  e.Precision(),
	}
}
