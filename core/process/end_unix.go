//go:build unix

package process

import (
	"os"
	"os/signal"
	"time"

	"golang.org/x/sys/unix"
)

// killTime bounds how long processes that were killed are waited for. One that
// waits for a device ends when the device answers.
const killTime = 2 * time.Second

// End asks the processes that find returns to end, kills those that are there after
// a time of grace, and returns those that are still there even so: usually none.
// It calls find again and again, for they may start others meanwhile.
func End(find func() []Entry, grace time.Duration) (left []Entry) {
	asked := map[ID]bool{}
	left = until(find, grace, func(e Entry) {
		if !asked[e.ID()] {
			asked[e.ID()] = true
			e.Signal(unix.SIGTERM)
			e.Signal(unix.SIGCONT) // one that was stopped hears nothing before
		}
	})
	if len(left) == 0 {
		return nil
	}
	return until(find, killTime, func(e Entry) { e.Signal(unix.SIGKILL) })
}

// Await waits for the processes that find returns to end by themselves, so long at
// most, and returns those that are left.
func Await(find func() []Entry, atMost time.Duration) (left []Entry) {
	return until(find, atMost, func(Entry) {})
}

// until does something with each of the processes until there are none, or the time
// is over.
func until(find func() []Entry, atMost time.Duration, do func(Entry)) (left []Entry) {
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, unix.SIGCHLD)
	defer signal.Stop(ended)
	tick := time.NewTicker(look)
	defer tick.Stop()
	start := time.Now()
	for left = find(); len(left) > 0 && time.Since(start) < atMost; left = find() {
		for _, e := range left {
			do(e)
		}
		select {
		case <-ended:
		case <-tick.C:
		}
	}
	return left
}
