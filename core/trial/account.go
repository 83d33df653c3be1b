package trial

import (
	"errors"
	"runtime"

	"parallelogram/core"
	"parallelogram/core/process"
	"parallelogram/core/strategy"
)

// region is what is timed and accounted for.
type region struct {
	spec    Spec
	strat   strategy.Strategy
	work    strategy.Work
	fixture func() (process.Account, error) // what the fixture's processes have used so far
}

// account runs the region and accounts for it. The garbage of what came before
// is not to be collected at its cost, and the fixture is asked outside of it.
func (r region) account() (core.Trial, error) {
	runtime.GC()
	process.ResetPeak()
	fixtureBefore, askedFirst := r.fixture()
	met := meet(r.spec)
	before := process.ReadAccount()
	timing, err := r.strat.Run(r.work)
	own := process.ReadAccount().Since(before)
	fixture, askedLast := r.fixture()
	if err := errors.Join(err, askedFirst, askedLast, met, meet(r.spec)); err != nil {
		return core.Trial{}, err
	}
	return r.result(timing, own, fixture.Since(fixtureBefore)), nil
}

// result adds up what the workers used, within this process and without, and
// the fixture for them.
func (r region) result(timing strategy.Timing, own, fixture process.Account) core.Trial {
	return core.Trial{
		Cell:     r.spec.Cell,
		Runtime:  timing.Runtime,
		Startup:  timing.Startup,
		Finish:   timing.Finish,
		Usage:    own.Usage.Plus(timing.Workers).Plus(fixture.Usage),
		LockWait: own.Go.LockWait + timing.LockWait,
		GILWait:  timing.GILWait,
		GC:       own.Go.GC + timing.WorkersGC + fixture.Go.GC,
		Tasks:    timing.Tasks,
		Checksum: timing.Checksum,
		Pinned:   r.spec.pinned(),
		Lost:     timing.Lost,
		Trace:    timing.Trace,
		Omitted:  timing.Omitted,
	}
}
