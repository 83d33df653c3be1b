package strategy

import "sync"

// roster is the worker processes that a run has hired. When one fails, the
// others need not finish: the trial has failed.
type roster struct {
	mu      sync.Mutex
	members []*member
	cause   error // the first failure in time; those that follow come of it
	closed  bool
}

// add enters a member; one that comes too late is killed.
func (r *roster) add(m *member) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.members = append(r.members, m)
	if r.closed {
		m.child.Kill()
	}
}

// fail keeps the first failure and kills all members.
func (r *roster) fail(err error) {
	r.mu.Lock()
	if r.cause == nil {
		r.cause = err
	}
	r.mu.Unlock()
	r.kill()
}

func (r *roster) kill() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	for _, m := range r.members {
		m.child.Kill()
	}
}

// failure returns the first failure.
func (r *roster) failure() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.cause
}
