package process

import (
	"errors"
	"os"
	"os/exec"
	"time"

	"golang.org/x/sys/windows"

	"parallelogram/core"
)

// errNoPinning says what is not offered here: a child could only be pinned
// after its runtime has counted the CPUs.
var errNoPinning = errors.New("on this system a process is not pinned to CPUs")

func prepare(*exec.Cmd, bool) {}

func adoptOrphans() {}

func startPinned(cmd *exec.Cmd, cpus []int) error {
	if len(cpus) > 0 {
		return errNoPinning
	}
	return cmd.Start()
}

// Affinity fails: see errNoPinning.
func Affinity() ([]int, error) { return nil, errNoPinning }

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
