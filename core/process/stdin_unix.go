//go:build unix

package process

import (
	"os"
	"syscall"
)

// Stdin returns this process's standard input, to be read while tasks run. A
// goroutine that waits for it does so without a thread: with one processor, a
// thread that enters a blocking read keeps the processor until the runtime's
// monitor takes it away, which is milliseconds in which no task runs.
func Stdin() *os.File {
	if err := syscall.SetNonblock(0, true); err != nil {
		return os.Stdin
	}
	return os.NewFile(0, "stdin")
}
