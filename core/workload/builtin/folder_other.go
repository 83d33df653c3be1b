//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package builtin

import (
	"os"
	"path/filepath"
	"strconv"
)

// ours reports whether a folder belongs to this user: temporary folders are a
// user's own here.
func ours(string) bool { return true }

// hold reports whether the process that made a folder is gone; here a folder
// cannot be locked. While another process has its number it counts as living.
func hold(path string) (let func(), ok bool) {
	name := folderName.FindStringSubmatch(filepath.Base(path))
	if name == nil {
		return func() {}, false
	}
	pid, err := strconv.Atoi(name[1])
	if err != nil {
		return func() {}, false
	}
	process, err := os.FindProcess(pid)
	if err == nil {
		process.Release()
	}
	return func() {}, err != nil
}
