//go:build unix && !linux

package invocation

import (
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"parallelogram/core"
)

// attributes start a session: without a terminal to ask, a command that wants one
// fails at once.
func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

func askGroup(p *os.Process) { _ = unix.Kill(-p.Pid, unix.SIGTERM) } // ESRCH: gone already
func endGroup(p *os.Process) { _ = unix.Kill(-p.Pid, unix.SIGKILL) }

func signalOf(state *os.ProcessState) string {
	if s, ok := state.Sys().(syscall.WaitStatus); ok && s.Signaled() {
		return unix.SignalName(s.Signal())
	}
	return ""
}

// Tree is the processes that come of this one, from some moment on.
type Tree struct{ before unix.Rusage }

// Watch begins to account for the processes that are started from now on.
func Watch() Tree {
	var t Tree
	_ = unix.Getrusage(unix.RUSAGE_CHILDREN, &t.before) // only a wrong argument fails
	return t
}

// Settle returns what the programs and those that they waited for have used. What
// outlives its program cannot be found on this system.
func (t Tree) Settle(core.Leftovers) (core.Usage, time.Duration, error) {
	var now unix.Rusage
	_ = unix.Getrusage(unix.RUSAGE_CHILDREN, &now)
	before := core.Usage{User: time.Duration(t.before.Utime.Nano()), System: time.Duration(t.before.Stime.Nano())}
	return core.Usage{User: time.Duration(now.Utime.Nano()), System: time.Duration(now.Stime.Nano())}.Since(before), 0, nil
}

// EndAll does nothing: the processes of a command are ended with its group.
func EndAll() {}
