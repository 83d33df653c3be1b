package gui

import (
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/sweep"
)

// draft is the form's content as it is written, right or wrong.
type draft struct {
	work       core.Workload
	strategies []core.Strategy
	weak       bool
	target     string
	workers    string
	cores      string
	precision  core.Precision
	budget     string // empty for no limit
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
		weak:       e.Weak,
		target:     e.Target.String(),
		workers:    counts(e.Workers, workers),
		cores:      counts(e.Cores, cores),
		precision:  e.Precision(),
		budget:     budgetText(e.Budget),
	}
}

func budgetText(d time.Duration) string {
	if d == 0 {
		return ""
	}
	return d.String()
}
