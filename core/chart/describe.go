package chart

import (
	"strconv"

	"parallelogram/core"
)

// title describes the chart.
func (c slice) title(w Words) string {
	switch {
	case c.by == Workers && c.fixed == 0:
		return w.RuntimePlain
	case c.by == Workers:
		return fill(w.RuntimeByWorkers, "cores", count(c.fixed, w.OneCore, w.ManyCores))
	case c.fixed == 0:
		return w.RuntimeByBoth
	}
	return fill(w.RuntimeByCores, "workers", count(c.fixed, w.OneWorker, w.ManyWorkers))
}

// name returns the name of the x axis.
func (c slice) name(w Words) string {
	if c.by == Cores {
		return w.Cores
	}
	return w.Workers
}

// caption tells where a chart comes from, so that an exported one explains
// itself: the workload, how often, when, on what machine.
func caption(run core.Run, w Words) []string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	add(run.Experiment.Workload.Name)
	add(rounds(run, w))
	if len(run.Host.CPUs) > 0 {
		add(count(run.Host.Cores(), w.OneCore, w.ManyCores))
	}
	if !run.Started.IsZero() {
		add(run.Started.Format("2006-01-02"))
	}
	add(run.Host.Model)
	return parts
}

// rounds tells how many rounds a run has, and will have.
func rounds(run core.Run, w Words) string {
	done := 0
	for i := range run.Trials {
		if t := &run.Trials[i]; t.Phase != core.PhaseProbe {
			done = max(done, t.Round)
		}
	}
	switch {
	case done == 0:
		return ""
	case run.Finished || done >= run.Experiment.Rounds:
		return count(done, w.OneRound, w.ManyRounds)
	}
	return fill(fill(w.RoundsSoFar, "n", strconv.Itoa(done)), "all", strconv.Itoa(run.Experiment.Rounds))
}
