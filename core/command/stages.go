package command

import (
	"cmp"
	"errors"
	"time"

	"parallelogram/core"
	"parallelogram/core/invocation"
	"parallelogram/core/message"
)

// SetUp runs what is run before all trials of a variant, whose parameters it may
// name. What it leaves behind lives on.
func SetUp(c core.Command, params map[string]string, limit time.Duration) error {
	return stage("setup", c, c.Setup, params, limit)
}

// CleanUp runs what is run after them.
func CleanUp(c core.Command, params map[string]string, limit time.Duration) error {
	return stage("cleanup", c, c.Cleanup, params, limit)
}

func stage(name string, c core.Command, l core.CommandLine, params map[string]string, limit time.Duration) error {
	around := invocation.Invocation{Env: environment(c, 1, params), Dir: fill(c.Dir, params), Limit: limit}
	_, err := hook(name, l, params, around, 0)
	return err
}

// triedOutput bounds what is handed back of an output that was tried, in bytes.
const triedOutput = 16 << 10

// Try runs the first task of a cell once, with all that surrounds it, and hands
// back how it ended and the end of what it wrote, which then goes nowhere else.
// Nothing of it is left running.
func Try(c core.Command, o Order) (t core.Trial) {
	defer invocation.Finish(core.LeftoversEnd)
	err := SetUp(c, o.Params, o.Limit)
	if err == nil {
		t, err = execute(c, o)
	}
	if err = errors.Join(err, CleanUp(c, o.Params, o.Limit)); err != nil {
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
	p.task(nil, 0)
	told, settled := p.Settle()
	_, concluded := p.After()
	t.Runtime, t.Output, t.Usage, t.Left = p.last.Runtime, p.last.Output, told.Usage, told.Left
	if told.Metric > 0 {
		t.Wall, t.Runtime = t.Runtime, told.Metric
	}
	return t, cmp.Or(settled, concluded)
}

// hook runs a command of those around the work, if there is one.
func (p *programs) hook(name string, l core.CommandLine, keep int) (string, error) {
	return hook(name, l, p.values, p.around, keep)
}

func hook(name string, l core.CommandLine, values map[string]string, around invocation.Invocation, keep int) (string, error) {
	if l.IsZero() {
		return "", nil
	}
	around.Args, around.Keep = vector(l, values), keep
	result, err := around.Run()
	if err != nil {
		return "", message.NewError("command.hook-failed", "hook", name, "why", err)
	}
	return result.Output, nil
}
