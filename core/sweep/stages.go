package sweep

import (
	"context"

	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// setUp runs what a command wants to be run before the trials of each variant.
func (m *measurement) setUp(ctx context.Context) error {
	c := m.run.Experiment.Workload.Command
	if c == nil || c.Setup.IsZero() {
		return nil
	}
	return m.stage(ctx, trial.SetUp)
}

// cleanUp runs what a command wants to be run after them, whether the run was
// stopped or not. That it fails is told by a notice.
func (m *measurement) cleanUp(ctx context.Context) {
	c := m.run.Experiment.Workload.Command
	if c == nil || c.Cleanup.IsZero() {
		return
	}
	if err := m.stage(context.WithoutCancel(ctx), trial.CleanUp); err != nil {
		m.note(message.New(message.Warning, "cleanup-failed", "why", err))
	}
}

// stage runs a stage of each variant. The error is that of the first that fails.
func (m *measurement) stage(ctx context.Context, s trial.Stage) error {
	for _, v := range m.run.Experiment.Named() {
		base := m.run.Experiment.Baseline(v.Name)
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
	}
	return nil
}
