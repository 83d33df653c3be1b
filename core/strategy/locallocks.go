package strategy

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"

	"parallelogram/core/workload"
)

// newCommons returns what workers in one process share.
func newCommons(n workload.Needs) *commons {
	waited := new(atomic.Int64)
	return &commons{
		waited:    waited,
		words:     make([]uint64, n.Words),
		mutex:     new(sync.Mutex),
		rw:        new(sync.RWMutex),
		semaphore: permits{semaphore.NewWeighted(int64(n.Permits)), waited},
		queue:     queue(make(chan uint64, n.Room)),
	}
}

// permits are a semaphore that counts how long it was waited for.
type permits struct {
	*semaphore.Weighted
	waited *atomic.Int64
}

func (p permits) Acquire() {
	if p.TryAcquire() {
		return
	}
	from := time.Now()
	_ = p.Weighted.Acquire(context.Background(), 1) // fails when its context ends, which this one does not
	p.waited.Add(int64(time.Since(from)))
}

func (p permits) Release()         { p.Weighted.Release(1) }
func (p permits) TryAcquire() bool { return p.Weighted.TryAcquire(1) }

// queue is a channel that can be tried.
type queue chan uint64

func (q queue) Put(item uint64) { q <- item }
func (q queue) Take() uint64    { return <-q }

func (q queue) TryPut(item uint64) bool {
	select {
	case q <- item:
		return true
	default:
		return false
	}
}

func (q queue) TryTake() (item uint64, ok bool) {
	select {
	case item = <-q:
		return item, true
	default:
		return 0, false
	}
}
