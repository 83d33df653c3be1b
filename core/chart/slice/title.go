package slice

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/chart/view"
)

// Title describes a chart of something.
func (s Slice) Title(w view.Words, what string) string {
	text := w.ByCores
	switch {
	case s.By == view.Workers && s.Fixed == 0:
		return what
	case s.By == view.Workers:
		text = w.ByWorkers
	case s.Fixed == 0:
		text = w.ByBoth
	}
	text = view.Fill(text, "cores", view.Count(s.Fixed, w.OneCore, w.ManyCores))
	text = view.Fill(text, "workers", view.Count(s.Fixed, w.OneWorker, w.ManyWorkers))
	return view.Fill(text, "what", what)
}

// Name returns the name of the x axis.
func (s Slice) Name(w view.Words) string {
	if s.By == view.Cores {
		return w.Cores
	}
	return w.Workers
}

// Where says what the slice holds fixed, empty when it holds nothing.
func (s Slice) Where(w view.Words) string {
	switch {
	case s.By == view.Workers && s.Fixed == 0:
		return ""
	case s.By == view.Workers:
		return view.Fill(w.OnCores, "cores", view.Count(s.Fixed, w.OneCore, w.ManyCores))
	case s.Fixed == 0:
		return w.Together
	}
	return view.Fill(w.WithWorkers, "workers", view.Count(s.Fixed, w.OneWorker, w.ManyWorkers))
}

// Caption tells where a chart comes from, so that an exported one explains
// itself: the workload, how often, when, on what machine.
func Caption(run core.Run, w view.Words) []string {
	var parts []string
	add := func(part string) {
		if part != "" {
			parts = append(parts, part)
		}
	}
	add(run.Experiment.Workload.Name)
	add(view.Fill(w.Settings, "settings", parameters(run.Experiment.Workload)))
	add(rounds(run, w))
	if len(run.Host.CPUs) > 0 {
		add(view.Count(run.Host.Cores(), w.OneCore, w.ManyCores))
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
func rounds(run core.Run, w view.Words) string {
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
		text := view.Fill(w.Confirmed, "rounds", view.Count(done, w.OneRound, w.ManyRounds))
		return view.Fill(text, "n", strconv.Itoa(len(confirming)))
	case run.Finished || done >= run.Experiment.Rounds:
		return view.Count(done, w.OneRound, w.ManyRounds)
	}
	return view.Fill(view.Fill(w.RoundsSoFar, "n", strconv.Itoa(done)), "all", strconv.Itoa(run.Experiment.Rounds))
}
