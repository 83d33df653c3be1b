//go:build unix

package strategy

import (
	"fmt"
	"os"
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/unix"

	"parallelogram/core/workload"
)

// memoryFD is where a worker process finds the memory: the first file that it
// is handed, behind the three that every process has.
const memoryFD = 3

// memory is what the worker processes of one run share. It has no name in any
// file system: with the last process it is gone, whatever ended them.
type memory struct {
	file   *os.File // what is handed to the workers
	bytes  []byte   // the file, mapped
	layout layout
}

// layout says where in the memory the words and the queue's ring begin: each on
// a page of its own, behind the locks.
type layout struct{ words, ring, size, nWords, nRing int }

func layOut(n workload.Needs) layout {
	page := os.Getpagesize()
	pages := func(bytes int) int { return (bytes + page - 1) / page * page }
	l := layout{words: pages(int(unsafe.Sizeof(sharedLocks{}))), nWords: n.Words, nRing: n.Room}
	l.ring = l.words + pages(8*n.Words)
	l.size = l.ring + pages(8*n.Room)
	return l
}

// newMemory makes memory for a job's needs, all zero, its locks open.
func newMemory(n workload.Needs) (*memory, error) {
	l := layOut(n)
	file, err := namelessFile()
	if err != nil {
		return nil, fmt.Errorf("making memory for the workers to share: %w", err)
	}
	if err := file.Truncate(int64(l.size)); err != nil {
		file.Close()
		return nil, fmt.Errorf("making %d bytes of memory for the workers to share: %w", l.size, err)
	}
	m, err := mapMemory(file, l)
	if err != nil {
		return nil, err
	}
	m.locks().open(n)
	return m, nil
}

// openMemory maps, in a worker process, what the coordinator handed over.
func openMemory(n workload.Needs) (*memory, error) {
	file, l := os.NewFile(memoryFD, "shared memory"), layOut(n)
	info, err := file.Stat()
	if err != nil {
		return nil, fmt.Errorf("opening the shared memory: %w", err)
	}
	if info.Size() != int64(l.size) {
		return nil, fmt.Errorf("the shared memory has %d bytes and the job needs %d", info.Size(), l.size)
	}
	return mapMemory(file, l)
}

func mapMemory(file *os.File, l layout) (*memory, error) {
	bytes, err := unix.Mmap(int(file.Fd()), 0, l.size, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		file.Close()
		return nil, fmt.Errorf("mapping %d bytes of shared memory: %w", l.size, err)
	}
	return &memory{file, bytes, l}, nil
}

// files returns what a worker process must inherit.
func (m *memory) files() []*os.File { return []*os.File{m.file} }

func (m *memory) locks() *sharedLocks { return (*sharedLocks)(unsafe.Pointer(&m.bytes[0])) }

// words returns n words from an offset; of none there is no first.
func (m *memory) words(offset, n int) []uint64 {
	if n == 0 {
		return nil
	}
	return unsafe.Slice((*uint64)(unsafe.Pointer(&m.bytes[offset])), n)
}

// commons returns what the memory holds, for use until close.
func (m *memory) commons() *commons {
	c, p := m.locks(), patience{new(atomic.Int64)}
	return &commons{
		words:     m.words(m.layout.words, m.layout.nWords),
		mutex:     sharedMutex{p, &c.mutex},
		rw:        sharedRWMutex{p, &c.rw},
		semaphore: sharedSemaphore{p, &c.permits},
		queue:     sharedQueue{c, m.words(m.layout.ring, m.layout.nRing)},
		waited:    p.waited,
	}
}

// close gives the memory back. Failing leaves it to the end of the process.
func (m *memory) close() {
	_ = unix.Munmap(m.bytes)
	m.file.Close()
}
