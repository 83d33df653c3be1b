package strategy

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/semaphore"

	"parallelogram/core/workload"
)

// commons is what the workers of a job share. Each lock can be tried, so that
// who watches a worker hears of waits alone.
type commons struct {
	words     []uint64
	mutex     tryMutex
	rw        tryRWMutex
	semaphore trySemaphore
	queue     tryQueue
	waited    *atomic.Int64 // ns that this process waited for locks, but for those that Go counts
}

type tryMutex interface {
	sync.Locker
	TryLock() bool
}

type tryRWMutex interface {
	tryMutex
	RLock()
	RUnlock()
	TryRLock() bool
}

type trySemaphore interface {
	workload.Semaphore
	TryAcquire() bool
}

type tryQueue interface {
	workload.Queue
	TryPut(item uint64) bool
	TryTake() (item uint64, ok bool)
}

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

// lockWait returns how long this process waited for locks, but for those that
// Go counts.
func (c *commons) lockWait() time.Duration { return time.Duration(c.waited.Load()) }

// plainEnv is the environment of a worker that nobody watches.
type plainEnv struct {
	*commons
	worker int
}

func (e plainEnv) Worker() int                   { return e.worker }
func (e plainEnv) Checkpoint()                   {}
func (e plainEnv) Blocking(section func())       { section() }
func (e plainEnv) Words() []uint64               { return e.words }
func (e plainEnv) Mutex() sync.Locker            { return e.mutex }
func (e plainEnv) RWMutex() workload.RWLocker    { return e.rw }
func (e plainEnv) Semaphore() workload.Semaphore { return e.semaphore }
func (e plainEnv) Queue() workload.Queue         { return e.queue }

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
