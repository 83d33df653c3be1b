//go:build unix

package trial

import "syscall"

// handsOver reports whether a child can be handed open files.
const handsOver = true

func closeOnExec(files ...int) {
	for _, fd := range files {
		syscall.CloseOnExec(fd)
	}
}
