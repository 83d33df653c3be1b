package chart

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
)

// title describes a chart of something.
func (c slice) title(w Words, what string) string {
	text := w.ByCores
	switch {
	case c.by == Workers && c.fixed == 0:
		return what
	case c.by == Workers:
		text = w.ByWorkers
	case c.fixed == 0:
		text = w.ByBoth
	}
	text = fill(text, "cores", count(c.fixed, w.OneCore, w.ManyCores))
	text = fill(text, "workers", count(c.fixed, w.OneWorker, w.ManyWorkers))
	return fill(text, "what", what)
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
	add(fill(w.Settings, "settings", parameters(run.Experiment.Workload)))
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

// longParameter is the length from which a parameter, such as a command with
// its arguments, is shortened, letters.
const longParameter = 48

// parameters tells what the workload was set to, by name.
func parameters(w core.Workload) string {
	var list []string
	for _, name := range slices.Sorted(maps.Keys(w.Params)) {
		value := []rune(w.Params[name])
		if len(value) > longParameter {
			value = append(value[:longParameter-1:longParameter-1], '…')
		}
		list = append(list, name+" "+string(value))
	}
	return strings.Join(list, ", ")
}

// rounds tells how many rounds a run has, and will have, and how many confirm
// what it found.
func rounds(run core.Run, w Words) string {
	done, confirming := 0, map[int]bool{}
	for i := range run.Trials {
		switch t := &run.Trials[i]; t.Phase {
		case core.PhaseProbe:
		case core.PhaseConfirm:
			confirming[t.Round] = true
		default:
			done = max(done, t.Round)
		}
	}
	switch {
	case done == 0:
		return ""
	case len(confirming) > 0:
		text := fill(w.Confirmed, "rounds", count(done, w.OneRound, w.ManyRounds))
		return fill(text, "n", strconv.Itoa(len(confirming)))
	case run.Finished || done >= run.Experiment.Rounds:
		return count(done, w.OneRound, w.ManyRounds)
	}
	return fill(fill(w.RoundsSoFar, "n", strconv.Itoa(done)), "all", strconv.Itoa(run.Experiment.Rounds))
}
