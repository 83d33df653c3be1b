// Package sweep decides what to run next: calibration, rounds, their order.
// It talks to an [Executor], so that tests script exact times.
package sweep

import (
	"context"
	"time"

	"parallelogram/core"
	"parallelogram/core/trial"
)

// Executor runs one trial. A trial that could not be measured comes back with
// its Failure set; it never stops a sweep.
type Executor interface {
	Execute(ctx context.Context, spec trial.Spec) core.Trial
}

// Log keeps a run while it is measured; core/runfile writes it to disk.
type Log interface {
	Begin(run core.Run) error // the resolved experiment, the host, the notices so far
	Append(trial core.Trial) error
	Finish(run core.Run) error // the last notices, and that the run is whole
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
	Round, Rounds int           // 1-based round under way, of how many
	Cell          core.Cell     // cell under way
	Done, Planned int           // trials
	Elapsed, Left time.Duration // Left is an estimate; 0 while there is none
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

// Plan resolves an experiment for a host without running anything: parameters
// filled in, counts ascending, core counts that the host cannot give capped.
// The notices say what was changed. The error joins *core.FieldError values.
func Plan(e core.Experiment, h core.Host) (core.Experiment, []core.Notice, error) {
	panic("not yet")
}

// Run measures the experiment. When ctx ends it returns what was measured,
// with Finished false, and ctx's error.
func (s Sweep) Run(ctx context.Context, e core.Experiment) (core.Run, error) {
	panic("not yet")
}
