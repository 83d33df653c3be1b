//go:build unix

package strategy

import "sync/atomic"

// gate lets in as many as there are places free, and has the others wait: in
// memory that processes share it is all that a lock, a semaphore or a queue
// between them needs. It is a semaphore in the sense of Dijkstra, whose enter
// is P and whose leave is V.
//
// Who comes when a place is free takes it, even if another was woken for it:
// handing it over would cost two changes of process each time, which is why
// Go's mutex does the same.
//
// No wake-up is lost: who is about to sleep counts itself asleep first and then
// sleeps only while free is zero; who leaves frees the place first and then
// looks for sleepers.
type gate struct {
	free   atomic.Uint32
	asleep atomic.Uint32
}

// try enters if there is a place.
func (g *gate) try() bool {
	for n := g.free.Load(); n > 0; n = g.free.Load() {
		if g.free.CompareAndSwap(n, n-1) {
			return true
		}
	}
	return false
}

// enter waits for a place and takes it.
func (g *gate) enter() {
	for !g.try() {
		g.asleep.Add(1)
		sleepWhileZero(&g.free)
		g.asleep.Add(^uint32(0))
	}
}

func (g *gate) leave() {
	g.free.Add(1)
	if g.asleep.Load() > 0 {
		wakeOne(&g.free)
	}
}
