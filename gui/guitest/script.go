package guitest

import (
	"context"
	"errors"
	"time"

	"parallelogram/core"
	"parallelogram/core/site"
	"parallelogram/core/sweep"
)

// Measure is how a session measures.
type Measure = func(context.Context, site.Site, site.Order) (core.Run, error)

// Script measures nothing: it reports a step every pace until it has done all
// rounds or is stopped.
func Script(pace time.Duration) Measure {
	return func(ctx context.Context, _ site.Site, o site.Order) (core.Run, error) {
		e := o.Plan.Experiment
		whole := Run(e, e.Rounds)
		run := whole
		run.Finished = false
		if err := o.Log.Begin(run); err != nil {
			return run, err
		}
		for i, t := range whole.Trials {
			run.Trials = whole.Trials[:i]
			o.Observe(sweep.Progress{Phase: sweep.Measuring, Round: t.Round, Rounds: e.Rounds, Cell: t.Cell,
				Done: i, Planned: len(whole.Trials), Left: time.Duration(len(whole.Trials)-i) * pace, Run: run})
			select {
			case <-ctx.Done():
				return run, errors.Join(o.Log.Finish(run), ctx.Err())
			case <-time.After(pace):
			}
			if err := o.Log.Append(t); err != nil {
				return run, err
			}
		}
		o.Observe(sweep.Progress{Phase: sweep.Done, Rounds: e.Rounds, Done: len(whole.Trials), Planned: len(whole.Trials), Run: whole})
		return whole, o.Log.Finish(whole)
	}
}

// UpTo measures so many trials and then waits to be stopped.
func UpTo(trials int) Measure {
	return func(ctx context.Context, _ site.Site, o site.Order) (core.Run, error) {
		e := o.Plan.Experiment
		run := Run(e, e.Rounds)
		planned := len(run.Trials)
		run.Trials, run.Finished = run.Trials[:trials], false
		o.Observe(sweep.Progress{Phase: sweep.Measuring, Round: 1, Rounds: e.Rounds, Cell: run.Trials[trials-1].Cell,
			Done: trials, Planned: planned, Left: 21 * time.Second, Run: run})
		<-ctx.Done()
		return run, ctx.Err()
	}
}

// Failing measures nothing and fails.
func Failing(why string) Measure {
	return func(context.Context, site.Site, site.Order) (core.Run, error) { return core.Run{}, errors.New(why) }
}
