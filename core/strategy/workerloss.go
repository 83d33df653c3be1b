package strategy

import (
	"errors"
	"time"

	"parallelogram/core/message"
)

// grace is how long a process may take to end once its pipes are broken.
const grace = 2 * time.Second

// lost explains why nothing more is expected of the process, and sees to its
// end. How a process ended says more than a pipe's complaint; one that broke
// the protocol is killed, which says nothing.
func (p *workerProcess) lost(err error) error {
	var broken violation
	if errors.As(err, &broken) {
		p.child.Kill()
		_, _ = p.child.Wait() // how it ended is our doing
		return p.failed(err)
	}
	killing := time.AfterFunc(grace, p.child.Kill)
	_, exit := p.child.Wait()
	switch {
	case !killing.Stop():
		return p.failed(message.NewError("worker-stuck", "why", err))
	case exit != nil:
		return p.failed(exit)
	default:
		return p.failed(message.NewError("worker-quit", "why", err))
	}
}

// failed names the process to which something happened.
func (p *workerProcess) failed(why error) error {
	return message.NewError("worker-lost", "worker", p.number, "why", why)
}
