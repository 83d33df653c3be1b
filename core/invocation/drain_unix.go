//go:build unix && !linux

package invocation

import (
	"golang.org/x/sys/unix"
)

// mostDrained bounds what is read after the exit, in bytes: no pipe holds more, but
// somebody may go on to fill it.
const mostDrained = 1 << 20

// drain reads what a pipe holds, and waits for nothing.
func drain(p pipe) {
	raw, err := p.from.SyscallConn()
	if err != nil {
		return
	}
	_ = raw.Control(func(fd uintptr) { // an error: there is nothing more to read
		buffer := make([]byte, 64<<10)
		for sum := 0; sum < mostDrained; {
			n, err := unix.Read(int(fd), buffer)
			if err == unix.EINTR {
				continue
			}
			if n <= 0 {
				return
			}
			sum += n
			_, _ = p.into.Write(buffer[:n]) // no writer of ours fails
		}
	})
}
