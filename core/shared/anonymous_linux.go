package shared

import (
	"os"

	"golang.org/x/sys/unix"
)

// anonymousFile returns a file in memory alone, so that no disk is written to.
func anonymousFile() (*os.File, error) {
	fd, err := unix.MemfdCreate("parallelogram", unix.MFD_CLOEXEC)
	if err != nil {
		return nil, os.NewSyscallError("memfd_create", err)
	}
	return os.NewFile(uintptr(fd), "shared memory"), nil
}
