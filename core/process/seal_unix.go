//go:build unix

package process

import (
	"os"
	"strconv"
	"syscall"
)

// Seal keeps what this process has inherited beyond its standard files, such as the
// job server of a make that started it, from the children that it starts.
func Seal() {
	folder, err := os.Open("/dev/fd")
	if err != nil {
		return
	}
	defer folder.Close()
	names, _ := folder.Readdirnames(-1) // what was read until an error counts
	for _, name := range names {
		if fd, err := strconv.Atoi(name); err == nil && fd > 2 {
			syscall.CloseOnExec(fd)
		}
	}
}
