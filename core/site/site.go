// Package site is a machine that measures: its host's facts, its way to run
// trials, its quiet gate, and a lock, for two that measure at once measure each
// other.
//
// The recipe:
//
//  1. [Open] this machine; its Host is what experiments are planned for.
//  2. [Measure] a plan on it. A [*Busy] error says who measures already: tell it,
//     and try again later. [Inspect] runs one traced trial of a cell.
//  3. Close it.
//
// Who measures in another way takes the [Lock] at [Path] first. When a program
// dies in the midst of a run, by whatever signal, the system releases it.
// The lock is of one system: containers and virtual machines that share the
// hardware do not see each other's.
package site

import (
	"context"
	"errors"
	"time"

	"parallelogram/core"
	"parallelogram/core/host"
	"parallelogram/core/message"
	"parallelogram/core/sweep"
	"parallelogram/core/trial"
	"parallelogram/core/workload/builtin"
)

// Site is a machine that measures one plan at a time.
type Site interface {
	Host() core.Host
	sweep.Executor

	// Lock makes sure that nothing else measures there. The error is a [*Busy]
	// when another one does; any other says that it cannot be found out.
	Lock() (release func() error, err error)

	// Quiet waits until other programs rest, a few seconds at most, and tells
	// how long it waited and whether they do.
	Quiet(ctx context.Context) (waited time.Duration, quiet bool)

	// FreeMemory returns how many bytes could be used at this moment without
	// anything being swapped or killed; 0 when unknown.
	FreeMemory() int64
}

// Local is this machine. Each trial runs in a process of its own.
type Local struct {
	trial.Runner
	host core.Host
}

var _ Site = (*Local)(nil)

// Open describes this machine and opens its counters. It clears away what trials
// left on the disk when they were killed together with their parent.
func Open() *Local {
	_ = builtin.Clear() // what cannot be removed takes room on the disk, and keeps nobody from measuring
	return &Local{trial.Runner{Sampler: host.NewSampler()}, host.Read()}
}

// Host returns the facts as they were when it was opened.
func (l *Local) Host() core.Host { return l.host }

// Lock takes the lock of this machine.
func (l *Local) Lock() (release func() error, err error) { return Lock(Path()) }

// Quiet listens to this machine.
func (l *Local) Quiet(ctx context.Context) (time.Duration, bool) { return newGate(l.Sampler).wait(ctx) }

// FreeMemory asks this machine.
func (l *Local) FreeMemory() int64 { return host.FreeMemory() }

// Close closes the counters.
func (l *Local) Close() error { return l.Sampler.Close() }

// Order is what is to be measured, and how.
type Order struct {
	Plan      sweep.Plan
	Impatient bool      // do not wait for other programs to rest
	Before    *core.Run // one that is continued; see [sweep.Sweep]
	Log       sweep.Log // nil keeps nothing
	Observe   func(sweep.Progress)
}

// Measure runs a plan on a site as sweep.Sweep does. The error is a *[Busy] while
// another one measures there; then nothing is run. That this cannot be found out
// is told by a notice of the run.
func Measure(ctx context.Context, s Site, o Order) (run core.Run, err error) {
	release, err := s.Lock()
	if _, busy := errors.AsType[*Busy](err); busy {
		return core.Run{Experiment: o.Plan.Experiment, Host: s.Host()}, err
	}
	m := sweep.Sweep{Executor: s, Host: s.Host(), Before: o.Before, Log: o.Log, Observe: o.Observe, Free: s.FreeMemory}
	if !o.Impatient {
		m.Quiet = s.Quiet
	}
	if err != nil {
		m.Notices = []message.Message{message.New(message.Warning, "lock-unknown", "why", err)}
		release = func() error { return nil }
	}
	run, err = m.Run(ctx, o.Plan)
	return run, errors.Join(err, release())
}

// Inspect runs one traced trial of a cell of a run as sweep.Sweep does. The
// error is a *[Busy] while another one measures there; then nothing is run. Where
// that cannot be found out the trial is run: it shows how its time passed, and is
// compared with no other.
func Inspect(ctx context.Context, s Site, p sweep.Plan, run core.Run, c core.Cell) (t core.Trial, err error) {
	release, err := s.Lock()
	if _, busy := errors.AsType[*Busy](err); busy {
		return core.Trial{}, err
	}
	if err != nil {
		release = func() error { return nil }
	}
	t, err = sweep.Sweep{Executor: s, Host: s.Host()}.Inspect(ctx, p, run, c)
	return t, errors.Join(err, release())
}

// Try runs a command once with the counts of a cell, for a user to see what it
// does: the trial has its output, and in its Failure why it did not go well. The
// error is a *[Busy] while another one measures there, which it would disturb.
func Try(ctx context.Context, s Site, w core.Workload, c core.Cell, limit time.Duration) (core.Trial, error) {
	release, err := s.Lock()
	if _, busy := errors.AsType[*Busy](err); busy {
		return core.Trial{}, err
	}
	if err != nil {
		release = func() error { return nil }
	}
	t := s.Execute(ctx, trial.Spec{Workload: w, Cell: c, Stage: trial.Try, Limit: limit})
	return t, errors.Join(ctx.Err(), release())
}
