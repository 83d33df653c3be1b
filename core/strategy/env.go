package strategy

import (
	"context"
	"sync"

	"golang.org/x/sync/semaphore"

	"parallelogram/core/workload"
)

// commons is what the workers of one process share.
type commons struct {
	words   []uint64
	mutex   sync.Mutex
	rw      sync.RWMutex
	permits *semaphore.Weighted
	queue   chan uint64
}

func newCommons(n workload.Needs) *commons {
	return &commons{
		words:   make([]uint64, n.Words),
		permits: semaphore.NewWeighted(int64(n.Permits)),
		queue:   make(chan uint64, n.Room),
	}
}

// localEnv is the environment of a worker that is a goroutine of this process.
type localEnv struct {
	*commons
	worker int
}

func (e localEnv) Worker() int                   { return e.worker }
func (e localEnv) Checkpoint()                   {}
func (e localEnv) Blocking(section func())       { section() }
func (e localEnv) Words() []uint64               { return e.words }
func (e localEnv) Mutex() sync.Locker            { return &e.mutex }
func (e localEnv) RWMutex() workload.RWLocker    { return &e.rw }
func (e localEnv) Semaphore() workload.Semaphore { return permits{e.permits} }
func (e localEnv) Queue() workload.Queue         { return queue(e.queue) }

type permits struct{ *semaphore.Weighted }

// Acquire cannot fail: its context never ends.
func (p permits) Acquire() { _ = p.Weighted.Acquire(context.Background(), 1) }
func (p permits) Release() { p.Weighted.Release(1) }

type queue chan uint64

func (q queue) Put(item uint64) { q <- item }
func (q queue) Take() uint64    { return <-q }
