package invocation

import (
	"os"
	"strings"
	"syscall"

	"parallelogram/core"
	"parallelogram/core/process"
)

func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{} }

// askGroup ends the program: this system has no way to ask for it.
func askGroup(p *os.Process) { _ = p.Kill() }
func endGroup(p *os.Process) { _ = p.Kill() }

func signalOf(*os.ProcessState) (string, bool) { return "", false }

// running are the programs that were started. Only the spawner reads or changes it.
var running []*os.Process

func started(p *os.Process) { running = append(running, p) }

// relatives returns nothing: here nobody knows whose child a process was.
func (t *Tree) relatives() []process.Entry { return nil }
func (t *Tree) left() []process.Entry      { return nil }

func endKept() {}

// endLeft ends the programs that run; their children are not known.
func endLeft() {
	for _, p := range running {
		_ = p.Kill() // an error: it has ended
	}
	running = nil
}

// isPath reports whether a variable is PATH.
func isPath(name string) bool { return strings.EqualFold(name, "PATH") }

// gauge measures nothing.
type gauge struct{}

func newGauge(*Tree) *gauge               { return nil }
func (*gauge) read(int64) core.Memory     { return core.Memory{} }
func (*gauge) enter(*syscall.SysProcAttr) {}
