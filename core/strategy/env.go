package strategy

import (
	"sync"
	"sync/atomic"
	"time"

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
