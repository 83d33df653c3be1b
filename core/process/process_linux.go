package process

import (
	"errors"
	"os"
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"
)

// prepare has the child killed when the spawner's thread, and so this process,
// dies; one that guards others learns of it by its standard input.
func prepare(cmd *exec.Cmd, c Command) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: c.Group}
	if !c.Guards {
		cmd.SysProcAttr.Pdeathsig = syscall.SIGKILL
	}
}

// adoptOrphans makes the processes that a child leaves behind children of this
// process, so that endGroup can wait for them. Without it, on kernels before
// 3.4, init inherits them and they are killed all the same.
func adoptOrphans() { _ = unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) }

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
