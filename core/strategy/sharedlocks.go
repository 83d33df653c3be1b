//go:build unix

package strategy

import (
	"sync/atomic"
	"time"

	"parallelogram/core/workload"
)

// sharedLocks is what lies at the start of the memory that worker processes
// share: their locks. What each process writes often is a cache line apart from
// the next, so that locks do not slow each other down.
type sharedLocks struct {
	mutex      gate
	_          cacheLine
	rw         rwGates
	_          cacheLine
	permits    gate
	_          cacheLine
	room       gate // places free in the ring
	items      gate // places taken in it
	guard      gate // of head and tail
	head, tail uint64
	_          cacheLine
}

// cacheLine keeps its neighbours on different lines, of 128 bytes at most.
type cacheLine [128]byte

// open sets the locks before the first worker sees them.
func (c *sharedLocks) open(n workload.Needs) {
	c.mutex.free.Store(1)
	c.rw.writer.free.Store(1)
	c.permits.free.Store(uint32(n.Permits))
	c.room.free.Store(uint32(n.Room))
	c.guard.free.Store(1)
}

// patience counts the time for which this process waited for locks.
type patience struct{ waited *atomic.Int64 }

// pass waits at a gate and goes in.
func (p patience) pass(g *gate) {
	if g.try() {
		return
	}
	from := time.Now()
	g.enter()
	p.waited.Add(int64(time.Since(from)))
}

type sharedMutex struct {
	patience
	*gate
}

func (m sharedMutex) Lock()         { m.pass(m.gate) }
func (m sharedMutex) TryLock() bool { return m.try() }
func (m sharedMutex) Unlock()       { m.leave() }

type sharedSemaphore struct {
	patience
	*gate
}

func (s sharedSemaphore) Acquire()         { s.pass(s.gate) }
func (s sharedSemaphore) TryAcquire() bool { return s.try() }
func (s sharedSemaphore) Release()         { s.leave() }

var (
	_ tryMutex     = sharedMutex{}
	_ trySemaphore = sharedSemaphore{}
)
