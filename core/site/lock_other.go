//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package site

import (
	"io/fs"
	"os"

	"parallelogram/core/message"
)

const direct = 0

func shared() string { return os.TempDir() }

func linked(fs.FileInfo) bool { return false }

// lock cannot be had.
func lock(*os.File) (taken bool, err error) {
	return false, message.NewError("no-locks")
}
