package gui

import (
	"slices"
	"strconv"

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
	rounds     string
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
		rounds:     strconv.Itoa(e.Rounds),
	}
}
