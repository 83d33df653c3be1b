package command

import (
	"slices"
	"strings"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
)

// Workload returns a command as a workload, whose tasks are given and not
// searched for: one, or one an item.
func Workload(c core.Command) job.Workload {
	return job.Workload{
		Name:     Name(c),
		Family:   job.Users,
		About:    Text(c.Main),
		Sizing:   job.Fixed,
		Checking: checking(c),
	}
}

// checking says how it is known that the command did its work: by the output of
// a check, if there is one.
func checking(c core.Command) job.Checking {
	if c.Check.IsZero() {
		return job.Exit
	}
	return job.Agreement
}

// TaskCount returns how many tasks a command has: one where it has no items.
func TaskCount(c core.Command) int { return max(1, c.Items.Count) }

// HandsOut reports whether a command is handed the number of workers: by what it
// runs, with which environment and files, or by the variables of thread pools.
func HandsOut(c core.Command) bool {
	return c.Threads == core.ThreadsWorkers || slices.Contains(used(c), Workers)
}

// Repeats reports whether a command is run once for each of its items.
func Repeats(c core.Command) bool { return c.Items.Count > 0 }

// Strategies proposes how to run a command.
func Strategies(c core.Command) []core.Strategy {
	if Repeats(c) {
		return []core.Strategy{core.Serial, core.Subprocess}
	}
	return []core.Strategy{core.Program}
}

// Compatible returns why a strategy cannot run a command; nil when it can.
func Compatible(c core.Command, s core.Strategy) error {
	switch s {
	case core.Copies:
	case core.Program:
		if Repeats(c) {
			return message.NewFieldError("strategies", "command.one-task")
		}
		if !HandsOut(c) {
			return uncounted(c)
		}
	case core.Serial, core.Subprocess:
		if !Repeats(c) {
			return message.NewFieldError("strategies", "command.no-tasks", "strategy", s)
		}
	default:
		return message.NewFieldError("strategies", "command.cannot", "strategy", s)
	}
	return nil
}

// uncounted asks what to do with the number of workers; a name that means it, but
// is none of the placeholders, is pointed at.
func uncounted(c core.Command) error {
	pairs := []any{"command", Text(c.Main), "workers", holder(Workers)}
	for _, name := range used(c) {
		if slices.Contains(meaningWorkers, strings.ToLower(name)) {
			return message.NewFieldError("command", "command.misnamed-count", append(pairs, "name", holder(name))...)
		}
	}
	return message.NewFieldError("command", "command.no-count", pairs...)
}

// meaningWorkers are the words that programs have for the number of workers.
var meaningWorkers = []string{"n", "j", "p", "t", "jobs", "threads", "procs", "processes", "cpus", "cores", "parallel", "num_threads", "nproc", "np"}
