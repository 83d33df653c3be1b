//go:build !unix

package strategy

import (
	"errors"
	"fmt"
	"os"

	"parallelogram/core/workload"
)

// errNoSharing is how a trial fails whose tasks share what cannot be shared.
var errNoSharing = errors.New("on this system worker processes cannot share memory and locks; measure this workload with goroutines")

// memory is what worker processes share here: nothing.
type memory struct{}

func newMemory(n workload.Needs) (*memory, error) {
	if n != (workload.Needs{}) {
		return nil, errNoSharing
	}
	return &memory{}, nil
}

func openMemory(n workload.Needs) (*memory, error) { return newMemory(n) }

func (m *memory) files() []*os.File { return nil }
func (m *memory) close()            {}

// commons returns locks that refuse: a job does not say beforehand whether it
// uses them.
func (m *memory) commons() *commons {
	c := newCommons(workload.Needs{})
	c.mutex, c.rw = refusal{}, refusal{}
	return c
}

// refusal is a lock that ends this process, and so the trial, with the reason.
type refusal struct{}

func (refusal) Lock() {
	fmt.Fprintln(os.Stderr, errNoSharing)
	os.Exit(1)
}

func (r refusal) RLock()       { r.Lock() }
func (refusal) TryLock() bool  { return false }
func (refusal) TryRLock() bool { return false }
func (refusal) Unlock()        {}
func (refusal) RUnlock()       {}
