package invocation

import (
	"sync"
	"time"

	"golang.org/x/sys/unix"
)

// exitOf returns a descriptor that is ready when a child has ended.
func exitOf(pid int) (int, error) {
	var ends [2]int
	if err := unix.Pipe2(ends[:], unix.O_CLOEXEC); err != nil {
		return 0, err
	}
	go func() {
		for unix.Waitid(unix.P_PID, pid, nil, unix.WEXITED|unix.WNOWAIT, nil) == unix.EINTR {
		}
		unix.Close(ends[1])
	}()
	return ends[0], nil
}

// readPause is how long nobody reads what is read beside: a program that waits for it
// goes on.
const readPause = 5 * time.Millisecond

// readBeside begins to read the pipes on a goroutine of its own, and returns what ends
// it. It needs no descriptor.
func (s *streams) readBeside() (stop func()) {
	done := make(chan struct{})
	var reader sync.WaitGroup
	reader.Go(func() {
		tick := time.NewTicker(readPause)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				s.rest()
			}
		}
	})
	return func() { close(done); reader.Wait() }
}
