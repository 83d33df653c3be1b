package job

import "sync"

// Env is what a task may ask of the strategy that runs it. Each strategy gives
// its own: a mutex is one of Go's between goroutines, and one that works
// between processes for worker processes. An Env belongs to one worker.
type Env interface {
	// Worker returns the number of the worker that runs the task, from 0.
	Worker() int

	// Checkpoint marks a place where an interpreter would look up from its
	// work, and where a global interpreter lock may change hands. Tasks that
	// compute call it every 50–100 µs. It costs nanoseconds where there is no
	// such lock.
	Checkpoint()

	// Blocking runs a section during which an interpreter lets others have its
	// lock: a wait, input or output, native code.
	Blocking(section func())

	// Words returns the memory that all workers of the job share, as many
	// words as Needs asks for, all zero at the start of a run. Use sync/atomic
	// on them: other workers do.
	Words() []uint64

	Mutex() sync.Locker   // excludes every other worker
	RWMutex() RWLocker    // lets readers in together
	Semaphore() Semaphore // lets Needs.Permits workers in together
	Queue() Queue         // holds at most Needs.Room items
}

// RWLocker is a lock that readers may hold together.
type RWLocker interface {
	sync.Locker
	RLock()
	RUnlock()
}

// Semaphore lets a number of workers in together.
type Semaphore interface {
	Acquire()
	Release()
}

// Queue hands items from worker to worker, first in, first out.
type Queue interface {
	Put(item uint64) // waits while the queue is full
	Take() uint64    // waits while it is empty
}

// Needs is what the tasks of a job share. The zero value is nothing; a mutex
// is always there.
type Needs struct {
	Words   int // of shared memory
	Permits int // of the semaphore
	Room    int // items in the queue
}
