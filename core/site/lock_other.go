//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package site

import (
	"io/fs"
	"os"

	"parallelogram/core"
)

const direct = 0

func shared() string { return os.TempDir() }

func linked(fs.FileInfo) bool { return false }

// lock cannot be had.
func lock(*os.File) (taken bool, err error) {
	return false, core.Fail("no-locks", "cannot find out whether another Parallelogram is measuring: this system has no locks of that kind")
}
