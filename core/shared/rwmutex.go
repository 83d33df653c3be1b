//go:build unix

package shared

import "sync/atomic"

// maxReaders is more than there can be: a writer subtracts it from the count of
// readers to announce itself.
const maxReaders = 1 << 30

// rwLock is a lock that readers share, by the algorithm and with the names of
// Go's sync.RWMutex: a writer that waits keeps new readers out, and lets those
// in that waited when it leaves.
type rwLock struct {
	writer      semaphore    // held by a writer, or by who becomes one
	writerSem   semaphore    // where a writer waits for the readers inside
	readerSem   semaphore    // where readers wait for the writer
	readerCount atomic.Int32 // inside or waiting; less maxReaders while a writer is there
	readerWait  atomic.Int32 // readers that the writer still waits for
}

type ipcRWMutex struct {
	stopwatch
	*rwLock
}

func (m ipcRWMutex) Lock() {
	m.acquire(&m.writer)
	inside := m.readerCount.Add(-maxReaders) + maxReaders
	if inside != 0 && m.readerWait.Add(inside) != 0 {
		m.acquire(&m.writerSem)
	}
}

func (m ipcRWMutex) TryLock() bool {
	if !m.writer.tryAcquire() {
		return false
	}
	if !m.readerCount.CompareAndSwap(0, -maxReaders) {
		m.writer.release()
		return false
	}
	return true
}

func (m ipcRWMutex) Unlock() {
	for range m.readerCount.Add(maxReaders) {
		m.readerSem.release()
	}
	m.writer.release()
}

func (m ipcRWMutex) RLock() {
	if m.readerCount.Add(1) < 0 {
		m.acquire(&m.readerSem)
	}
}

func (m ipcRWMutex) TryRLock() bool {
	for n := m.readerCount.Load(); n >= 0; n = m.readerCount.Load() {
		if m.readerCount.CompareAndSwap(n, n+1) {
			return true
		}
	}
	return false
}

func (m ipcRWMutex) RUnlock() {
	if m.readerCount.Add(-1) < 0 && m.readerWait.Add(-1) == 0 {
		m.writerSem.release()
	}
}
