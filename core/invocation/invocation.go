// Package invocation runs a program of the user's once: from its start to its
// exit, in a session of its own, accounted with all the processes that come of it.
//
// The recipe, in a process that does nothing else:
//
//  1. [Watch] begins a [Tree], which accounts for the programs that are run in it.
//  2. [Invocation.Run] runs one and returns how long it took. Several may run at
//     once.
//  3. [Tree.Settle] has what outlived them end, and tells what all have used.
//  4. [Finish] ends what programs outside of a tree have left behind. Should this
//     process have to exit before, [EndAll] ends whatever is there.
//
// On Linux a process that its parent leaves behind is adopted by this one, so that
// it is found and accounted however it hides: two forks and a session of its own
// do not get it away. Other Unix systems end process groups, and Windows the
// programs alone.
package invocation

import (
	"os"
	"time"

	"parallelogram/core/message"
	"parallelogram/core/process"
)

// Grace is how long a program that was asked to end may take, before it is made
// to.
const Grace = 2 * time.Second

// stderrSize is how much of standard error is kept for a message, in bytes.
const stderrSize = 4 << 10

// Invocation is what is to be run.
type Invocation struct {
	Args   []string      // the program first; not empty
	Env    []string      // all of the environment, each name once
	Dir    string        // working folder; empty for that of this process
	Input  string        // file that is standard input; empty for none
	Output string        // where standard output goes: nothing, core.OutputPipe or a file
	Keep   int           // bytes of standard output and error that are handed back, each; 0 for none; a file is written all the same
	Exits  []int         // statuses of success; empty for 0 alone
	Limit  time.Duration // after which it is asked to end; 0 for none
	Tree   *Tree         // accounts for it; nil for nobody
}

// Result is what an invocation came to.
type Result struct {
	Runtime time.Duration // from just before the fork until its exit was known; 0 if it was not started
	Output  string        // the first and the last half of what was to be kept of what it wrote
}

// Clipped returns the first and the last half of so many bytes of the output.
func (r Result) Clipped(most int) string {
	tail := process.NewTail(most)
	_, _ = tail.Write([]byte(r.Output)) // which never fails
	return tail.String()
}

// Run runs the program and waits for its exit; what it leaves behind goes on. The
// error says in the user's words what is wrong.
func (i Invocation) Run() (Result, error) {
	path, err := find(i)
	if err != nil {
		return Result{}, err
	}
	s, err := open(i)
	if err != nil {
		return Result{}, err
	}
	defer s.close()
	memory := i.starvation()
	start, p, err := i.begin(path, s.files[:])
	if err != nil {
		return Result{}, notStarted(i, path, err)
	}
	s.started()
	limit := startLimit(p, i.Limit)
	state, end, err := s.wait(p)
	over := limit.stop()
	ended(p)
	s.rest()
	result := Result{end.Sub(start), s.kept()}
	if err != nil {
		return result, message.NewError("invocation.lost", "program", i.Args[0], "why", err)
	}
	if i.Tree != nil {
		i.Tree.add(process.TreeUsage(state))
	}
	return result, i.judge(ending{state, over, memory, s.stderr.String()})
}

// starvation returns what there was before the program started. A tree has looked
// already.
func (i Invocation) starvation() starvation {
	if i.Tree != nil {
		return i.Tree.starved
	}
	return readStarvation()
}

// begin forks and executes, unless this process is to exit. The kernel kills the
// program when the thread that started it ends (golang.org/issue/27505): in a process
// that does nothing else, that is when the process does, for Go ends a thread only
// with a goroutine that is locked to it.
func (i Invocation) begin(path string, files []*os.File) (start time.Time, p *os.Process, err error) {
	process.Adopt()
	starts.RLock()
	defer starts.RUnlock()
	attr := &os.ProcAttr{Dir: i.Dir, Env: i.Env, Files: files, Sys: attributes()}
	begin := func() error {
		start = time.Now()
		p, err = os.StartProcess(path, i.Args, attr)
		return err
	}
	if i.Tree == nil || !i.Tree.memory.begin(attr.Sys, begin) {
		_ = begin() // err has it
	}
	if err == nil {
		started(p)
	}
	return start, p, err
}
