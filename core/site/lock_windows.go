package site

import (
	"errors"
	"io/fs"
	"os"

	"golang.org/x/sys/windows"

	"parallelogram/core/message"
)

const direct = 0

// shared returns the folder that all users of the machine share.
func shared() string { return os.Getenv("ProgramData") }

func linked(fs.FileInfo) bool { return false }

// lock takes the lock unless somebody has it. What is locked is a byte far
// beyond the text: others could not read a byte that is locked.
func lock(f *os.File) (taken bool, err error) {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err = windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, &windows.Overlapped{Offset: 1 << 30})
	switch {
	case err == nil:
		return true, nil
	case errors.Is(err, windows.ERROR_LOCK_VIOLATION), errors.Is(err, windows.ERROR_IO_PENDING):
		return false, nil
	}
	return false, message.NewError("lock-failed", "path", f.Name(), "why", err)
}
