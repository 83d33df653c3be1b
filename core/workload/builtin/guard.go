package builtin

import (
	"sync"
	"sync/atomic"

	"parallelogram/core/job"
)

// guard is a way to let workers count in one place.
type guard struct {
	name        string
	write, read func(e job.Env) sync.Locker
	place       func(e job.Env) int             // the word in which a worker counts
	add         func(word *uint64, hold func()) // counts one, hold being done meanwhile
	look        func(words []uint64) uint64     // reads what has been counted so far
}

// guards are the ways there are, in the order of their numbers.
var guards = []guard{
	{"none", free, free, shared, loadAndStore, first},
	{"atomic", free, free, shared, atomicAdd, first},
	{"mutex", job.Env.Mutex, job.Env.Mutex, shared, loadAndStore, first},
	{"rwmutex", writers, readers, shared, loadAndStore, first},
	{"semaphore", slots, slots, shared, loadAndStore, first},
	{"channel", tokens, tokens, shared, loadAndStore, first},
	{"sharded", free, free, sharded, atomicAdd, total},
}

func guardNames() (names []string) {
	for _, g := range guards {
		names = append(names, g.name)
	}
	return names
}

// loadAndStore counts as an unguarded program does. Both halves are atomic, so
// that what happens is defined: a count that another worker writes in between
// is lost.
func loadAndStore(word *uint64, hold func()) {
	n := atomic.LoadUint64(word)
	hold()
	atomic.StoreUint64(word, n+1)
}

func atomicAdd(word *uint64, hold func()) {
	hold()
	atomic.AddUint64(word, 1)
}

func first(words []uint64) uint64 { return atomic.LoadUint64(&words[0]) }

// total returns what was counted in all the words together. All guards but the
// sharded counter use only the first.
func total(words []uint64) (sum uint64) {
	for i := 0; i < len(words); i += wordsPerLine {
		sum += atomic.LoadUint64(&words[i])
	}
	return sum
}

func shared(job.Env) int    { return 0 }
func sharded(e job.Env) int { return e.Worker() * wordsPerLine }

func writers(e job.Env) sync.Locker { return e.RWMutex() }
func readers(e job.Env) sync.Locker { return readLocker{e.RWMutex()} }
func slots(e job.Env) sync.Locker   { return slotLock{e.Semaphore()} }
func tokens(e job.Env) sync.Locker  { return tokenLock{e.Queue()} }
func free(job.Env) sync.Locker      { return nothing{} }

type readLocker struct{ rw job.RWLocker }

func (r readLocker) Lock()   { r.rw.RLock() }
func (r readLocker) Unlock() { r.rw.RUnlock() }

type slotLock struct{ semaphore job.Semaphore }

func (s slotLock) Lock()   { s.semaphore.Acquire() }
func (s slotLock) Unlock() { s.semaphore.Release() }

// tokenLock makes a lock of a channel with room for one: who has put something in
// is the holder, and the others wait until it is taken out.
type tokenLock struct{ queue job.Queue }

func (t tokenLock) Lock()   { t.queue.Put(0) }
func (t tokenLock) Unlock() { t.queue.Take() }

type nothing struct{}

func (nothing) Lock()   {}
func (nothing) Unlock() {}
