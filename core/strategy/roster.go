package strategy

import "sync"

// roster is the worker processes that a run has hired and that may still be
// there. When one fails, the others need not finish: the trial has failed.
type roster struct {
	mu      sync.Mutex
	members map[*member]bool
	cause   error // the first failure in time; those that follow come of it
	closed  bool
}

// add enters a member; one that comes too late is killed.
func (r *roster) add(m *member) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.members == nil {
		r.members = map[*member]bool{}
	}
	r.members[m] = true
	if r.closed {
		m.child.Kill()
	}
}

// remove strikes out a member whose process has been waited for, and with it
// its buffers: there may be one for each task.
func (r *roster) remove(m *member) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.members, m)
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
	for m := range r.members {
		m.child.Kill()
	}
}

// failure returns the first failure.
func (r *roster) failure() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.cause
}
