package shared

import (
	"sync/atomic"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Operations of futex(2), in the form that works between processes. A futex
// costs a system call only when somebody waits; a lock on a file or a pipe of
// tokens would cost two each time.
const (
	futexWait = 0
	futexWake = 1
)

// sleepWhileZero returns when the word was not zero, or somebody was woken, or
// a signal came: whoever calls it looks again.
func sleepWhileZero(word *atomic.Uint32) {
	_, _, _ = unix.Syscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(word)), futexWait, 0, 0, 0, 0)
}

// wakeOne wakes one of those who sleep on the word.
func wakeOne(word *atomic.Uint32) {
	_, _, _ = unix.Syscall6(unix.SYS_FUTEX, uintptr(unsafe.Pointer(word)), futexWake, 1, 0, 0, 0)
}
