//go:build unix && !linux

package invocation

import (
	"os"
	"sync"
	"syscall"

	"golang.org/x/sys/unix"

	"parallelogram/core"
	"parallelogram/core/process"
)

// attributes start a session: without a terminal to ask, a command that wants one
// fails at once.
func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// groups are the process groups of all programs of this process, by their leaders:
// this system tells neither who descends from whom nor adopts orphans.
var groups struct {
	mu  sync.Mutex
	all []process.Entry
}

func started(p *os.Process) {
	groups.mu.Lock()
	defer groups.mu.Unlock()
	groups.all = append(groups.all, process.Entry{PID: -p.Pid})
}

// ended forgets the group of a program that was waited for, if nobody is left of it:
// from now on another process may get its number, and a group of that number. One that
// has a member keeps its number from others.
func ended(*os.Process) { living() }

// living returns the groups that have a member, and forgets the others.
func living() (list []process.Entry) {
	groups.mu.Lock()
	defer groups.mu.Unlock()
	for _, g := range groups.all {
		if unix.Kill(g.PID, 0) == nil {
			list = append(list, g)
		}
	}
	groups.all = append([]process.Entry(nil), list...)
	return list
}

func (t *Tree) relatives() []process.Entry { return living() }

// left returns the groups that have outlived their leaders, but for those that were
// there before.
func (t *Tree) left() (list []process.Entry) {
	for _, g := range living() {
		if _, strange := t.before[g.ID()]; !strange {
			list = append(list, g)
		}
	}
	return list
}

// endKept does nothing: what was kept cannot be told from other programs.
func endKept() {}

// endLeft ends the groups of all programs.
func endLeft() { process.End(living, Grace) }

func signalOf(state *os.ProcessState) (name string, core bool) {
	if s, ok := state.Sys().(syscall.WaitStatus); ok && s.Signaled() {
		return unix.SignalName(s.Signal()), s.CoreDump()
	}
	return "", false
}

// gauge measures nothing: this system does not tell who is of a tree.
type gauge struct{}

func newGauge(*Tree) *gauge                                  { return nil }
func (*gauge) read(int64) core.Memory                        { return core.Memory{} }
func (*gauge) begin(*syscall.SysProcAttr, func() error) bool { return false }
