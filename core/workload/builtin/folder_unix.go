//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package builtin

import (
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// ours reports whether a folder belongs to this user. Where all may write, such
// as in /var/tmp, that of somebody else cannot be removed.
func ours(path string) bool {
	info, err := os.Lstat(path)
	if err != nil {
		return false
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Getuid()
}

// hold takes a folder's lock, and reports whether it could. The system gives
// the lock back at the end of this process, whatever ends it. Its number would
// tell less: another process may have that one by now, or in a container that
// shares the folder.
func hold(path string) (let func(), ok bool) {
	folder, err := os.OpenFile(path, os.O_RDONLY|unix.O_DIRECTORY|unix.O_NOFOLLOW, 0)
	if err != nil {
		return func() {}, false
	}
	let = func() { folder.Close() } // nothing was written that closing could lose
	return let, unix.Flock(int(folder.Fd()), unix.LOCK_EX|unix.LOCK_NB) == nil
}
