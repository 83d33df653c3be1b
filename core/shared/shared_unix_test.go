//go:build unix

package shared

import (
	"runtime"
	"sync"
	"testing"

	"parallelogram/core/job"
)

// shareMemory makes memory for the needs, and opens it again as a worker would.
func shareMemory(t *testing.T, n job.Needs) (*State, *State) {
	t.Helper()
	made, err := NewMemory(n)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(made.Close)
	again, err := mapMemory(made.file, made.layout)
	if err != nil {
		t.Fatal(err)
	}
	return made.State(), again.State()
}

func TestLocksOfSharedMemoryCanBeTried(t *testing.T) {
	a, b := shareMemory(t, job.Needs{Permits: 1, Room: 1})
	for name, c := range map[string]struct {
		take, give func()
		try        func() bool
	}{
		"mutex":         {a.Mutex.Lock, a.Mutex.Unlock, b.Mutex.TryLock},
		"writer":        {a.RWMutex.Lock, a.RWMutex.Unlock, b.RWMutex.TryLock},
		"writer-reader": {a.RWMutex.Lock, a.RWMutex.Unlock, b.RWMutex.TryRLock},
		"reader-writer": {a.RWMutex.RLock, a.RWMutex.RUnlock, b.RWMutex.TryLock},
		"semaphore":     {a.Semaphore.Acquire, a.Semaphore.Release, b.Semaphore.TryAcquire},
		"put":           {func() { a.Queue.Put(1) }, func() { a.Queue.Take() }, func() bool { return b.Queue.TryPut(1) }},
	} {
		c.take()
		if c.try() {
			t.Errorf("%s: got in though it is held", name)
		}
		c.give()
		if !c.try() {
			t.Errorf("%s: kept out though it is free", name)
		}
		switch name { // leave as found
		case "mutex":
			b.Mutex.Unlock()
		case "writer", "reader-writer":
			b.RWMutex.Unlock()
		case "writer-reader":
			b.RWMutex.RUnlock()
		case "put":
			b.Queue.Take()
		}
	}
	if _, ok := b.Queue.TryTake(); ok {
		t.Error("took from an empty queue")
	}
	a.RWMutex.RLock()
	if !b.RWMutex.TryRLock() {
		t.Error("a second reader is kept out")
	}
}

// Who waits is asleep, not turning in circles, is woken, and is counted.
func TestWaitingForALockIsCounted(t *testing.T) {
	made, err := NewMemory(job.Needs{Permits: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer made.Close()
	for name, c := range map[string]struct {
		take, give func(*State)
		semaphore  *semaphore
	}{
		"mutex":     {func(c *State) { c.Mutex.Lock() }, func(c *State) { c.Mutex.Unlock() }, &made.header().mutex},
		"writer":    {func(c *State) { c.RWMutex.Lock() }, func(c *State) { c.RWMutex.Unlock() }, &made.header().rw.writer},
		"semaphore": {func(c *State) { c.Semaphore.Acquire() }, func(c *State) { c.Semaphore.Release() }, &made.header().permits},
	} {
		holder, waiter := made.State(), made.State()
		c.take(holder)
		var done sync.WaitGroup
		done.Go(func() { c.take(waiter) })
		for c.semaphore.sleepers.Load() == 0 {
			runtime.Gosched()
		}
		c.give(holder)
		done.Wait()
		c.give(waiter)
		if holder.LockWait() != 0 || waiter.LockWait() <= 0 {
			t.Errorf("%s: who held it waited for %v, who waited for %v", name, holder.LockWait(), waiter.LockWait())
		}
	}
}

// A writer waits for the readers inside, and keeps later ones out.
func TestAWriterWaitsForReaders(t *testing.T) {
	made, err := NewMemory(job.Needs{})
	if err != nil {
		t.Fatal(err)
	}
	defer made.Close()
	lock, rw := made.State().RWMutex, &made.header().rw
	lock.RLock()
	var done sync.WaitGroup
	done.Go(lock.Lock)
	for rw.writerSem.sleepers.Load() == 0 {
		runtime.Gosched()
	}
	if lock.TryRLock() {
		t.Fatal("a reader gets in before a writer that waits")
	}
	done.Go(lock.RLock)
	lock.RUnlock() // lets the writer in
	for rw.readerSem.sleepers.Load() == 0 {
		runtime.Gosched()
	}
	lock.Unlock() // lets the reader in
	done.Wait()
	if lock.TryLock() {
		t.Error("a writer gets in beside a reader")
	}
}

func TestAQueueBetweenMappingsIsFirstInFirstOut(t *testing.T) {
	const items = 10_000
	a, b := shareMemory(t, job.Needs{Room: 3})
	var producer sync.WaitGroup
	producer.Go(func() {
		for i := range uint64(items) {
			a.Queue.Put(i)
		}
	})
	for i := range uint64(items) {
		if got := b.Queue.Take(); got != i {
			t.Fatalf("took %d, want %d", got, i)
		}
	}
	producer.Wait()
}

func TestMemoryIsLaidOutOnPages(t *testing.T) {
	a, b := shareMemory(t, job.Needs{Words: 70_000, Room: 5})
	a.Words[69_999] = 42
	a.Queue.Put(7)
	if b.Words[69_999] != 42 || b.Queue.Take() != 7 || len(b.Words) != 70_000 {
		t.Error("what is written through one mapping is not read through the other")
	}
}
