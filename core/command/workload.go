package command

import (
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

// HandsOut reports whether a command is handed the number of workers, by its
// words or by the variables of thread pools.
func HandsOut(c core.Command) bool {
	return c.Threads == core.ThreadsWorkers || uses(c.Main, Workers)
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
		if !HandsOut(c) {
			return message.NewFieldError("command", "command.no-count", "command", Text(c.Main), "workers", holder(Workers))
		}
		if Repeats(c) {
			return message.NewFieldError("strategies", "command.one-task")
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
