package strategy

import (
	"sync"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/shared"
)

// waitFunc runs a section in which a worker waits, or needs no interpreter.
type waitFunc func(kind core.SpanKind, section func())

// watchedEnv is the environment of a worker whose waits matter to somebody: to
// a trace, to a global interpreter lock. What need not wait passes by unseen.
type watchedEnv struct {
	plainEnv
	wait waitFunc
}

// environment returns what a worker's tasks are to ask: without a recorder,
// nothing stands between them and the locks.
func environment(plain plainEnv, r *recorder) job.Env {
	if r == nil {
		return plain
	}
	return &watchedEnv{plain, r.during}
}

func (e *watchedEnv) Blocking(section func()) { e.wait(core.SpanBlock, section) }
func (e *watchedEnv) Mutex() sync.Locker      { return watchedMutex{e.state.Mutex, e.wait} }
func (e *watchedEnv) RWMutex() job.RWLocker   { return watchedRWMutex{e.state.RWMutex, e.wait} }
func (e *watchedEnv) Semaphore() job.Semaphore {
	return watchedSemaphore{e.state.Semaphore, e.wait}
}
func (e *watchedEnv) Queue() job.Queue { return watchedQueue{e.state.Queue, e.wait} }

type watchedMutex struct {
	shared.Mutex
	wait waitFunc
}

func (m watchedMutex) Lock() {
	if !m.TryLock() {
		m.wait(core.SpanLock, m.Mutex.Lock)
	}
}

type watchedRWMutex struct {
	shared.RWMutex
	wait waitFunc
}

func (m watchedRWMutex) Lock() {
	if !m.TryLock() {
		m.wait(core.SpanLock, m.RWMutex.Lock)
	}
}

func (m watchedRWMutex) RLock() {
	if !m.TryRLock() {
		m.wait(core.SpanLock, m.RWMutex.RLock)
	}
}

type watchedSemaphore struct {
	shared.Semaphore
	wait waitFunc
}

func (s watchedSemaphore) Acquire() {
	if !s.TryAcquire() {
		s.wait(core.SpanLock, s.Semaphore.Acquire)
	}
}

type watchedQueue struct {
	shared.Queue
	wait waitFunc
}

func (q watchedQueue) Put(item uint64) {
	if !q.TryPut(item) {
		q.wait(core.SpanLock, func() { q.Queue.Put(item) })
	}
}

func (q watchedQueue) Take() uint64 {
	item, ok := q.TryTake()
	if !ok {
		q.wait(core.SpanLock, func() { item = q.Queue.Take() })
	}
	return item
}

// plainEnv is the environment of a worker that nobody watches.
type plainEnv struct {
	state  *shared.State
	worker int
}

func (e plainEnv) Worker() int              { return e.worker }
func (e plainEnv) Checkpoint()              {}
func (e plainEnv) Blocking(section func())  { section() }
func (e plainEnv) Words() []uint64          { return e.state.Words }
func (e plainEnv) Mutex() sync.Locker       { return e.state.Mutex }
func (e plainEnv) RWMutex() job.RWLocker    { return e.state.RWMutex }
func (e plainEnv) Semaphore() job.Semaphore { return e.state.Semaphore }
func (e plainEnv) Queue() job.Queue         { return e.state.Queue }
