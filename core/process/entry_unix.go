//go:build unix && !linux

package process

import "golang.org/x/sys/unix"

// Name returns nothing: this system would have to be asked by a program.
func (e Entry) Name() string { return "" }

// Signal sends a signal to the process or group.
func (e Entry) Signal(s unix.Signal) { _ = unix.Kill(e.PID, s) } // ESRCH: gone already

// EndMarked does nothing: this system does not tell another process's environment.
func EndMarked(string) {}
