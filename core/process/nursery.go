package process

import (
	"runtime"
	"sync"
)

// The kernel's parent-death signal is sent when the thread that started the
// child dies, not the process (golang.org/issue/27505), and the affinity a
// child inherits is that of the thread. So every child is started on one
// thread that does nothing else and lives as long as this process.
var nursery = sync.OnceValue(func() chan<- func() {
	births := make(chan func())
	go func() {
		runtime.LockOSThread()
		adoptOrphans()
		for birth := range births {
			birth()
		}
	}()
	return births
})

// onNursery runs start on the thread that starts all children.
func onNursery(start func() error) error {
	result := make(chan error, 1)
	nursery() <- func() { result <- start() }
	return <-result
}
