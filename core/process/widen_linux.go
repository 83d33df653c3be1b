package process

import (
	"syscall"

	"golang.org/x/sys/unix"
)

// widen sets how many bytes a pipe holds at least. It is a favour: a system
// that refuses (pipe(7), pipe-user-pages-soft) has narrower pipes.
func widen(pipe any, size int) {
	end, ok := pipe.(syscall.Conn)
	if !ok || size == 0 {
		return
	}
	if raw, err := end.SyscallConn(); err == nil {
		_ = raw.Control(func(fd uintptr) { _, _ = unix.FcntlInt(fd, unix.F_SETPIPE_SZ, size) })
	}
}
