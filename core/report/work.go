package report

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
)

// mostLetters is how long the name of work may be beside other words.
const mostLetters = 48

// Work names the work of an experiment: a command by its words.
func Work(e core.Experiment) string {
	if c := e.Workload.Command; c != nil {
		return command.Short(c.Main, mostLetters)
	}
	return e.Workload.Name
}

// work names the work with its size, unless that is one run of a command.
func work(r core.Run) message.Message {
	e, tasks := r.Experiment, counted("tasks", r.Tasks())
	if r.Tasks() == 0 {
		tasks = say("head.tasks-unknown")
	}
	if c := e.Workload.Command; c != nil {
		if !command.Repeats(*c) {
			return message.Plain(message.Info, Work(e))
		}
		tasks = counted("items", c.Items.Count)
	}
	return say("head.work", "workload", Work(e), "tasks", tasks)
}

// command returns the command whose run is answered; nil for other work.
func (a Answer) command() *core.Command {
	if a.of == nil {
		return nil
	}
	return a.of.Run.Experiment.Workload.Command
}

// Paste returns what to type to have the recommendation; empty where nothing is
// recommended, and for work that is not a command.
func (a Answer) Paste() string {
	c := a.command()
	if c == nil || !a.Resolved() {
		return ""
	}
	e, host := a.of.Run.Experiment, a.of.Run.Host
	r := command.Recipe{Cell: a.Chosen, Params: e.WorkloadOf(a.Chosen.Variant).Params, Baseline: a.Chosen == e.Baseline(a.Chosen.Variant)}
	if cpus := host.Take(a.Chosen.Cores); host.CanPin && len(cpus) < len(host.CPUs) && !a.names[a.Chosen.Strategy].Single {
		r.CPUs = slices.Clone(cpus)
	}
	return command.Paste(*c, r)
}

// paste says what to type.
func (a Answer) paste() message.Message {
	line := a.Paste()
	if line == "" {
		return none
	}
	return say("answer.paste", "line", line)
}
