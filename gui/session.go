package gui

import (
	"context"
	"errors"
	"time"

	"parallelogram/core"
	"parallelogram/core/stats"
	"parallelogram/core/sweep"
	"parallelogram/core/verdict"
)

// repaintEvery is the shortest time between two updates of the window during
// a run; see thrift for the longest. Each costs up to two repaints, one for
// the text and one when the chart is drawn, so that there are at most four a
// second.
const repaintEvery = 500 * time.Millisecond

// rest is how many times longer than it took to summarise a run the session
// waits until it does so again: the resampling of a large grid takes a tenth
// of a second, and the cores are wanted for what is being measured.
const rest = 50

// Measure runs an experiment to its end or until ctx ends, and tells observe
// how it goes; lab.Lab has such a method.
type Measure func(ctx context.Context, e core.Experiment, log sweep.Log, observe func(sweep.Progress)) (core.Run, error)

// snapshot is what a session tells the window: immutable.
type snapshot struct {
	progress sweep.Progress
	run      core.Run
	cells    []stats.Summary
	answer   *verdict.Answer // when ended; nil when the run says nothing
	journal  journalState
	ended    bool  // nothing of the run is left: no process, no open file
	err      error // why it ended before its time; nil after Stop
}

// session measures one experiment. It is started by the UI goroutine and owns
// two goroutines, both gone when done is closed: one in which the sweep runs,
// and one that paces what the window hears of it.
type session struct {
	measure Measure
	folder  string // where the run is kept
	now     func() time.Time
	used    func() time.Duration // CPU time of this process
	post    func(func())         // runs a function on the UI goroutine
	show    func(snapshot)

	cancel context.CancelFunc
	done   chan struct{}
	last   snapshot  // the session's goroutine's own
	due    time.Time // when the numbers may be brought up to date again
}

// start begins to measure.
func (s *session) start(e core.Experiment) {
	ctx, cancel := context.WithCancel(context.Background())
	s.cancel, s.done = cancel, make(chan struct{})
	go s.own(ctx, e)
}

// stop asks the run to end and does not wait; done says when it has.
func (s *session) stop() { s.cancel() }

// wait reports whether the run has ended within the limit.
func (s *session) wait(limit time.Duration) bool { return ended(limit, s.done) }

// own is the session's own goroutine.
func (s *session) own(ctx context.Context, e core.Experiment) {
	defer close(s.done)
	defer s.cancel()
	journal := newJournal(s.folder, e.Workload.Name, s.now())
	box, ended := newMailbox[sweep.Progress](), make(chan struct{})
	var end snapshot
	go func() {
		defer close(ended)
		end = s.run(ctx, e, journal, box.put)
	}()
	thrift := thrift{used: s.used, before: s.used()}
	pace(box, ended, thrift.rest, func(p sweep.Progress) {
		s.tell(snapshot{progress: p, run: p.Run, journal: journal.state()})
	})
	s.tell(end)
}

// run measures to the end and returns the last snapshot.
func (s *session) run(ctx context.Context, e core.Experiment, j *journal, observe func(sweep.Progress)) snapshot {
	var latest sweep.Progress
	run, err := s.measure(ctx, e, j, func(p sweep.Progress) { latest = p; observe(p) })
	j.close()
	if errors.Is(err, context.Canceled) {
		err = nil
	}
	return snapshot{progress: latest, run: run, journal: j.state(), ended: true, err: err}
}

// tell hands a snapshot over. Its numbers are made here, away from the UI
// goroutine; when it is too soon for new ones, the last ones stay.
func (s *session) tell(news snapshot) {
	if begin := s.now(); news.ended || !begin.Before(s.due) {
		news.cells = stats.Summarise(news.run)
		if news.ended {
			news.conclude()
		}
		end := s.now()
		s.due = end.Add(rest * end.Sub(begin))
	} else {
		news.run, news.cells = s.last.run, s.last.cells
	}
	s.last = news
	s.post(func() { s.show(news) })
}

// conclude answers the run that has ended.
func (s *snapshot) conclude() {
	answer, err := answerTo(s.run)
	s.answer, s.err = answer, errors.Join(s.err, err)
}
