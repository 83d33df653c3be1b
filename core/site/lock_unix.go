//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package site

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"

	"parallelogram/core/message"
)

// direct keeps an open from following a link and from waiting for the other
// end of a pipe.
const direct = unix.O_NOFOLLOW | unix.O_NONBLOCK

// shared returns the folder that all users of the machine share. The one that
// TMPDIR names can be a user's own.
func shared() string { return "/tmp" }

// linked reports whether the file has another name.
func linked(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && stat.Nlink > 1
}

// lock takes the lock unless somebody has it. It belongs to the open file, and
// ends with it: no process that is started inherits it.
func lock(f *os.File) (taken bool, err error) {
	for {
		err = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		if err != unix.EINTR {
			break
		}
	}
	switch {
	case err == nil:
		return true, nil
	case errors.Is(err, unix.EWOULDBLOCK):
		return false, nil
	}
	return false, message.NewError("lock-failed", "path", f.Name(), "why", err)
}
