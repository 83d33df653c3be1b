package invocation

import (
	"bytes"
	"errors"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"parallelogram/core"
	"parallelogram/core/message"
)

// attributes start a session: without a terminal to ask, a command that wants one
// fails at once.
func attributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGKILL}
}

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

// Settle does with what is left of the programs as it is told, and returns what
// all processes of the tree have used and how long some outlived their program.
// Call it when no program runs any more.
func (t Tree) Settle(left core.Leftovers) (core.Usage, time.Duration, error) {
	start := time.Now()
	var lived time.Duration
	var err error
	if reap(); anyChild() {
		names := living()
		switch left {
		case core.LeftoversKeep:
			lived = time.Since(start)
		case core.LeftoversFail:
			err = message.NewError("invocation.left", "names", names)
			fallthrough
		default:
			end(start)
			lived = max(1, time.Since(start))
		}
	}
	return t.used(), lived, err
}

// used returns what processes that are gone have used.
func (t Tree) used() core.Usage {
	var now unix.Rusage
	_ = unix.Getrusage(unix.RUSAGE_CHILDREN, &now)
	usage, before := usageOf(now), usageOf(t.before)
	return usage.Since(before)
}

func usageOf(r unix.Rusage) core.Usage {
	return core.Usage{
		User:        time.Duration(r.Utime.Nano()),
		System:      time.Duration(r.Stime.Nano()),
		PeakRSS:     int64(r.Maxrss) << 10,
		Voluntary:   int64(r.Nvcsw),
		Involuntary: int64(r.Nivcsw),
		Faults:      int64(r.Minflt),
	}
}

// reap waits for adopted processes that have ended.
func reap() {
	for {
		pid, err := unix.Wait4(-1, nil, unix.WNOHANG, nil)
		if errors.Is(err, unix.EINTR) {
			continue
		}
		if err != nil || pid <= 0 {
			return
		}
	}
}

// anyChild reports whether there is a process that has not ended.
func anyChild() bool { return len(children(os.Getpid())) > 0 }

// end asks what is left to end, and makes it when it does not.
func end(start time.Time) {
	signalAll(unix.SIGTERM)
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, unix.SIGCHLD)
	defer signal.Stop(ended)
	deadline := time.NewTimer(Grace - time.Since(start))
	defer deadline.Stop()
	for reap(); anyChild(); reap() {
		select {
		case <-ended:
		case <-deadline.C:
			EndAll()
			return
		}
	}
}

// EndAll kills every process that came of this one, and waits until all are gone.
func EndAll() {
	for anyChild() {
		signalAll(unix.SIGKILL)
		if _, err := unix.Wait4(-1, nil, 0, nil); errors.Is(err, unix.ECHILD) {
			return
		}
	}
}

// signalAll sends a signal to all descendants, those first that were there first.
func signalAll(s unix.Signal) {
	for _, pid := range descendants(os.Getpid()) {
		_ = unix.Kill(pid, s) // ESRCH: gone already
	}
}

func descendants(of int) (list []int) {
	for _, child := range children(of) {
		list = append(append(list, child), descendants(child)...)
	}
	return list
}

// children returns the child processes of one, which any of its threads may have.
func children(of int) (list []int) {
	folder := "/proc/" + strconv.Itoa(of) + "/task"
	threads, err := os.ReadDir(folder)
	if err != nil {
		return nil // it has ended
	}
	for _, t := range threads {
		text, _ := os.ReadFile(folder + "/" + t.Name() + "/children")
		for _, word := range bytes.Fields(text) {
			if pid, err := strconv.Atoi(string(word)); err == nil {
				list = append(list, pid)
			}
		}
	}
	return list
}

// living names the processes that are left.
func living() (names []string) {
	for _, pid := range descendants(os.Getpid()) {
		if text, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/comm"); err == nil {
			names = append(names, string(bytes.TrimSpace(text)))
		}
	}
	return names
}
