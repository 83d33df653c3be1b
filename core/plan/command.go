package plan

import (
	"slices"

	"parallelogram/core"
	"parallelogram/core/command"
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
