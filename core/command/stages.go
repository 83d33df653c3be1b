package command

import (
	"cmp"
	"errors"

	"parallelogram/core"
	"parallelogram/core/invocation"
)

// SetUp runs what is run before all trials of a variant, whose parameters it may
// name.
func SetUp(c core.Command, params map[string]string) error {
	return stage("setup", c, c.Setup, params)
}

// CleanUp runs what is run after them.
func CleanUp(c core.Command, params map[string]string) error {
	return stage("cleanup", c, c.Cleanup, params)
}

func stage(name string, c core.Command, l core.CommandLine, params map[string]string) error {
	around := invocation.Invocation{Env: environment(c, 1, params), Dir: fill(c.Dir, params)}
	_, err := hook(name, l, params, around, 0)
	return err
}

// triedOutput bounds what is handed back of an output that was tried, in bytes.
const triedOutput = 16 << 10

// Try runs the first task of a cell once, with all that surrounds it, and hands
// back how it ended and the end of what it wrote, which then goes nowhere else.
func Try(c core.Command, o Order) (t core.Trial) {
	err := SetUp(c, o.Params)
	if err == nil {
		t, err = execute(c, o)
	}
	if err = errors.Join(err, CleanUp(c, o.Params)); err != nil {
		t.Fail(err)
	}
	return t
}

// execute runs the task, what prepares it and what concludes it.
func execute(c core.Command, o Order) (t core.Trial, err error) {
	o.Tasks = TaskCount(c)
	job, err := Job(c, o)
	if err != nil {
		return t, err
	}
	p := job.Programs.(*programs)
	if err := p.Before(); err != nil {
		return t, err
	}
	p.calls[0].Keep = triedOutput
	result, failed := p.calls[0].Run()
	p.failure, p.output = failed, result.Output
	told, settled := p.Settle()
	_, concluded := p.After()
	t.Runtime, t.Output, t.Usage, t.Left = result.Runtime, result.Output, told.Usage, told.Left
	if told.Metric > 0 {
		t.Wall, t.Runtime = t.Runtime, told.Metric
	}
	return t, cmp.Or(settled, concluded)
}
