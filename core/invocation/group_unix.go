//go:build unix

package invocation

import (
	"os"

	"golang.org/x/sys/unix"
)

// askGroup asks a program and those that it started to end, and endGroup makes them.
// An error says that they are gone already.
func askGroup(p *os.Process) { _ = unix.Kill(-p.Pid, unix.SIGTERM) }
func endGroup(p *os.Process) { _ = unix.Kill(-p.Pid, unix.SIGKILL) }

// isPath reports whether a variable is PATH.
func isPath(name string) bool { return name == "PATH" }
