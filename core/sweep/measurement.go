package sweep

import (
	"context"
	"fmt"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/trial"
)

// measurement is a run under way. It belongs to the goroutine of Run.
type measurement struct {
	Sweep
	plan       Plan
	run        core.Run
	ledger     *ledger
	limit      time.Duration     // of each trial
	size0      attempt           // how the size of the work was settled
	references map[string]uint64 // checksums that the trials of each variant must have; empty until the size is settled
	sized      bool              // the number of tasks was chosen for the target time
	round      int               // under way; 0 before the first
	last       int               // the last round decided on
	end        time.Time         // when the budget is spent; zero while nothing limits the run
	hushed     hushed
	replay     replay
	begun      bool // the log has the run
	recovered  bool // it was told that the log recovered
}

func (s Sweep) measurement(p Plan, notices []message.Message) *measurement {
	e := p.Experiment
	if s.Now == nil {
		s.Now = time.Now
	}
	if s.Choose == nil {
		s.Choose = choice.Of
	}
	m := &measurement{
		Sweep:      s,
		plan:       p,
		run:        core.Run{Experiment: e, Host: s.Host, Started: s.Now(), Notices: notices},
		ledger:     newLedger(p),
		references: map[string]uint64{},
		last:       e.Rounds,
	}
	if e.Budget > 0 {
		m.end = m.run.Started.Add(e.Budget)
	}
	return m
}

// measure runs everything that follows calibration. It ends early only with
// ctx, whose error it returns.
func (m *measurement) measure(ctx context.Context) error {
	for _, stage := range []func(context.Context) error{m.probe, m.planned, m.focus, m.confirm} {
		if err := stage(ctx); err != nil {
			return err
		}
	}
	m.run.Finished = true
	return nil
}

// spec orders a trial of a cell.
func (m *measurement) spec(c core.Cell) trial.Spec {
	spec := trial.Spec{Workload: m.run.Experiment.WorkloadOf(c.Variant), Cell: c, Limit: m.limit, Switch: m.run.Experiment.Switch}
	if copies := m.run.Experiment.Copies(c); copies > 1 {
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
	return t, nil
}

// fault says what makes a measurement worthless, or nothing.
func (m *measurement) fault(t core.Trial, spec trial.Spec) error {
	copies := max(1, spec.Workload.Copies)
	switch {
	case t.Runtime <= 0:
		return message.NewError("no-runtime", "time", quantity.Duration(t.Runtime))
	case t.Tasks != spec.Workload.Tasks*copies:
		return message.NewError("other-tasks", "tasks", t.Tasks, "want", spec.Workload.Tasks*copies)
	case m.plan.Checking == job.Checksum:
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

func (m *measurement) elapsed() time.Duration { return m.Now().Sub(m.run.Started) }

// snapshot returns the run so far. Its slices end where they are full, so that
// what is appended later goes elsewhere or behind the end.
func (m *measurement) snapshot() core.Run {
	run := m.run
	run.Trials = slices.Clip(run.Trials)
	run.Notices = slices.Clip(run.Notices)
	return run
}
