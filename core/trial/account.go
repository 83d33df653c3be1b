package trial

import (
	"runtime"
	"slices"

	"parallelogram/core"
	"parallelogram/core/process"
	"parallelogram/core/strategy"
)

// used is what this process has used since its start.
type used struct {
	usage  core.Usage
	golang process.GoCounters
}

func readUsed() used { return used{process.Own(), process.ReadGo()} }

// account runs the timed region and accounts for it. The garbage of what came
// before is not to be collected at its cost.
func account(spec Spec, strat strategy.Strategy, work strategy.Work) (core.Trial, error) {
	runtime.GC()
	process.ResetPeak()
	before := readUsed()
	timing, err := strat.Run(work)
	if err != nil {
		return core.Trial{}, err
	}
	return result(spec, timing, before, readUsed()), nil
}

// result adds up what the workers used, within this process and without.
func result(spec Spec, timing strategy.Timing, before, after used) core.Trial {
	return core.Trial{
		Cell:     spec.Cell,
		Runtime:  timing.Runtime,
		Startup:  timing.Startup,
		Finish:   timing.Finish,
		Usage:    after.usage.Since(before.usage).Plus(timing.Workers),
		LockWait: after.golang.LockWait - before.golang.LockWait + timing.LockWait,
		GILWait:  timing.GILWait,
		GC:       after.golang.GC - before.golang.GC + timing.WorkersGC,
		Tasks:    timing.Tasks,
		Checksum: timing.Checksum,
		Pinned:   pinnedTo(spec.CPUs),
		Lost:     timing.Lost,
		Trace:    timing.Trace,
		Untold:   timing.Untold,
	}
}

// pinnedTo reports whether this process really runs on just these CPUs.
func pinnedTo(cpus []int) bool {
	allowed, err := process.Affinity()
	return err == nil && slices.Equal(slices.Sorted(slices.Values(cpus)), allowed)
}
