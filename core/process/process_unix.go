//go:build unix && !linux

package process

import (
	"os"
	"os/exec"
	"runtime"
	"syscall"
)

func prepare(cmd *exec.Cmd, c Command) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: c.Group}
}

func adoptOrphans() {}

func killTree(p *os.Process, group bool) {
	if group {
		_ = syscall.Kill(-p.Pid, syscall.SIGKILL) // ESRCH: gone already
		return
	}
	_ = p.Kill()
}

func endGroup(leader int) { _ = syscall.Kill(-leader, syscall.SIGKILL) }

// ResetPeak does nothing: this system's peak cannot be set back.
func ResetPeak() {}

func peakRSS(r *syscall.Rusage) int64 { return maxRSS(r) }

// maxRSS converts the unit of maxrss: bytes on Darwin, KiB elsewhere.
func maxRSS(r *syscall.Rusage) int64 {
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return int64(r.Maxrss)
	}
	return int64(r.Maxrss) << 10
}
