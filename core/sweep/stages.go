package sweep

import (
	"context"

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
	return m.stage(ctx, trial.SetUp)
}

// cleanUp runs what a command wants to be run after them, whether the run was
// stopped or not, and ends what was left to live until then. That it fails is told
// by a notice.
func (m *measurement) cleanUp(ctx context.Context) {
	c := m.run.Experiment.Workload.Command
	if c == nil {
		return
	}
	ctx = context.WithoutCancel(ctx)
	if !c.Cleanup.IsZero() {
		if err := m.stage(ctx, trial.CleanUp); err != nil {
			m.note(message.New(message.Warning, "cleanup-failed", "why", err))
		}
	}
	m.endPrograms(ctx)
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
