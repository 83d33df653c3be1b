//go:build unix

package strategy

import (
	"runtime"
	"sync"
	"testing"

	"parallelogram/core/workload"
)

// shareMemory makes memory for the needs, and opens it again as a worker would.
func shareMemory(t *testing.T, n workload.Needs) (*commons, *commons) {
	t.Helper()
	made, err := newMemory(n)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(made.close)
	again, err := mapMemory(made.file, made.layout)
	if err != nil {
		t.Fatal(err)
	}
	return made.commons(), again.commons()
}

func TestLocksOfSharedMemoryCanBeTried(t *testing.T) {
	a, b := shareMemory(t, workload.Needs{Permits: 1, Room: 1})
	for name, c := range map[string]struct {
		take, give func()
		try        func() bool
	}{
		"mutex":         {a.mutex.Lock, a.mutex.Unlock, b.mutex.TryLock},
		"writer":        {a.rw.Lock, a.rw.Unlock, b.rw.TryLock},
		"writer-reader": {a.rw.Lock, a.rw.Unlock, b.rw.TryRLock},
		"reader-writer": {a.rw.RLock, a.rw.RUnlock, b.rw.TryLock},
		"semaphore":     {a.semaphore.Acquire, a.semaphore.Release, b.semaphore.TryAcquire},
		"put":           {func() { a.queue.Put(1) }, func() { a.queue.Take() }, func() bool { return b.queue.TryPut(1) }},
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
			b.mutex.Unlock()
		case "writer", "reader-writer":
			b.rw.Unlock()
		case "writer-reader":
			b.rw.RUnlock()
		case "put":
			b.queue.Take()
		}
	}
	if _, ok := b.queue.TryTake(); ok {
		t.Error("took from an empty queue")
	}
	a.rw.RLock()
	if !b.rw.TryRLock() {
		t.Error("a second reader is kept out")
	}
}

// Who waits is asleep, not turning in circles, is woken, and is counted.
func TestWaitingForALockIsCounted(t *testing.T) {
	made, err := newMemory(workload.Needs{Permits: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer made.close()
	for name, c := range map[string]struct {
		take, give func(*commons)
		gate       *gate
	}{
		"mutex":     {func(c *commons) { c.mutex.Lock() }, func(c *commons) { c.mutex.Unlock() }, &made.locks().mutex},
		"writer":    {func(c *commons) { c.rw.Lock() }, func(c *commons) { c.rw.Unlock() }, &made.locks().rw.writer},
		"semaphore": {func(c *commons) { c.semaphore.Acquire() }, func(c *commons) { c.semaphore.Release() }, &made.locks().permits},
	} {
		holder, waiter := made.commons(), made.commons()
		c.take(holder)
		var done sync.WaitGroup
		done.Go(func() { c.take(waiter) })
		for c.gate.asleep.Load() == 0 {
			runtime.Gosched()
		}
		c.give(holder)
		done.Wait()
		c.give(waiter)
		if holder.lockWait() != 0 || waiter.lockWait() <= 0 {
			t.Errorf("%s: who held it waited for %v, who waited for %v", name, holder.lockWait(), waiter.lockWait())
		}
	}
}

// A writer waits for the readers inside, and keeps later ones out.
func TestAWriterWaitsForReaders(t *testing.T) {
	made, err := newMemory(workload.Needs{})
	if err != nil {
		t.Fatal(err)
	}
	defer made.close()
	lock, rw := made.commons().rw, &made.locks().rw
	lock.RLock()
	var done sync.WaitGroup
	done.Go(lock.Lock)
	for rw.lastOut.asleep.Load() == 0 {
		runtime.Gosched()
	}
	if lock.TryRLock() {
		t.Fatal("a reader gets in before a writer that waits")
	}
	done.Go(lock.RLock)
	lock.RUnlock() // lets the writer in
	for rw.writeEnd.asleep.Load() == 0 {
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
	a, b := shareMemory(t, workload.Needs{Room: 3})
	var producer sync.WaitGroup
	producer.Go(func() {
		for i := range uint64(items) {
			a.queue.Put(i)
		}
	})
	for i := range uint64(items) {
		if got := b.queue.Take(); got != i {
			t.Fatalf("took %d, want %d", got, i)
		}
	}
	producer.Wait()
}

func TestMemoryIsLaidOutOnPages(t *testing.T) {
	a, b := shareMemory(t, workload.Needs{Words: 70_000, Room: 5})
	a.words[69_999] = 42
	a.queue.Put(7)
	if b.words[69_999] != 42 || b.queue.Take() != 7 || len(b.words) != 70_000 {
		t.Error("what is written through one mapping is not read through the other")
	}
}
