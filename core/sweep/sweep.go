// Package sweep decides what to run next: calibration, rounds, their order.
// It talks to an [Executor], so that tests script exact times.
//
// The recipe:
//
//  1. [Default] and [Auto] propose an experiment for a machine, [Plan] checks
//     and resolves one, [Estimate] says how long it will take.
//  2. [Sweep.Run] measures it. First the serial program is calibrated: it is
//     run with more and more tasks until it takes the target time.
//  3. Then rounds: each runs every cell once, in a fresh random order that
//     follows from the seed, so that drift of the machine hits all cells alike
//     (Abedi and Brecht, ICPE 2017). A cell that fails three times in a row is
//     closed; the others go on.
//  4. A trial whose tasks or checksum differ from the serial program's did
//     other work and counts as failed.
//  5. Each trial goes to the [Log] as soon as it is measured, and each step to
//     Observe.
package sweep

import (
	"context"
	"time"

	"parallelogram/core"
	"parallelogram/core/trial"
)

// Executor runs one trial. A trial that could not be measured comes back with
// its Failure set; it never stops a sweep. It returns soon after ctx ends.
type Executor interface {
	Execute(ctx context.Context, spec trial.Spec) core.Trial
}

// Log keeps a run while it is measured; core/runfile writes it to disk. An
// error means that something is not kept yet: the log holds on to it and tries
// again with the next call.
type Log interface {
	Begin(run core.Run) error // the resolved experiment, the host, the notices so far
	Append(trial core.Trial) error
	Note(notice core.Notice) error // a notice that came up after Begin
	Finish(run core.Run) error     // the end: the run is whole if it is Finished
}

// Phase says what a sweep is doing.
type Phase string

// The phases, in order.
const (
	Calibrating Phase = "calibrating"
	Measuring   Phase = "measuring"
	Done        Phase = "done"
)

// Progress is a snapshot of a sweep under way.
type Progress struct {
	Phase         Phase
	Round, Rounds int           // 1-based round under way, of how many; 0 while calibrating
	Cell          core.Cell     // cell under way
	Done, Planned int           // trials of the rounds, failed ones included; closing a cell shrinks the plan
	Elapsed, Left time.Duration // Left is an estimate; 0 when there is nothing left
	Run           core.Run      // everything measured so far
}

// Sweep measures experiments.
type Sweep struct {
	Executor Executor
	Host     core.Host
	Log      Log              // nil keeps nothing
	Now      func() time.Time // nil means time.Now
	Observe  func(Progress)   // called on the goroutine of Run, before each trial and at the end; nil is allowed
}

// Run measures the experiment. When ctx ends it returns what was measured,
// with Finished false, and ctx's error. An experiment that [Plan] refuses, and
// a serial program that does not run, are errors too. Nothing else is: cells
// that fail and a log that cannot be written are told by notices of the run.
func (s Sweep) Run(ctx context.Context, e core.Experiment) (core.Run, error) {
	e, notices, err := Plan(e, s.Host)
	if err != nil {
		return core.Run{Experiment: e, Host: s.Host}, err
	}
	m := s.measurement(e, notices)
	err = m.calibrate(ctx)
	if err == nil {
		m.begin()
		err = m.rounds(ctx)
		m.finish()
	}
	m.observe(Done, core.Cell{})
	return m.snapshot(), err
}
