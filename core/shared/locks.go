//go:build unix

package shared

import (
	"sync/atomic"
	"time"

	"parallelogram/core/job"
)

// header is what lies at the start of the memory that processes share: their
// locks. What each process writes often is a cache line apart from the next,
// so that locks do not slow each other down.
type header struct {
	mutex   semaphore
	_       cacheLine
	rw      rwLock
	_       cacheLine
	permits semaphore
	_       cacheLine
	ring    ring
	_       cacheLine
}

// cacheLine keeps its neighbours on different lines, of 128 bytes at most.
type cacheLine [128]byte

// init sets the locks before the first worker sees them.
func (h *header) init(n job.Needs) {
	h.mutex.permits.Store(1)
	h.rw.writer.permits.Store(1)
	h.permits.permits.Store(uint32(n.Permits))
	h.ring.init(n.Room)
}

// stopwatch adds up the time for which this process waited for locks.
type stopwatch struct{ waited *atomic.Int64 }

func (w stopwatch) acquire(s *semaphore) {
	if s.tryAcquire() {
		return
	}
	from := time.Now()
	s.acquire()
	w.waited.Add(int64(time.Since(from)))
}

type ipcMutex struct {
	stopwatch
	semaphore *semaphore
}

func (m ipcMutex) Lock()         { m.acquire(m.semaphore) }
func (m ipcMutex) TryLock() bool { return m.semaphore.tryAcquire() }
func (m ipcMutex) Unlock()       { m.semaphore.release() }

type ipcSemaphore struct {
	stopwatch
	semaphore *semaphore
}

func (s ipcSemaphore) Acquire()         { s.acquire(s.semaphore) }
func (s ipcSemaphore) TryAcquire() bool { return s.semaphore.tryAcquire() }
func (s ipcSemaphore) Release()         { s.semaphore.release() }
