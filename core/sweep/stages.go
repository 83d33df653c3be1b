package sweep

import (
	"context"
	"errors"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// setUp runs what a command wants to be run before the trials of each variant, and
// measures what any command costs here.
func (m *measurement) setUp(ctx context.Context) error {
	c := m.run.Experiment.Workload.Command
	if c == nil {
		return nil
	}
	if m.Before == nil {
		spec := m.spec(m.firstBaseline())
		spec.Stage = trial.Empty
		m.empty = m.Executor.Execute(ctx, spec).Runtime
	}
	if c.Setup.IsZero() {
		return nil
	}
	for _, v := range m.run.Experiment.Named() {
		if err := m.stage(ctx, trial.SetUp, v.Name); err != nil {
			return err
		}
	}
	return nil
}

// cleanUp runs what a command wants to be run after them, whether the run was
// stopped or not and whatever fails of it, and ends what was left to live until then.
// The error says what has failed, of all variants.
func (m *measurement) cleanUp(ctx context.Context) error {
	c := m.run.Experiment.Workload.Command
	if c == nil {
		return nil
	}
	ctx = context.WithoutCancel(ctx)
	defer m.endPrograms(ctx)
	if c.Cleanup.IsZero() {
		return nil
	}
	var failed []error
	for _, v := range m.run.Experiment.Named() {
		if err := m.stage(ctx, trial.CleanUp, v.Name); err != nil {
			failed = append(failed, err)
		}
	}
	if len(failed) > 0 {
		return message.NewError("cleanup-failed", "why", errors.Join(failed...))
	}
	return nil
}

// endPrograms ends what the commands of this run have left to live until its end.
func (m *measurement) endPrograms(ctx context.Context) {
	if m.run.Experiment.Workload.Command == nil {
		return
	}
	spec := m.spec(m.firstBaseline())
	spec.Stage = trial.End
	m.Executor.Execute(ctx, spec)
}

// firstBaseline is the baseline of the first variant, which there always is.
func (m *measurement) firstBaseline() core.Cell {
	e := m.run.Experiment
	return e.Baseline(e.Named()[0].Name)
}

// stage runs a stage of a variant.
func (m *measurement) stage(ctx context.Context, s trial.Stage, variant string) error {
	base := m.run.Experiment.Baseline(variant)
	m.observe(Calibrating, base)
	spec := m.spec(base)
	spec.Stage = s
	t := m.Executor.Execute(ctx, spec)
	if err := ctx.Err(); err != nil {
		return err
	}
	if !t.OK() {
		return message.AsError(t.Reason())
	}
	return nil
}
