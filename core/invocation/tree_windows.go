package invocation

import (
	"os"
	"slices"
	"strings"
	"sync"
	"syscall"

	"parallelogram/core"
	"parallelogram/core/process"
)

func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{} }

// askGroup ends the program: this system has no way to ask for it.
func askGroup(p *os.Process) { _ = p.Kill() }
func endGroup(p *os.Process) { _ = p.Kill() }

func signalOf(*os.ProcessState) (string, bool) { return "", false }

// running are the programs that were started.
var running struct {
	mu  sync.Mutex
	all []*os.Process
}

func started(p *os.Process) {
	running.mu.Lock()
	defer running.mu.Unlock()
	running.all = append(running.all, p)
}

// ended forgets a program that was waited for.
func ended(p *os.Process) {
	running.mu.Lock()
	defer running.mu.Unlock()
	running.all = slices.DeleteFunc(running.all, func(r *os.Process) bool { return r == p })
}

// relatives returns nothing: here nobody knows whose child a process was.
func (t *Tree) relatives() []process.Entry { return nil }
func (t *Tree) left() []process.Entry      { return nil }

func endKept() {}

// endLeft ends the programs that run; their children are not known.
func endLeft() {
	running.mu.Lock()
	defer running.mu.Unlock()
	for _, p := range running.all {
		_ = p.Kill() // an error: it has ended
	}
	running.all = nil
}

// isPath reports whether a variable is PATH.
func isPath(name string) bool { return strings.EqualFold(name, "PATH") }

// gauge measures nothing.
type gauge struct{}

func newGauge(*Tree) *gauge                                  { return nil }
func (*gauge) read(int64) core.Memory                        { return core.Memory{} }
func (*gauge) begin(*syscall.SysProcAttr, func() error) bool { return false }
