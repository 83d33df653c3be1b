package sweep

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"parallelogram/core"
	"parallelogram/core/message"
)

// Inspect runs one trial of a cell of a run, as the run's own were, but traced:
// it tells what each worker did. The plan is of the cell alone, see [Alone]. Of a
// run that was not calibrated only the experiment counts; then this calibrates
// first. The trial is no part of any run: telling takes time. An error tells why
// there is none: a *message.FieldError what of the cell cannot be had here, the
// error of ctx that it ended, any other how the trial failed, or what a command wants
// to be run after it: then there is a trial all the same.
func (s Sweep) Inspect(ctx context.Context, p Plan, run core.Run, c core.Cell) (t core.Trial, err error) {
	if !slices.Contains(p.Experiment.Cores, c.Cores) {
		return core.Trial{}, message.NewFieldError("cores", "more-cores-than-here", "cores", c.Cores, "limit", s.Host.Cores())
	}
	m := s.measurement(p, nil)
	if err := m.adopt(ctx, run); err != nil {
		return core.Trial{}, err
	}
	defer func() { err = errors.Join(err, m.cleanUp(ctx)) }()
	if err := m.setUp(ctx); err != nil {
		return core.Trial{}, err
	}
	spec := m.spec(c)
	spec.Warmup, spec.Trace = m.warmups(), true
	t, err = m.execute(ctx, spec)
	m.endPrograms(context.WithoutCancel(ctx))
	if err == nil && !t.OK() {
		err = message.NewError("trial-failed", "cell", c, "why", t.Reason())
	}
	return t, err
}

// Alone returns the experiment of one cell of another.
func Alone(e core.Experiment, c core.Cell) core.Experiment {
	e.Strategies, e.Workers, e.Cores = []core.Strategy{c.Strategy}, []int{c.Workers}, []int{c.Cores}
	e.Variants = slices.DeleteFunc(slices.Clone(e.Variants), func(v core.Variant) bool { return v.Name != c.Variant })
	return e
}

// adopt takes over what calibration found for a run, or calibrates.
func (m *measurement) adopt(ctx context.Context, run core.Run) error {
	if m.run.Experiment.Workload.Tasks == 0 {
		return m.calibrate(ctx)
	}
	m.limit = cmp.Or(m.run.Experiment.Limit, firstLimit)
	if m.fixed() {
		m.limit = m.run.Experiment.Limit // nobody knows how long a command takes but by its trials
		m.limitBy(run.Trials)
	}
	m.takeReferences(run)
	return nil
}
