package sweep

import (
	"context"
	"fmt"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/trial"
)

// spec orders a trial of a cell.
func (m *measurement) spec(c core.Cell) trial.Spec {
	spec := trial.Spec{Workload: m.run.Experiment.WorkloadOf(c.Variant), Cell: c, Limit: m.limit, Switch: m.run.Experiment.Switch, Run: m.mark}
	spec.Baseline = c == m.run.Experiment.Baseline(c.Variant)
	if copies := m.run.Experiment.Copies(c); copies > 1 && !m.fixed() { // a command grows its work itself
		spec.Workload.Copies = copies
	}
	if m.Host.CanPin {
		spec.CPUs = m.Host.Take(c.Cores)
	}
	return spec
}

// execute runs one trial and judges it. The error is that of ctx, when its end
// cut the trial short: such a trial says nothing about its cell.
func (m *measurement) execute(ctx context.Context, spec trial.Spec) (core.Trial, error) {
	if err := ctx.Err(); err != nil {
		return core.Trial{}, err
	}
	t := m.Executor.Execute(ctx, spec)
	if err := ctx.Err(); err != nil && !t.OK() {
		return t, err
	}
	t.Cell = spec.Cell
	if t.OK() {
		if err := m.fault(t, spec); err != nil {
			t.Fail(err)
		}
	}
	m.agree(t)
	return t, nil
}

// fault says what makes a measurement worthless, or nothing.
func (m *measurement) fault(t core.Trial, spec trial.Spec) error {
	copies := max(1, spec.Workload.Copies)
	switch {
	case t.Runtime <= 0:
		return message.NewError("no-runtime", "time", quantity.Duration(t.Runtime))
	case spec.Workload.Tasks > 0 && t.Tasks != spec.Workload.Tasks*copies:
		return message.NewError("other-tasks", "tasks", t.Tasks, "want", spec.Workload.Tasks*copies)
	case m.plan.Checking != job.Exit:
		return m.compare(t, uint64(copies))
	}
	return nil
}

// compare holds the checksum of a trial against the one that the serial program
// of its variant would have, if it did as much.
func (m *measurement) compare(t core.Trial, copies uint64) error {
	reference, known := m.references[t.Cell.Variant]
	if !known || t.Checksum == reference*copies {
		return nil
	}
	return message.NewError("other-checksum",
		"got", fmt.Sprintf("%016x", t.Checksum), "want", fmt.Sprintf("%016x", reference*copies))
}
