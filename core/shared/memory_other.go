//go:build !unix

package shared

import (
	"fmt"
	"os"

	"parallelogram/core/job"
	"parallelogram/core/message"
)

// BetweenProcesses says that worker processes cannot share anything here.
const BetweenProcesses = false

// noSharing is how a trial fails whose tasks share what cannot be shared.
func noSharing() error { return message.NewError("no-sharing") }

// Memory is what worker processes share here: nothing.
type Memory struct{}

// NewMemory fails for a job that needs any.
func NewMemory(n job.Needs) (*Memory, error) {
	if n != (job.Needs{}) {
		return nil, noSharing()
	}
	return &Memory{}, nil
}

// OpenMemory does the same in a worker process.
func OpenMemory(n job.Needs) (*Memory, error) { return NewMemory(n) }

// Files returns nothing: there is nothing to inherit.
func (m *Memory) Files() []*os.File { return nil }

// Close does nothing.
func (m *Memory) Close() {}

// State returns locks that refuse: a job does not say beforehand whether it
// uses them.
func (m *Memory) State() *State {
	s := New(job.Needs{})
	s.Mutex, s.RWMutex = refusal{}, refusal{}
	return s
}

// refusal is a lock that ends this process, and so the trial, with the reason.
type refusal struct{}

func (refusal) Lock() {
	fmt.Fprintln(os.Stderr, noSharing())
	os.Exit(1)
}

func (r refusal) RLock()       { r.Lock() }
func (refusal) TryLock() bool  { return false }
func (refusal) TryRLock() bool { return false }
func (refusal) Unlock()        {}
func (refusal) RUnlock()       {}
