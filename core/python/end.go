package python

import (
	"slices"
	"sync"

	"parallelogram/core/process"
)

// running are the interpreters that run. End holds the mutex in the end: none is
// started any more then.
var running struct {
	mu  sync.Mutex
	all []*process.Child
}

func start(c process.Command) (*process.Child, error) {
	running.mu.Lock()
	defer running.mu.Unlock()
	child, err := process.Start(c)
	if err == nil {
		running.all = append(running.all, child)
	}
	return child, err
}

// ended forgets an interpreter that was waited for: others may get its number.
func ended(child *process.Child) {
	running.mu.Lock()
	defer running.mu.Unlock()
	running.all = slices.DeleteFunc(running.all, func(c *process.Child) bool { return c == child })
}

// End kills the interpreters that run, each with its group, and returns when they are
// gone. None is started any more: this process is to exit. On systems that do not
// tell who descends from whom, nobody else would end them.
func End() {
	running.mu.Lock() // for ever
	for _, child := range running.all {
		child.Kill()
		_, _ = child.Wait() // how it ended is no news
	}
}
