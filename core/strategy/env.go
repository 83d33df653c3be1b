package strategy

import (
	"sync"

	"parallelogram/core/job"
	"parallelogram/core/shared"
)

// plainEnv is the environment of a worker that nobody watches.
type plainEnv struct {
	state  *shared.State
	worker int
}

func (e plainEnv) Worker() int              { return e.worker }
func (e plainEnv) Checkpoint()              {}
func (e plainEnv) Blocking(section func())  { section() }
func (e plainEnv) Words() []uint64          { return e.state.Words }
func (e plainEnv) Mutex() sync.Locker       { return e.state.Mutex }
func (e plainEnv) RWMutex() job.RWLocker    { return e.state.RWMutex }
func (e plainEnv) Semaphore() job.Semaphore { return e.state.Semaphore }
func (e plainEnv) Queue() job.Queue         { return e.state.Queue }
