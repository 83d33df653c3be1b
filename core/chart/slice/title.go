package slice

import (
	"maps"
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/chart/view"
	"parallelogram/core/command"
)

// Title describes a chart of something.
func (s Slice) Title(what string) string {
	switch {
	case s.By == view.Workers && s.Fixed == 0:
		return what
	case s.By == view.Workers:
		return s.Text("by-workers", "what", what, "cores", s.View.Count("cores", s.Fixed))
	case s.Fixed == 0:
		return s.Text("by-both", "what", what)
	}
	return s.Text("by-cores", "what", what, "workers", s.View.Count("any-workers", s.Fixed))
}

// TitleWhere describes a chart by a text with the place that the slice is taken
// at, or by a plain one where it holds nothing fixed.
func (s Slice) TitleWhere(key string) string {
	where := s.Text("together")
	switch {
	case s.By == view.Workers && s.Fixed == 0:
		return s.Text(key + "-plain")
	case s.By == view.Workers:
		where = s.Text("on-cores", "cores", s.View.Count("cores", s.Fixed))
	case s.Fixed > 0:
		where = s.Text("with-workers", "workers", s.View.Count("any-workers", s.Fixed))
	}
	return s.Text(key+"-title", "where", where)
}

// AxisName returns the name of the x axis.
func (s Slice) AxisName() string {
	if s.By == view.Cores {
		return s.Text("cores")
	}
	return s.Text("workers")
}

// Caption tells where a chart comes from, so that an exported one explains
// itself: the workload, how often, when, on what machine.
func Caption(in view.Subject) []string {
	host, settings := in.Run.Host, in.View.Settings
	if settings == "" {
		settings = parameters(in.Run.Experiment.WorkloadOf(in.Name))
	}
	parts := []string{work(in.Run.Experiment.Workload), in.Name, settings, rounds(in)}
	if len(host.CPUs) > 0 {
		parts = append(parts, in.View.Count("cores", host.Cores()))
	}
	if !in.Run.Started.IsZero() {
		parts = append(parts, in.Run.Started.Format("2006-01-02"))
	}
	return slices.DeleteFunc(append(parts, host.Model), func(part string) bool { return part == "" })
}

// work names the work: a command by its words.
func work(w core.Workload) string {
	if w.Command != nil {
		return command.Short(w.Command.Main, longParameter)
	}
	return w.Name
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
func rounds(in view.Subject) string {
	done := in.Rounds.Planned + in.Rounds.Focus
	count := func() string { return in.View.Count("rounds", done) }
	switch {
	case done == 0:
		return ""
	case in.Rounds.Confirm > 0:
		return in.Text("confirmed", "rounds", count(), "n", in.Rounds.Confirm)
	case in.Run.Finished || done >= in.Run.Experiment.Rounds:
		return count()
	}
	return in.Text("rounds-so-far", "n", done, "all", in.Run.Experiment.Rounds)
}
