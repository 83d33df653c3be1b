package process

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"

	"parallelogram/core/message"
)

// prepare has the child killed when the spawner's thread, and so this process,
// dies.
func prepare(cmd *exec.Cmd, group bool) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: group, Pdeathsig: syscall.SIGKILL}
}

// adoptOrphans makes the processes that a child leaves behind children of this
// process, so that endGroup can wait for them. Without it, on kernels before
// 3.4, init inherits them and they are killed all the same.
func adoptOrphans() { _ = unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) }

// startPinned starts cmd on the calling thread with the CPUs as its affinity.
func startPinned(cmd *exec.Cmd, cpus []int) error {
	if len(cpus) == 0 {
		return cmd.Start()
	}
	var before, set unix.CPUSet
	if err := unix.SchedGetaffinity(0, &before); err != nil {
		return message.NewError("cpus-unread", "why", err)
	}
	for _, id := range cpus {
		set.Set(id)
	}
	if err := unix.SchedSetaffinity(0, &set); err != nil {
		return message.NewError("not-pinned", "cpus", cpus, "why", err)
	}
	return errors.Join(cmd.Start(), unix.SchedSetaffinity(0, &before))
}

// Affinity returns the logical CPUs this process may use, ascending.
func Affinity() ([]int, error) {
	var set unix.CPUSet
	if err := unix.SchedGetaffinity(os.Getpid(), &set); err != nil {
		return nil, fmt.Errorf("reading the process's CPUs: %w", err)
	}
	var cpus []int
	for id := 0; len(cpus) < set.Count(); id++ {
		if set.IsSet(id) {
			cpus = append(cpus, id)
		}
	}
	return cpus, nil
}

// killTree ends the process, and its group if it leads one.
func killTree(p *os.Process, group bool) {
	if group {
		_ = unix.Kill(-p.Pid, unix.SIGKILL) // ESRCH: gone already
		return
	}
	_ = p.Kill()
}

// endGroup kills what is left of a group whose leader has been waited for, and
// waits until it is gone.
func endGroup(leader int) {
	if unix.Kill(-leader, unix.SIGKILL) != nil {
		return // nobody is left
	}
	for {
		_, err := unix.Wait4(-leader, nil, 0, nil)
		if err != nil && !errors.Is(err, unix.EINTR) {
			return // ECHILD: all have been waited for
		}
	}
}
