//go:build unix

package shared

import "sync/atomic"

// semaphore is a counting semaphore (Dijkstra's, acquire being P and release
// V) that lies in memory which processes share. It is all that a mutex or a
// queue between them needs.
//
// Who comes when a permit is free takes it, even if another was woken for it:
// handing it over would cost two changes of process each time, which is why
// Go's mutex does the same.
//
// No wake-up is lost: who is about to sleep counts itself a sleeper first and
// then sleeps only while there is no permit; who releases frees the permit
// first and then looks for sleepers.
type semaphore struct {
	permits  atomic.Uint32
	sleepers atomic.Uint32
}

func (s *semaphore) tryAcquire() bool {
	for n := s.permits.Load(); n > 0; n = s.permits.Load() {
		if s.permits.CompareAndSwap(n, n-1) {
			return true
		}
	}
	return false
}

// acquire waits for a permit and takes it.
func (s *semaphore) acquire() {
	for !s.tryAcquire() {
		s.sleepers.Add(1)
		sleepWhileZero(&s.permits)
		s.sleepers.Add(^uint32(0))
	}
}

func (s *semaphore) release() {
	s.permits.Add(1)
	if s.sleepers.Load() > 0 {
		wakeOne(&s.permits)
	}
}
