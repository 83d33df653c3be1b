package trial

import (
	"context"
	"time"

	"parallelogram/core"
	"parallelogram/core/host"
	"parallelogram/core/process"
)

// Runner runs trials as processes of this program, one at a time; it is a
// sweep.Executor. The zero value is ready.
type Runner struct {
	// Sampler reads what goes on at the machine, before and after each trial;
	// nil leaves that out.
	Sampler *host.Sampler

	// Launcher stands before the program when a trial is started, such as
	// ["ssh", "host"]: words that start what follows them, hand standard input
	// and output through, and end with it. Empty starts the program itself.
	Launcher []string
}

// Execute runs one trial and returns when its process, and all that came of it,
// is gone. What went wrong is told in the trial's Failure: it crashed, took
// longer than its limit, or ctx ended.
func (r Runner) Execute(ctx context.Context, spec Spec) core.Trial {
	if spec.Stage == End {
		process.EndMarked(runMark(spec))
		return core.Trial{Cell: spec.Cell}
	}
	noise := r.listen()
	start := time.Now()
	trial, err := r.run(ctx, spec)
	if err != nil {
		trial = failed(trial, spec.Stage)
		trial.Fail(err)
	}
	trial.Cell = spec.Cell
	trial.Start = start
	trial.Process = time.Since(start)
	trial.Noise = noise()
	return trial
}

// failed is what stays of a trial that failed: of one that was tried out, what its
// user wants to look at.
func failed(t core.Trial, s Stage) core.Trial {
	if s != Try {
		return core.Trial{}
	}
	return core.Trial{Runtime: t.Runtime, Output: t.Output, Left: t.Left}
}

// run runs one trial, or one for each worker at once where these are apart.
func (r Runner) run(ctx context.Context, spec Spec) (core.Trial, error) {
	if spec.Cell.Strategy == core.Copies && spec.Stage == Timed {
		return r.copies(ctx, spec)
	}
	return r.execute(ctx, spec, nil)
}

// listen starts to listen to the machine; the function it returns tells what
// was heard.
func (r Runner) listen() func() *core.Noise {
	if r.Sampler == nil {
		return func() *core.Noise { return nil }
	}
	before := r.Sampler.Sample()
	return func() *core.Noise {
		noise := r.Sampler.Sample().Since(before)
		return &noise
	}
}
