package sweep

import (
	"cmp"
	"context"
	"slices"

	"parallelogram/core"
	"parallelogram/core/message"
)

// Inspect runs one trial of a cell of a run, as the run's own were, but traced:
// it tells what each worker did. Of a run that was not calibrated only the
// experiment counts; then this calibrates first. The trial is no part of any
// run: telling takes time. An error tells why there is none: a
// *core.FieldError what of the run or the cell cannot be had here, the error
// of ctx that it ended, any other how the trial failed.
func (s Sweep) Inspect(ctx context.Context, run core.Run, c core.Cell) (core.Trial, error) {
	e := run.Experiment
	e.Strategies, e.Workers, e.Cores = []core.Strategy{c.Strategy}, []int{c.Workers}, []int{c.Cores}
	e, _, err := Plan(e, s.Host)
	if err != nil {
		return core.Trial{}, err
	}
	if !slices.Contains(e.Cores, c.Cores) {
		return core.Trial{}, message.NewFieldError("cores", "more-cores-than-here", "the cell takes {{.cores}}, and this machine allows {{.limit}}", "cores", c.Cores, "limit", s.Host.Cores())
	}
	m := s.measurement(e, nil)
	if err := m.resume(ctx, run); err != nil {
		return core.Trial{}, err
	}
	spec := m.spec(c)
	spec.Warmup, spec.Trace = true, true
	t, err := m.execute(ctx, spec)
	if err == nil && !t.OK() {
		err = message.NewError("trial-failed", "the trial of {{.cell}} failed: {{.why}}", "cell", c, "why", t.Reason())
	}
	return t, err
}

// resume takes over what calibration found for a run, or calibrates.
func (m *measurement) resume(ctx context.Context, run core.Run) error {
	if m.run.Experiment.Workload.Tasks == 0 {
		return m.calibrate(ctx)
	}
	m.limit = cmp.Or(m.run.Experiment.Limit, firstLimit)
	for _, t := range run.Trials {
		if t.OK() && run.Experiment.Copies(t.Cell) <= 1 {
			m.reference = &attempt{tasks: t.Tasks, runtime: t.Runtime, checksum: t.Checksum}
			break
		}
	}
	return nil
}
