package command

import (
	"maps"
	"slices"
	"strconv"

	"parallelogram/core"
	"parallelogram/core/invocation"
)

// tasks returns the invocation of each task.
func (p *programs) tasks() ([]invocation.Invocation, error) {
	items, err := p.items()
	if err != nil {
		return nil, err
	}
	calls := make([]invocation.Invocation, p.order.Tasks)
	values := maps.Clone(p.values)
	for i := range calls {
		p.about(values, i, items)
		calls[i] = p.call(values)
	}
	return calls, nil
}

// call is the invocation of a task with these values.
func (p *programs) call(values map[string]string) invocation.Invocation {
	call := p.around
	call.Args, call.Exits = vector(p.line(), values), p.command.Exits
	call.Input, call.Output = p.file(p.command.Input, values), p.file(p.command.Output, values)
	if perTaskEnv(p.command) {
		call.Env = environment(p.command, p.order.Workers, values)
	}
	if p.command.Metric != "" {
		call.Keep = keptOutput
	}
	return call
}

// file is where input comes from, or output goes to. What has no folder is looked
// for where the command runs.
func (p *programs) file(name string, values map[string]string) string {
	if name == core.OutputNull || name == core.OutputPipe {
		return name
	}
	return within(p.around.Dir, fill(name, values))
}

// perTaskEnv reports whether each task has an environment of its own; else one is
// shared by all of them.
func perTaskEnv(c core.Command) bool {
	of := names(c.Env...)
	return slices.Contains(of, Item) || slices.Contains(of, Task)
}

// line returns what the cell runs.
func (p *programs) line() core.CommandLine {
	if p.order.Baseline && !p.command.Baseline.IsZero() {
		return p.command.Baseline
	}
	return p.command.Main
}

// items reads the list, unless it is a count.
func (p *programs) items() ([]string, error) {
	if p.command.Items.Digest == "" {
		return nil, nil
	}
	return Again(p.command.Items, p.command.Dir)
}

// about sets the values of the placeholders that differ by task.
func (p *programs) about(values map[string]string, i int, items []string) {
	values[Task], values[Item] = strconv.Itoa(i), strconv.Itoa(i)
	if items != nil {
		values[Item] = items[i]
	}
}
