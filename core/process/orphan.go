package process

import (
	"os"
	"time"
)

// parent is the process that started this one.
var parent = os.Getppid()

// look is how often is looked whether processes are gone that are no children, whose
// end nobody tells.
const look = 10 * time.Millisecond

// orphanTime bounds how long the kernel takes between closing the pipes of a process
// that ends and giving its children to another.
const orphanTime = 200 * time.Millisecond

// Orphaned reports whether the process that started this one is gone. Call it when
// standard input has ended, which a living parent may have closed as well.
func Orphaned() bool {
	tick := time.NewTicker(look)
	defer tick.Stop()
	for deadline := time.Now().Add(orphanTime); os.Getppid() == parent; <-tick.C {
		if time.Now().After(deadline) {
			return false
		}
	}
	return true
}
