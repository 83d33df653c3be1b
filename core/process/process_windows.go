package process

import (
	"os"
	"os/exec"
	"time"

	"golang.org/x/sys/windows"

	"parallelogram/core"
)

func prepare(*exec.Cmd, Command) {}

func adoptOrphans() {}

// killTree ends the process; its own children end by their lifelines.
func killTree(p *os.Process, _ bool) { _ = p.Kill() }

func endGroup(int) {}

// ResetPeak does nothing: this system's peak cannot be set back.
func ResetPeak() {}

// Own returns the processor time of this process; the rest is not read here.
func Own() core.Usage {
	var created, exited, kernel, user windows.Filetime
	if windows.GetProcessTimes(windows.CurrentProcess(), &created, &exited, &kernel, &user) != nil {
		return core.Usage{}
	}
	return core.Usage{User: hundredNanos(user), System: hundredNanos(kernel)}
}

// hundredNanos reads a Filetime as a length of time, not as a date.
func hundredNanos(f windows.Filetime) time.Duration {
	return time.Duration(int64(f.HighDateTime)<<32|int64(f.LowDateTime)) * 100
}

func usageOf(state *os.ProcessState) core.Usage {
	return core.Usage{User: state.UserTime(), System: state.SystemTime()}
}

// TreeUsage returns what a child that has been waited for used; of its own children
// nothing is known.
func TreeUsage(state *os.ProcessState) core.Usage { return usageOf(state) }
