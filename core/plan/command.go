package plan

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
)

// Command proposes the experiment for a command on a host: all cores, for a
// command is slow, and the counts that [Auto] proposes.
func Command(h core.Host, c core.Command) core.Experiment {
	e := Default(h)
	e.Workload = core.Workload{Name: command.Name(c), Command: &c}
	e.Strategies = command.Strategies(c)
	e.Cores = []int{h.Cores()}
	return e
}

// based names the baseline of an experiment that has no serial program: the
// command with one worker, on as few cores as are measured. That cell is among
// those that are measured.
func based(e core.Experiment) core.Experiment {
	if e.Workload.Python != nil && e.Base == (core.Cell{}) {
		e.Base = core.Cell{Strategy: core.PythonSerial, Workers: 1, Cores: 1}
		return e
	}
	if e.Workload.Command == nil || e.Base != (core.Cell{}) || slices.Contains(e.Strategies, core.Serial) {
		return e
	}
	if !slices.Contains(e.Workers, 1) {
		e.Workers = append([]int{1}, e.Workers...)
	}
	e.Base = core.Cell{Strategy: core.Program, Workers: 1, Cores: slices.Min(e.Cores)}
	return e
}

// metered says what is measured of a command that tells of itself.
func metered(e core.Experiment) core.Experiment {
	if c := e.Workload.Command; c != nil {
		e.Metric = command.Measures(*c)
	}
	return e
}

// checkOwn refuses weak scaling of a command that cannot grow its work itself by the
// number that it is handed, for a list of items is as long as it is, that of a Python
// function, too; and of one that
// is measured by a rate, which is for one unit of the work already.
func checkOwn(e core.Experiment) error {
	c := e.Workload.Command
	switch {
	case e.Weak && e.Workload.Python != nil:
		return message.NewFieldError("weak", "python.weak")
	case c == nil || !e.Weak:
		return nil
	case command.Repeats(*c):
		return message.NewFieldError("weak", "command.weak-items", "workers", "{"+command.Workers+"}")
	case command.Measures(*c).More:
		return message.NewFieldError("weak", "command.weak-rate")
	}
	return nil
}
