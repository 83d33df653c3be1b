package invocation

import (
	"os"
	"slices"
	"syscall"

	"golang.org/x/sys/unix"

	"parallelogram/core"
	"parallelogram/core/process"
)

// attributes start a session: without a terminal to ask, a command that wants one
// fails at once.
func attributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGKILL}
}

// started and ended do nothing: what is running is told by the kernel.
func started(*os.Process) {}
func ended(*os.Process)   {}

// relatives returns the processes that there are of this one, or of its kin where
// they are kept.
func (t *Tree) relatives() []process.Entry {
	if mark := kin(); t.leftovers == core.LeftoversKeep && mark != "" {
		return process.Alive(process.Marked(mark), t.reaped)
	}
	if !process.HasChildren() {
		return nil
	}
	return process.Alive(process.Descendants(os.Getpid()), t.reaped)
}

// reaped accounts for a process that was adopted and has ended, unless it was there
// before.
func (t *Tree) reaped(e process.Entry, used core.Usage) {
	if _, strange := t.before[e.ID()]; !strange {
		t.add(used)
	}
}

// left returns what lives of the tree. Call it when no program of it runs any more:
// who waits for a program is not to find it gone.
func (t *Tree) left() []process.Entry {
	for range tries {
		list := slices.DeleteFunc(t.relatives(), func(e process.Entry) bool {
			_, strange := t.before[e.ID()]
			return strange
		})
		if len(list) > 0 || len(t.before) > 0 || !process.HasChildren() {
			return list
		}
	}
	return nil
}

// tries is how often the processes are looked at, when one seems to be there that
// was not found: it was born, or adopted, meanwhile.
const tries = 10

// endKept ends what was kept since the run began, if this process has no parent any
// more who could.
func endKept() {
	if mark := run(); mark != "" && len(process.Marked(mark)) > 0 && process.Orphaned() {
		process.EndMarked(mark)
	}
}

// endLeft ends what has come of this process and is still there.
func endLeft() {
	if process.HasChildren() {
		process.End(func() []process.Entry {
			return process.Alive(process.Descendants(os.Getpid()), nil)
		}, Grace)
	}
}

func signalOf(state *os.ProcessState) (name string, core bool) {
	if s, ok := state.Sys().(syscall.WaitStatus); ok && s.Signaled() {
		return unix.SignalName(s.Signal()), s.CoreDump()
	}
	return "", false
}
