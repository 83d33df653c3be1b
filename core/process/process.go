// Package process runs child processes that cannot outlive their parent, and
// accounts for what they used.
//
// The recipe:
//
//  1. [Start] a [Command]; write to the child's Stdin, read its Stdout.
//  2. [Child.Wait] for it: it returns the operating system's account of that
//     one child. [Child.Kill] ends it early, with all of its process group.
//  3. A child that fails says why by [Report], which the error of Wait tells.
//
// Three things see to it that no child is left behind. Its standard input is a
// lifeline: the child exits when it ends, which works on every system (see
// [Lifeline]). On Linux the kernel also kills it when the parent dies, and
// processes that it leaves behind are adopted by the parent and killed in
// Wait.
package process

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"sync"
	"syscall"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// tailSize is how much of a child's standard error is kept: enough for the
// head of a Go stack trace or a Python traceback.
const tailSize = 4 << 10

// drainTime bounds how long Wait reads on after the child has exited, should a
// process that it left behind keep its standard error open.
const drainTime = time.Second

// Command says what to start.
type Command struct {
	Path   string
	Args   []string   // without the program's name
	Env    []string   // "NAME=value", added to this process's environment
	Files  []*os.File // open in the child as descriptors 3, 4 and so on; not on Windows
	Stdout io.Writer  // where standard output goes; nil makes Child.Stdout a pipe
	Pipes  int        // bytes that the pipes to the child and back hold at least, where that can be set; 0 leaves them alone
	Group  bool       // lead a process group of its own, which Kill and Wait end as a whole
	Guards bool       // has children that are not of its group, and ends them when its standard input ends; Kill leaves it the time
}

// Child is a started process.
type Child struct {
	Stdin  io.WriteCloser // closing it tells the child to end
	Stdout io.ReadCloser  // nil when the command named a writer; read it to its end before Wait

	cmd    *exec.Cmd
	stderr *Tail
	group  bool
	guards bool
	done   chan struct{} // closed when Wait is over
	kill   sync.Once
	wait   func() (core.Usage, error) // once
}

// Start starts a command. An error says which program could not be started and
// why.
func Start(c Command) (*Child, error) {
	cmd := exec.Command(c.Path, c.Args...)
	cmd.Env = append(os.Environ(), c.Env...)
	cmd.WaitDelay = drainTime
	child := &Child{cmd: cmd, stderr: NewTail(tailSize), group: c.Group, guards: c.Guards, done: make(chan struct{})}
	child.wait = sync.OnceValues(child.waitOnce)
	cmd.Stderr = child.stderr
	cmd.Stdout = c.Stdout
	cmd.ExtraFiles = c.Files
	if err := child.pipes(c); err != nil {
		return nil, err
	}
	prepare(cmd, c)
	if err := OnSpawner(cmd.Start); err != nil {
		return nil, notStarted(c.Path, err)
	}
	return child, nil
}

func (c *Child) pipes(command Command) (err error) {
	if c.Stdin, err = c.cmd.StdinPipe(); err != nil {
		return notStarted(command.Path, err)
	}
	widen(c.Stdin, command.Pipes)
	if command.Stdout != nil {
		return nil
	}
	if c.Stdout, err = c.cmd.StdoutPipe(); err != nil {
		return notStarted(command.Path, err)
	}
	widen(c.Stdout, command.Pipes)
	return nil
}

// notStarted says why a program was not started and, where a limit of the
// system did it, which one.
func notStarted(path string, err error) error {
	limit := ""
	switch {
	case errors.Is(err, syscall.EMFILE):
		limit = "-n"
	case errors.Is(err, syscall.EAGAIN):
		limit = "-u"
	}
	if limit != "" {
		return message.NewError("limit-reached",
			"path", path, "why", err, "limit", limit)
	}
	return message.NewError("not-started", "path", path, "why", err)
}

// PID returns the child's process number.
func (c *Child) PID() int { return c.cmd.Process.Pid }

// guardTime is how long a child that guards others may take to end them.
const guardTime = 5 * time.Second

// Kill ends the child at once, and its process group if it leads one. It may
// be called at any time, from any goroutine.
func (c *Child) Kill() {
	c.kill.Do(func() {
		if c.guards {
			c.dismiss()
		}
		killTree(c.cmd.Process, c.group)
	})
}

// dismiss has a child that guards others end them, and waits until it has ended
// itself.
func (c *Child) dismiss() {
	c.Stdin.Close()
	select {
	case <-c.done:
	case <-time.After(guardTime):
	}
}

// Wait waits until the child has exited and everything in its group is gone.
// It returns what the child used, its own waited-for children not included. An
// error is an [*Exit] when the child ran but did not end with status 0. It may
// be called again; the answer stays the same.
func (c *Child) Wait() (core.Usage, error) { return c.wait() }

func (c *Child) waitOnce() (core.Usage, error) {
	err := c.cmd.Wait()
	close(c.done)
	if c.group {
		endGroup(c.cmd.Process.Pid)
	}
	if c.cmd.ProcessState == nil {
		return core.Usage{}, message.NewError("process-lost", "path", c.cmd.Path, "why", err)
	}
	usage := usageOf(c.cmd.ProcessState)
	if errors.Is(err, exec.ErrWaitDelay) {
		err = nil // the child itself ended well; what it left behind is gone by now
	}
	if err != nil {
		return usage, newExit(c.cmd.ProcessState.String(), c.stderr.String())
	}
	return usage, nil
}
