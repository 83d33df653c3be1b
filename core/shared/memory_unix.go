//go:build unix

package shared

import (
	"os"
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/unix"

	"parallelogram/core/job"
	"parallelogram/core/message"
)

// BetweenProcesses says that worker processes can share memory here.
const BetweenProcesses = true

// memoryFD is where a worker process finds the memory: the first file that it
// is handed, behind the three that every process has.
const memoryFD = 3

// Memory is what the worker processes of one run share. It has no name in any
// file system: with the last process it is gone, whatever ended them.
type Memory struct {
	file   *os.File // what is handed to the workers
	bytes  []byte   // the file, mapped
	layout layout
}

// layout says where in the memory the words and the queue's ring begin: each on
// a page of its own, behind the locks.
type layout struct{ words, ring, size, nWords, nRing int }

func layOut(n job.Needs) layout {
	page := os.Getpagesize()
	pages := func(bytes int) int { return (bytes + page - 1) / page * page }
	l := layout{words: pages(int(unsafe.Sizeof(header{}))), nWords: n.Words, nRing: n.Room}
	l.ring = l.words + pages(8*n.Words)
	l.size = l.ring + pages(8*n.Room)
	return l
}

// NewMemory makes memory for a job's needs, all zero, its locks open.
func NewMemory(n job.Needs) (*Memory, error) {
	l := layOut(n)
	file, err := anonymousFile()
	if err != nil {
		return nil, message.NewError("no-shared-memory", "why", err)
	}
	if err := file.Truncate(int64(l.size)); err != nil {
		file.Close()
		return nil, message.NewError("no-shared-memory", "bytes", l.size, "why", err)
	}
	m, err := mapMemory(file, l)
	if err != nil {
		return nil, err
	}
	m.header().init(n)
	return m, nil
}

// OpenMemory maps, in a worker process, what the coordinator handed over.
func OpenMemory(n job.Needs) (*Memory, error) {
	file, l := os.NewFile(memoryFD, "shared memory"), layOut(n)
	info, err := file.Stat()
	if err != nil {
		return nil, message.NewError("no-shared-memory", "why", err)
	}
	if info.Size() != int64(l.size) {
		return nil, message.NewError("little-shared-memory", "bytes", info.Size(), "needs", l.size)
	}
	return mapMemory(file, l)
}

func mapMemory(file *os.File, l layout) (*Memory, error) {
	bytes, err := unix.Mmap(int(file.Fd()), 0, l.size, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
	if err != nil {
		file.Close()
		return nil, message.NewError("no-shared-memory", "bytes", l.size, "why", err)
	}
	return &Memory{file, bytes, l}, nil
}

// Files returns what a worker process must inherit.
func (m *Memory) Files() []*os.File { return []*os.File{m.file} }

func (m *Memory) header() *header { return (*header)(unsafe.Pointer(&m.bytes[0])) }

// words returns n words from an offset; of none there is no first.
func (m *Memory) words(offset, n int) []uint64 {
	if n == 0 {
		return nil
	}
	return unsafe.Slice((*uint64)(unsafe.Pointer(&m.bytes[offset])), n)
}

// State returns what the memory holds, for use until Close.
func (m *Memory) State() *State {
	h, watch := m.header(), stopwatch{new(atomic.Int64)}
	return &State{
		Words:     m.words(m.layout.words, m.layout.nWords),
		Mutex:     ipcMutex{watch, &h.mutex},
		RWMutex:   ipcRWMutex{watch, &h.rw},
		Semaphore: ipcSemaphore{watch, &h.permits},
		Queue:     ipcQueue{&h.ring, m.words(m.layout.ring, m.layout.nRing)},
		waited:    watch.waited,
	}
}

// Close gives the memory back. Failing leaves it to the end of the process.
func (m *Memory) Close() {
	_ = unix.Munmap(m.bytes)
	m.file.Close()
}
