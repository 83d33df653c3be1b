package sweep

import (
	"context"
	"slices"
	"strconv"
	"time"

	"parallelogram/core"
	"parallelogram/core/choice"
	"parallelogram/core/message"
)

// measurement is a run under way. It belongs to the goroutine of Run.
type measurement struct {
	Sweep
	plan       Plan
	run        core.Run
	schedule   *schedule
	limit      time.Duration     // of each trial
	mark       string            // what tells its processes from those of other runs
	empty      time.Duration     // that an empty program takes; 0 where nobody knows, or no program is run
	calibrated attempt           // how the size of the work was settled
	references map[string]uint64 // checksums that the trials of each variant must have; empty until the size is settled
	candidates map[string]uint64 // checksums of the first trial of the baselines, where two are to agree
	unlike     map[string]bool   // variants whose baselines did not: their results are not compared
	sized      bool              // the number of tasks was chosen for the target time
	round      int               // under way; 0 before the first
	last       int               // the last round decided on
	clock      clock
	session    time.Time     // when this run was begun or continued
	budget     time.Duration // of the run, until when it may go on; 0 while nothing limits it
	waiting    waiting
	replay     replay
	toldLong   bool // it was told that the run takes long
	logging    bool // the log gets what is noted
	recovered  bool // it was told that the log recovered
}

func (s Sweep) measurement(p Plan, notices []message.Message) *measurement {
	if s.Before != nil {
		p.Experiment.Floor = s.Before.Experiment.Floor // its rounds go on as they were
	}
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
		schedule:   newSchedule(p),
		references: map[string]uint64{},
		candidates: map[string]uint64{},
		unlike:     map[string]bool{},
		last:       e.Rounds,
	}
	m.session, m.budget = m.run.Started, e.Budget
	m.mark = strconv.FormatInt(m.session.UnixNano(), 36)
	m.clock.end = m.run.Started
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
	if err := m.surplus(); err != nil {
		return err
	}
	m.run.Finished = true
	return nil
}

// elapsed returns how long the run has gone on, for people to see.
func (m *measurement) elapsed() time.Duration {
	since := m.clock.end
	if since.Before(m.session) {
		since = m.session
	}
	return m.clock.spent + max(0, m.Now().Sub(since))
}

// snapshot returns the run so far. Its slices end where they are full, so that
// what is appended later goes elsewhere or behind the end.
func (m *measurement) snapshot() core.Run {
	run := m.run
	run.Trials = slices.Clip(run.Trials)
	run.Notices = slices.Clip(run.Notices)
	return run
}
