//go:build unix

package strategy

import (
	"sync"
	"sync/atomic"
	"time"

	"parallelogram/core/workload"
)

// crossing is what lies at the start of the memory that worker processes share:
// their locks. What each process writes often is a cache line apart from the
// next, so that locks do not slow each other down.
type crossing struct {
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
func (c *crossing) open(n workload.Needs) {
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

type crossMutex struct {
	patience
	*gate
}

func (m crossMutex) Lock()         { m.pass(m.gate) }
func (m crossMutex) TryLock() bool { return m.try() }
func (m crossMutex) Unlock()       { m.leave() }

type crossSemaphore struct {
	patience
	*gate
}

func (s crossSemaphore) Acquire()         { s.pass(s.gate) }
func (s crossSemaphore) TryAcquire() bool { return s.try() }
func (s crossSemaphore) Release()         { s.leave() }

// crossQueue is a ring of items. Waiting for an item is not waiting for a lock.
type crossQueue struct {
	*crossing
	ring []uint64
}

func (q crossQueue) Put(item uint64) {
	q.room.enter()
	q.put(item)
}

func (q crossQueue) TryPut(item uint64) bool {
	ok := q.room.try()
	if ok {
		q.put(item)
	}
	return ok
}

func (q crossQueue) put(item uint64) {
	q.guard.enter()
	q.ring[q.tail%uint64(len(q.ring))] = item
	q.tail++
	q.guard.leave()
	q.items.leave()
}

func (q crossQueue) Take() uint64 {
	q.items.enter()
	return q.take()
}

func (q crossQueue) TryTake() (item uint64, ok bool) {
	if ok = q.items.try(); ok {
		item = q.take()
	}
	return item, ok
}

func (q crossQueue) take() uint64 {
	q.guard.enter()
	item := q.ring[q.head%uint64(len(q.ring))]
	q.head++
	q.guard.leave()
	q.room.leave()
	return item
}

var (
	_ sync.Locker       = crossMutex{}
	_ tryMutex          = crossMutex{}
	_ trySemaphore      = crossSemaphore{}
	_ tryQueue          = crossQueue{}
	_ workload.RWLocker = crossRWMutex{}
)
