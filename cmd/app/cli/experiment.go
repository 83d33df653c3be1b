package cli

import (
	"context"
	"errors"
	"maps"
	"math/rand/v2"
	"slices"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/preset"
	"parallelogram/core/quantity"
)

// experiment reads the flags: what is not given is as in the preset, or else
// as in [plan.Default].
func (c runCommand) experiment(ctx context.Context, machine core.Host) (core.Experiment, error) {
	e, err := c.start(ctx, machine)
	if err != nil {
		return e, err
	}
	if c.Workload != "" && c.Workload != e.Workload.Name {
		e.Workload = core.Workload{Name: c.Workload}
	}
	params := maps.Clone(e.Workload.Params)
	for name, value := range c.Set {
		if params == nil {
			params = map[string]string{}
		}
		params[name] = value
	}
	e.Workload.Params, e.Workload.Tasks = params, c.Tasks
	if len(c.Strategies) > 0 {
		e.Strategies = c.Strategies
	}
	if c.Ceiling && !slices.Contains(e.Strategies, core.Copies) {
		e.Strategies = append(slices.Clone(e.Strategies), core.Copies)
	}
	e.Weak, e.Budget, e.Limit, e.Switch, e.Seed = c.Weak, c.Budget, c.Limit, c.Switch, rand.Uint64()
	override(&e.Target, c.Target)
	override(&e.Seed, c.Seed)
	e.AnyMemory = c.AnyMemory
	allow, fault := c.over(e.Allow)
	e.Allow = allow
	err = errors.Join(fault, c.counts(&e, machine), c.precise(&e))
	return e, err
}

// start returns what the flags change.
func (c runCommand) start(ctx context.Context, machine core.Host) (core.Experiment, error) {
	if err := c.foreign(); err != nil {
		return core.Experiment{}, err
	}
	if c.function() {
		return c.python(ctx, machine, c.Items)
	}
	if c.given() {
		return c.own(machine)
	}
	if c.Preset == "" {
		return plan.Default(machine), nil
	}
	p, err := preset.Find(c.Preset)
	if err != nil || p.Workload.Python == nil {
		return p.Experiment(machine), err
	}
	found, err := c.interpreters(ctx, "")
	return p.Experiment(machine, found...), err
}

// own is the experiment of a command.
func (c runCommand) own(machine core.Host) (core.Experiment, error) {
	own, err := c.command()
	variants, fault := c.variants()
	if err = errors.Join(err, fault); err != nil {
		return core.Experiment{}, err
	}
	e := plan.Command(machine, own)
	if c.Preset != "" {
		p, err := preset.Find(c.Preset)
		if err != nil {
			return e, err
		}
		e = p.About(own, machine)
	}
	e.Variants = variants
	return e, nil
}

// counts reads the counts that are given.
func (c runCommand) counts(e *core.Experiment, machine core.Host) error {
	workers, cores := plan.Auto(machine)
	var errs [2]error
	if c.Workers != "" {
		e.Workers, errs[0] = quantity.ParseCounts("workers", c.Workers, workers, core.MaxWorkers)
	}
	if c.Cores != "" {
		e.Cores, errs[1] = quantity.ParseCounts("cores", c.Cores, cores, core.MaxCores)
	}
	return errors.Join(errs[:]...)
}

// precise sets how precise the answer is to be.
func (c runCommand) precise(e *core.Experiment) (err error) {
	if c.Precision != "" {
		*e, err = at(*e, c.Precision)
	}
	override(&e.Rounds, c.Rounds)
	override(&e.Width, c.Width)
	override(&e.Confirm, c.Confirm)
	return err
}

// at returns the experiment with the precision of a name.
func at(e core.Experiment, name string) (core.Experiment, error) {
	var names []string
	for _, p := range core.Precisions() {
		if p.Name == name {
			return e.At(p), nil
		}
		names = append(names, p.Name)
	}
	return e, message.NewFieldError("precision", "cli.unknown-precision", "name", name, "names", quantity.List(names))
}

// override sets a number that was given.
func override[T any](number, given *T) {
	if given != nil {
		*number = *given
	}
}
