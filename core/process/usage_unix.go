//go:build unix

package process

import (
	"os"
	"syscall"
	"time"

	"parallelogram/core"
)

// Own returns what this process has used so far, its threads included and its
// children not.
func Own() core.Usage {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return core.Usage{} // only a wrong argument fails
	}
	usage := fromRusage(&r)
	usage.PeakRSS = peakRSS(&r)
	return usage
}

// usageOf returns what a child that has been waited for used. Its peak memory
// is left out: where the child is made by vfork, the kernel counts the
// parent's memory in. The child reads its own with [Own].
func usageOf(state *os.ProcessState) core.Usage {
	r, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return core.Usage{}
	}
	return fromRusage(r)
}

// TreeUsage returns what a child that has been waited for used, together with the
// children that it waited for. Its peak memory, of the largest of them, is at least
// the most that this process had held when it started the child: see usageOf.
func TreeUsage(state *os.ProcessState) core.Usage {
	r, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return core.Usage{}
	}
	return withPeak(r)
}

// withPeak keeps the peak that the kernel counted.
func withPeak(r *syscall.Rusage) core.Usage {
	usage := fromRusage(r)
	usage.PeakRSS = maxRSS(r)
	return usage
}

func fromRusage(r *syscall.Rusage) core.Usage {
	return core.Usage{
		User:        time.Duration(r.Utime.Nano()),
		System:      time.Duration(r.Stime.Nano()),
		Voluntary:   int64(r.Nvcsw),
		Involuntary: int64(r.Nivcsw),
		Faults:      int64(r.Minflt),
	}
}
