package process

import (
	"runtime"
	"sync"
)

// Adopt makes the processes that a child leaves behind children of this process,
// where the system can.
var Adopt = sync.OnceFunc(adoptOrphans)

// The kernel's parent-death signal is sent when the thread that started the
// child dies, not the process (golang.org/issue/27505). So every child is
// started on one thread that does nothing else and lives as long as this process.
var spawner = sync.OnceValue(func() chan<- func() {
	starts := make(chan func())
	go func() {
		runtime.LockOSThread()
		Adopt()
		for start := range starts {
			start()
		}
	}()
	return starts
})

// OnSpawner runs start on the thread that starts all children.
func OnSpawner(start func() error) error {
	result := make(chan error, 1)
	spawner() <- func() { result <- start() }
	return <-result
}
