//go:build unix

package strategy

import (
	"sync/atomic"

	"parallelogram/core/workload"
)

// maxReaders is more than there can be: a writer subtracts it from the count of
// readers to announce itself.
const maxReaders = 1 << 30

// rwGates is a lock that readers share, by the algorithm of Go's sync.RWMutex
// with gates for its semaphores: a writer that waits keeps new readers out, and
// lets those in that waited when it leaves.
type rwGates struct {
	writer   gate         // held by a writer, or by who becomes one
	lastOut  gate         // where a writer waits for the readers inside
	writeEnd gate         // where readers wait for the writer
	readers  atomic.Int32 // inside or waiting; less maxReaders while a writer is there
	leaving  atomic.Int32 // readers that the writer still waits for
}

type sharedRWMutex struct {
	patience
	*rwGates
}

func (m sharedRWMutex) Lock() {
	m.pass(&m.writer)
	inside := m.readers.Add(-maxReaders) + maxReaders
	if inside != 0 && m.leaving.Add(inside) != 0 {
		m.pass(&m.lastOut)
	}
}

func (m sharedRWMutex) TryLock() bool {
	if !m.writer.try() {
		return false
	}
	if !m.readers.CompareAndSwap(0, -maxReaders) {
		m.writer.leave()
		return false
	}
	return true
}

func (m sharedRWMutex) Unlock() {
	for range m.readers.Add(maxReaders) {
		m.writeEnd.leave()
	}
	m.writer.leave()
}

func (m sharedRWMutex) RLock() {
	if m.readers.Add(1) < 0 {
		m.pass(&m.writeEnd)
	}
}

func (m sharedRWMutex) TryRLock() bool {
	for n := m.readers.Load(); n >= 0; n = m.readers.Load() {
		if m.readers.CompareAndSwap(n, n+1) {
			return true
		}
	}
	return false
}

func (m sharedRWMutex) RUnlock() {
	if m.readers.Add(-1) < 0 && m.leaving.Add(-1) == 0 {
		m.lastOut.leave()
	}
}

var (
	_ tryRWMutex        = sharedRWMutex{}
	_ workload.RWLocker = sharedRWMutex{}
)
