package lab

import (
	"context"
	"errors"

	"parallelogram/core"
	"parallelogram/core/host"
	"parallelogram/core/message"
	"parallelogram/core/sweep"
	"parallelogram/core/trial"
	"parallelogram/core/workload/builtin"
)

// Lab measures on this machine: alone on it, each trial in a process of its
// own, each round once other programs rest. It measures one experiment at a
// time and must be closed.
type Lab struct {
	Host      core.Host
	Impatient bool // does not wait for other programs to rest

	sampler *host.Sampler
}

// Open describes the machine and opens its counters. It clears away what trials
// left on the disk when they were killed together with their laboratory.
func Open() *Lab {
	_ = builtin.Clear() // what cannot be removed takes room on the disk, and keeps nobody from measuring
	return &Lab{Host: host.Read(), sampler: host.NewSampler()}
}

// Close closes the counters.
func (l *Lab) Close() error { return l.sampler.Close() }

// Measure runs an experiment as sweep.Sweep does. The error is a *[Busy] while
// another laboratory measures; then nothing is run. That this cannot be found
// out is told by a notice of the run.
func (l *Lab) Measure(ctx context.Context, e core.Experiment, log sweep.Log, observe func(sweep.Progress)) (run core.Run, err error) {
	release, err := Lock(Path())
	if _, busy := errors.AsType[*Busy](err); busy {
		return core.Run{Experiment: e, Host: l.Host}, err
	}
	s := sweep.Sweep{Executor: trial.Runner{Sampler: l.sampler}, Host: l.Host, Log: log, Observe: observe}
	if !l.Impatient {
		s.Quiet = sweep.Gate(l.sampler)
	}
	if err != nil {
		s.Notices = []message.Message{message.New(message.Warning, "lock-unknown", "{{.why}}. Make sure that none is.", "why", err)}
		release = func() error { return nil }
	}
	run, err = s.Run(ctx, e)
	return run, errors.Join(err, release())
}

// Inspect runs one traced trial of a cell of a run as sweep.Sweep does. The
// error is a *[Busy] while another laboratory measures; then nothing is run.
// Where that cannot be found out the trial is run: it shows how its time
// passed, and is compared with no other.
func (l *Lab) Inspect(ctx context.Context, run core.Run, c core.Cell) (t core.Trial, err error) {
	release, err := Lock(Path())
	if _, busy := errors.AsType[*Busy](err); busy {
		return core.Trial{}, err
	}
	if err != nil {
		release = func() error { return nil }
	}
	s := sweep.Sweep{Executor: trial.Runner{Sampler: l.sampler}, Host: l.Host}
	t, err = s.Inspect(ctx, run, c)
	return t, errors.Join(err, release())
}
