package shared

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	weighted "golang.org/x/sync/semaphore"

	"parallelogram/core/job"
)

// New makes what workers of one process share.
func New(n job.Needs) *State {
	waited := new(atomic.Int64)
	return &State{
		Words:     make([]uint64, n.Words),
		Mutex:     new(sync.Mutex),
		RWMutex:   new(sync.RWMutex),
		Semaphore: localSemaphore{weighted.NewWeighted(int64(n.Permits)), waited},
		Queue:     localQueue(make(chan uint64, n.Room)),
		waited:    waited,
	}
}

// localSemaphore counts how long it was waited for, which Go does not.
type localSemaphore struct {
	*weighted.Weighted
	waited *atomic.Int64
}

func (s localSemaphore) Acquire() {
	if s.TryAcquire() {
		return
	}
	from := time.Now()
	_ = s.Weighted.Acquire(context.Background(), 1) // fails when its context ends, which this one does not
	s.waited.Add(int64(time.Since(from)))
}

func (s localSemaphore) Release()         { s.Weighted.Release(1) }
func (s localSemaphore) TryAcquire() bool { return s.Weighted.TryAcquire(1) }

// localQueue is a channel that can be tried.
type localQueue chan uint64

func (q localQueue) Put(item uint64) { q <- item }
func (q localQueue) Take() uint64    { return <-q }

func (q localQueue) TryPut(item uint64) bool {
	select {
	case q <- item:
		return true
	default:
		return false
	}
}

func (q localQueue) TryTake() (item uint64, ok bool) {
	select {
	case item = <-q:
		return item, true
	default:
		return 0, false
	}
}
