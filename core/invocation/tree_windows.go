package invocation

import (
	"os"
	"syscall"
	"time"

	"parallelogram/core"
)

func attributes() *syscall.SysProcAttr { return nil }

// askGroup ends the program: this system has no way to ask for it.
func askGroup(p *os.Process) { _ = p.Kill() }
func endGroup(p *os.Process) { _ = p.Kill() }

func signalOf(*os.ProcessState) string { return "" }

// Tree is the processes that come of this one, from some moment on.
type Tree struct{}

// Watch begins to account for the processes that are started from now on.
func Watch() Tree { return Tree{} }

// Settle tells nothing: this system does not account for processes that are gone.
func (Tree) Settle(core.Leftovers) (core.Usage, time.Duration, error) { return core.Usage{}, 0, nil }

// EndAll does nothing.
func EndAll() {}
