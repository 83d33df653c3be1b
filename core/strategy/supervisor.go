package strategy

import "sync"

// supervisor keeps the worker processes that a run has spawned and that may
// still be there. When one fails, the others need not finish: the trial has
// failed.
type supervisor struct {
	mu     sync.Mutex
	living map[*workerProcess]bool
	cause  error // the first failure in time; those that follow come of it
	closed bool
}

// add enters a process; one that comes too late is killed.
func (s *supervisor) add(p *workerProcess) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.living == nil {
		s.living = map[*workerProcess]bool{}
	}
	s.living[p] = true
	if s.closed {
		p.child.Kill()
	}
}

// remove strikes out a process that has been waited for, and with it its
// buffers: there may be one for each task.
func (s *supervisor) remove(p *workerProcess) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.living, p)
}

// fail keeps the first failure and kills all processes.
func (s *supervisor) fail(err error) {
	s.mu.Lock()
	if s.cause == nil {
		s.cause = err
	}
	s.mu.Unlock()
	s.kill()
}

func (s *supervisor) kill() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	for p := range s.living {
		p.child.Kill()
	}
}

// failure returns the first failure.
func (s *supervisor) failure() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.cause
}
