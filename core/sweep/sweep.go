// Package sweep decides what to run next: calibration, rounds, their order,
// and when there are enough of them. It talks to an [Executor], so that tests
// script exact times.
//
// The recipe:
//
//  1. core/plan makes a [Plan]; [Plan.Forecast] says how long it will take.
//  2. [Sweep.Run] measures it. First the serial program is calibrated: it is
//     run, warm as in the trials, with more and more tasks until it takes the
//     target time.
//  3. A probe runs every cell once, but what the memory of a command makes
//     unlikely to go well. It is shown but in no statistic, for it
//     tells what a round costs and so how many the budget affords.
//  4. Then rounds: each runs every cell once, in a fresh random order that
//     follows from the seed, so that drift of the machine hits all cells alike
//     (Abedi and Brecht, ICPE 2017). A cell that fails three times in a row is
//     closed; the others go on. Where the experiment asks for its floor, these
//     and the focus rounds run the baseline twice: the second trial is in no
//     statistic of the cell, and tells how far two measurements of the same lie
//     apart.
//  5. Focus rounds follow while the median of some cell is known less well
//     than the experiment wants, and can be known better in the time there is.
//  6. Then the cells that the answer will be about are chosen once and for all,
//     and measured afresh: of many cells the best one so far was also lucky, and
//     only rounds that took no part in the choice do not flatter it.
//  7. A trial whose tasks or checksum differ from the serial program's did
//     other work and counts as failed.
//  8. Each trial goes to the [Log] as soon as it is measured, and each step to
//     Observe.
package sweep

import (
	"context"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/host"
	"parallelogram/core/message"
	"parallelogram/core/trial"
)

// Executor runs one trial. A trial that could not be measured comes back with
// its Failure set; it never stops a sweep. It returns soon after ctx ends.
type Executor interface {
	Execute(ctx context.Context, spec trial.Spec) core.Trial
}

// Log keeps a run while it is measured; core/runfile writes it to disk. An
// error means that something is not kept yet: the log holds on to it and tries
// again with the next call. No error means that everything so far is kept.
type Log interface {
	Begin(run core.Run) error // the resolved experiment, the host, the notices so far
	Append(trial core.Trial) error
	Note(notice message.Message) error // a notice that came up after Begin
	Finish(run core.Run) error         // the end: the run is whole if it is Finished
}

// Sweep measures experiments.
type Sweep struct {
	Executor Executor
	Host     core.Host
	Notices  []message.Message // what else there is to know before the run
	Before   *core.Run         // one that is continued: its trials are not run again; nil for none
	Log      Log               // nil keeps nothing; of a run that is continued it has everything so far
	Now      func() time.Time  // nil means time.Now
	Observe  func(Progress)    // called on the goroutine of Run, before each trial and at the end; nil is allowed

	// Quiet waits until other programs rest, a few seconds at most, and tells
	// how long it waited and whether they do. It is called before each round,
	// on the goroutine of Run; nil does not wait.
	Quiet func(ctx context.Context) (waited time.Duration, quiet bool)

	// Free tells how many bytes of memory the machine has free at that moment, 0
	// when unknown. Before a count of a command whose memory is projected to be
	// more, the probe leaves it out; nil leaves nothing out.
	Free func() int64

	// Choose names the cells that are measured again to confirm the answer of
	// a run of one variant, or reports false when there is too little to choose
	// by. It is asked once for each variant, after the last focus round: what it
	// says cannot make a run longer or shorter until then. Nil means [choice.Of].
	Choose func(core.Run) (choice.Choice, bool)
}

// Run measures what is planned. When ctx ends it returns what was measured, with
// Finished false, and ctx's error. A serial program that does not run is an error,
// too. Nothing else is: cells that fail and a log that cannot be written are told
// by notices of the run.
func (s Sweep) Run(ctx context.Context, p Plan) (core.Run, error) {
	m := s.measurement(p, joined(slices.Concat(s.Notices, host.Notices(s.Host)), p.Notices))
	err := m.prepare(ctx)
	if err == nil {
		if err = m.setUp(ctx); err == nil {
			err = m.measure(ctx)
		}
		if failed := m.cleanUp(ctx); failed != nil {
			why := message.Of(failed)
			why.Severity = message.Warning // the trials stand
			m.note(why)
		}
		m.finish()
	}
	m.observe(Done, core.Cell{})
	return m.snapshot(), err
}

// prepare settles the size of the work and opens the log, or takes both from the
// run that is continued.
func (m *measurement) prepare(ctx context.Context) error {
	if m.Before != nil {
		m.resume(*m.Before)
		return nil
	}
	err := m.size(ctx)
	if err == nil {
		m.begin()
	}
	return err
}

// joined returns what is known of the circumstances and what the plan has to
// say, without what it says again.
func joined(known, plan []message.Message) []message.Message {
	list := slices.Clone(known)
	for _, n := range plan {
		if !slices.ContainsFunc(known, func(told message.Message) bool { return told.Key == n.Key }) {
			list = append(list, n)
		}
	}
	return list
}
