package session

import (
	"context"
	"errors"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/plan"
	"parallelogram/core/site"
	"parallelogram/core/sweep"
)

// analysisRest is how many times longer than it took to analyse a run the session
// waits until it does so again: the resampling of a large grid takes a tenth of
// a second, and the cores are wanted for what is being measured.
const analysisRest = 50

// Measure runs a plan to its end or until ctx ends; see [site.Measure].
type Measure func(ctx context.Context, s site.Site, o site.Order) (core.Run, error)

// Setup is where and how experiments are measured.
type Setup struct {
	Site    site.Site
	Measure Measure
	Folder  string // where the run is kept
	Now     func() time.Time
	Used    func() time.Duration // CPU time of this process so far
	Post    func(func())         // runs a function on the UI goroutine
	Tell    func(Snapshot)       // called on the UI goroutine
}

// Snapshot is what a session tells the window: immutable.
type Snapshot struct {
	Progress sweep.Progress     // its Run is not for the window: Analysis has it
	Analysis *analysis.Analysis // of the run so far; with its answer when it has ended
	Kept     Kept
	Ended    bool  // nothing of the run is left: no process, no open file
	Err      error // why it ended before its time; nil after Stop
}

// Session measures one experiment. It owns two goroutines, both gone when it has
// ended: one in which the sweep runs, and one that paces what the window hears of
// it. Its methods are called on the UI goroutine.
type Session struct {
	Setup
	experiment core.Experiment
	begun      *analysis.Analysis
	cancel     context.CancelFunc
	done       chan struct{}

	last *analysis.Analysis // the pacing goroutine's own
	due  time.Time          // when the analysis may be brought up to date again
}

// Start begins to measure.
func Start(s Setup, e core.Experiment) *Session {
	ctx, cancel := context.WithCancel(context.Background())
	begun := analysis.Extended(nil, core.Run{Experiment: e, Host: s.Site.Host()})
	session := &Session{Setup: s, experiment: e, begun: begun, last: begun, cancel: cancel, done: make(chan struct{})}
	go session.pace(ctx)
	return session
}

// Begun is the analysis of the run before its first trial.
func (s *Session) Begun() *analysis.Analysis { return s.begun }

// Stop asks the run to end and does not wait.
func (s *Session) Stop() { s.cancel() }

// Ended is closed when the run has ended.
func (s *Session) Ended() <-chan struct{} { return s.done }

// pace passes on how the run goes, and then how it ended.
func (s *Session) pace(ctx context.Context) {
	defer close(s.done)
	defer s.cancel()
	journal := newJournal(s.Folder, s.experiment.Workload.Name, s.Now())
	box, ended := newMailbox[sweep.Progress](), make(chan struct{})
	var end Snapshot
	var run core.Run
	go func() {
		defer close(ended)
		run, end = s.measure(ctx, journal, box.put)
	}()
	budget := budget{used: s.Used, before: s.Used()}
	pace(box, ended, budget.rest, func(p sweep.Progress) {
		s.extend(p.Run)
		s.tell(Snapshot{Progress: p, Kept: journal.state()})
	})
	s.conclude(run, &end)
	s.tell(end)
}

// measure runs to the end and returns the run and the last snapshot, without its
// analysis.
func (s *Session) measure(ctx context.Context, j *journal, observe func(sweep.Progress)) (core.Run, Snapshot) {
	var latest sweep.Progress
	p, err := plan.Of(s.experiment, s.Site.Host())
	run := core.Run{Experiment: s.experiment}
	if err == nil {
		run, err = s.Measure(ctx, s.Site, site.Order{Plan: p, Log: j, Observe: func(p sweep.Progress) { latest = p; observe(p) }})
	}
	j.close()
	if errors.Is(err, context.Canceled) {
		err = nil
	}
	return run, Snapshot{Progress: latest, Kept: j.state(), Ended: true, Err: err}
}

// extend brings the analysis up to date, unless it is too soon.
func (s *Session) extend(run core.Run) {
	begin := s.Now()
	if begin.Before(s.due) {
		return
	}
	before := s.last
	if len(before.Run.Trials) == 0 { // the experiment was not calibrated yet
		before = nil
	}
	s.last = analysis.Extended(before, run)
	end := s.Now()
	s.due = end.Add(analysisRest * end.Sub(begin))
}

// conclude analyses the run that has ended. One that did not come to its first
// trial may not even say what was asked.
func (s *Session) conclude(run core.Run, end *Snapshot) {
	if run.Experiment.Workload.Name == "" {
		run.Experiment = s.experiment
	}
	var err error
	s.last, err = analysis.Of(run)
	end.Err = errors.Join(end.Err, err)
}

// tell hands a snapshot with the latest analysis over.
func (s *Session) tell(news Snapshot) {
	news.Analysis = s.last
	s.Post(func() { s.Tell(news) })
}
