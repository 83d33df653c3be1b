// Package shared is what the workers of a job share: words of memory, locks and
// a queue, between goroutines or between processes.
//
// The recipe:
//
//  1. Workers of one process share the [State] that [New] makes.
//  2. For worker processes, their coordinator makes a [Memory] with
//     [NewMemory] and lets them inherit its Files; each opens it with
//     [OpenMemory]. The state of either is [Memory.State].
//
// Between processes every lock is a counting [semaphore] in shared memory,
// which waits by futex(2) where the system has it.
package shared

import (
	"sync"
	"sync/atomic"
	"time"

	"parallelogram/core/job"
)

// State is what the workers of a job share. Each lock can be tried, so that
// who watches a worker hears of waits alone.
type State struct {
	Words     []uint64
	Mutex     Mutex
	RWMutex   RWMutex
	Semaphore Semaphore
	Queue     Queue
	waited    *atomic.Int64 // ns that this process waited for locks, but for those that Go counts
}

// Mutex is a lock that can be tried.
type Mutex interface {
	sync.Locker
	TryLock() bool
}

// RWMutex is a lock that readers share and that can be tried.
type RWMutex interface {
	Mutex
	RLock()
	RUnlock()
	TryRLock() bool
}

// Semaphore is one that can be tried.
type Semaphore interface {
	job.Semaphore
	TryAcquire() bool
}

// Queue is one that can be tried.
type Queue interface {
	job.Queue
	TryPut(item uint64) bool
	TryTake() (item uint64, ok bool)
}

// LockWait returns how long this process waited for locks, but for those that
// Go counts.
func (s *State) LockWait() time.Duration { return time.Duration(s.waited.Load()) }
