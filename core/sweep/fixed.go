package sweep

import (
	"context"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
)

// size settles the size of the work: it is searched for by calibration, or as it
// is.
func (m *measurement) size(ctx context.Context) error {
	if !m.fixed() {
		return m.calibrate(ctx)
	}
	m.limit = m.run.Experiment.Limit
	return nil
}

// fixed reports whether the work is as it is. Then nothing is run before the
// probe, which tells how long a trial takes.
func (m *measurement) fixed() bool { return m.plan.Sizing == job.Fixed }

// warmups returns how often a trial does its work before it is timed.
func (m *measurement) warmups() int {
	if c := m.run.Experiment.Workload.Command; c != nil {
		return c.Warmup
	}
	return 1
}

// limitBy chooses the time limit of fixed work by its probe. It holds for what is
// run before and after the work as well.
func (m *measurement) limitBy(probe []core.Trial) {
	if !m.fixed() || m.run.Experiment.Limit > 0 || len(probe) == 0 {
		return
	}
	var slowest time.Duration
	for _, t := range probe {
		slowest = max(slowest, t.Process)
	}
	m.limit = max(minLimit, limitFactor*slowest)
}

// insist runs the baseline of fixed work again where it failed in the probe, until
// its cell is closed. Without a baseline there is nothing to measure: the error says
// how it failed.
func (m *measurement) insist(ctx context.Context, phase core.Phase, t turn) error {
	if phase != core.PhaseProbe || !m.fixed() || m.rank(t.cell) > 0 {
		return nil
	}
	for {
		last := m.run.Trials[len(m.run.Trials)-1]
		switch {
		case last.OK():
			return nil
		case !m.schedule.open(t.cell):
			return message.NewError("baseline-failed", "cell", t.cell, "times", maxFailures, "why", last.Reason())
		}
		if err := m.take(ctx, phase, t); err != nil {
			return err
		}
	}
}

// rank puts the baselines of a probe of fixed work first: they tell early how long
// it takes, and what a check is to come to.
func (m *measurement) rank(c core.Cell) int {
	if c == m.run.Experiment.Baseline(c.Variant) {
		return 0
	}
	return 1
}

// agree takes the checksum of a baseline's trial as the one that all must have,
// where nothing tells it beforehand: of the first, or of the first two if they agree
// where what is right is not known to be the same every time. Where these two do not,
// results vary, and no later one settles what is right. It is asked of trials in
// their order.
func (m *measurement) agree(t core.Trial) {
	if !t.OK() || m.rank(t.Cell) > 0 || t.Checksum == 0 {
		return
	}
	v := t.Cell.Variant
	if _, settled := m.references[v]; settled || m.unlike[v] {
		return
	}
	switch first, seen := m.candidates[v]; {
	case m.plan.Checking == job.Agreement, m.plan.Checking == job.Reproduced && seen && first == t.Checksum:
		m.references[v] = t.Checksum
	case m.plan.Checking == job.Reproduced && seen:
		m.unlike[v] = true
		m.say(message.Info, "results-vary", "variant", v)
	case m.plan.Checking == job.Reproduced && !seen:
		m.candidates[v] = t.Checksum
	}
}
