// Package invocation runs a program of the user's once: from its start to its
// exit, in a session of its own, accounted with all the processes that come of it.
//
// The recipe, in a process that does nothing else:
//
//  1. [Invocation.Run] runs one and returns how long it took. Several may run at
//     once.
//  2. [Tree.Settle] has what outlived them end, and tells what all have used.
//  3. [EndAll] ends whatever is still there, at once.
//
// On Linux a process that its parent leaves behind is adopted by this one, so that
// it is found and accounted however it hides: two forks and a session of its own
// do not get it away. Other systems end the process group.
package invocation

import (
	"os"
	"time"

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
	Env    []string      // all of the environment
	Dir    string        // working folder; empty for that of this process
	Input  string        // file that is standard input; empty for none
	Output string        // where standard output goes: nothing, core.OutputPipe or a file
	Keep   int           // bytes of standard output and error that are handed back, each; 0 for none
	Exits  []int         // statuses of success; empty for 0 alone
	Limit  time.Duration // after which it is asked to end; 0 for none
}

// Result is what an invocation came to.
type Result struct {
	Runtime time.Duration // from just before the fork until its exit was known
	Output  string        // the end of what it wrote, where it was to be kept
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
	start := time.Now()
	p, err := begin(path, i, s.files[:])
	if err != nil {
		return Result{}, notStarted(i, err)
	}
	s.started()
	limit := startLimit(p, i.Limit)
	state, err := p.Wait()
	took := time.Since(start)
	over := limit.stop()
	s.finish()
	result := Result{took, s.kept()}
	if err != nil {
		return result, err
	}
	return result, i.judge(state, over, s.stderr.String())
}

// begin forks and executes on the thread that all children are of, whose end the
// kernel tells them.
func begin(path string, i Invocation, files []*os.File) (p *os.Process, err error) {
	err = process.OnSpawner(func() error {
		p, err = os.StartProcess(path, i.Args, &os.ProcAttr{Dir: i.Dir, Env: i.Env, Files: files, Sys: attributes()})
		return err
	})
	return p, err
}
