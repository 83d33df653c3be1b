package trial

import (
	"cmp"
	"errors"
	"runtime"
	"time"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/process"
	"parallelogram/core/strategy"
)

// invoke runs what the spec orders of a command. This process is pinned only while
// the tasks run: what prepares and checks the work may use all cores.
func invoke(spec Spec) (core.Trial, error) {
	switch spec.Stage {
	case SetUp:
		return core.Trial{}, command.SetUp(*spec.Workload.Command, spec.Workload.Params)
	case CleanUp:
		return core.Trial{}, command.CleanUp(*spec.Workload.Command, spec.Workload.Params)
	case Try:
		return command.Try(*spec.Workload.Command, command.Order{
			Workers: spec.Cell.Workers, Cores: spec.Cell.Cores, Params: spec.Workload.Params, Limit: spec.Limit}), nil
	}
	strat, err := strategy.Find(spec.Cell.Strategy)
	if err != nil {
		return core.Trial{}, err
	}
	job, err := command.Job(*spec.Workload.Command, command.Order{
		Tasks: spec.Workload.Tasks, Workers: spec.Cell.Workers, Cores: spec.Cell.Cores,
		Params: spec.Workload.Params, Baseline: spec.Baseline, Limit: spec.Limit,
	})
	if err != nil {
		return core.Trial{}, err
	}
	free, err := process.Affinity()
	if err != nil && len(spec.CPUs) > 0 {
		return core.Trial{}, err
	}
	e := execution{spec: spec, strat: strat, work: strategy.Work{Workload: spec.Workload, Job: job, Workers: spec.Cell.Workers, Trace: spec.Trace}, free: free}
	for range spec.Warmup {
		if _, err := e.run(); err != nil {
			return core.Trial{}, err
		}
	}
	e.last = true
	return e.run()
}

// execution is one of the work of a spec, with what surrounds it.
type execution struct {
	spec  Spec
	strat strategy.Strategy
	work  strategy.Work
	free  []int // CPUs that this process may use
	last  bool  // no warm-up
}

// meet has copies begin and end their timed execution together.
func (e execution) meet() error {
	if !e.last {
		return nil
	}
	return meet(e.spec)
}

func (e execution) run() (core.Trial, error) {
	programs := e.work.Job.Programs
	if err := programs.Before(); err != nil {
		return core.Trial{}, err
	}
	t, err := e.timed()
	checksum, failed := programs.After()
	t.Checksum = checksum
	return t, cmp.Or(err, failed)
}

// timed runs the tasks, pinned, and accounts for their processes alone: this one
// only waits for them.
func (e execution) timed() (core.Trial, error) {
	if err := e.spec.pin(); err != nil {
		return core.Trial{}, err
	}
	runtime.GC()
	pinned := e.spec.pinned()
	if err := e.meet(); err != nil {
		return core.Trial{}, err
	}
	timing, err := e.strat.Run(e.work)
	told, failed := e.work.Job.Programs.Settle()
	err = cmp.Or(failed, err, e.meet())
	if len(e.spec.CPUs) > 0 {
		err = errors.Join(err, process.Pin(e.free))
	}
	t := core.Trial{
		Cell: e.spec.Cell, Runtime: timing.Runtime, Startup: timing.Startup, Finish: timing.Finish,
		Usage: told.Usage, Memory: told.Memory, Left: told.Left,
		Tasks: timing.Tasks, Pinned: pinned, Trace: timing.Trace, Omitted: timing.Omitted,
	}
	if told.Metric > 0 {
		t.Wall, t.Runtime = t.Runtime, told.Metric
		t.Startup, t.Finish = 0, []time.Duration{told.Metric}
	}
	return t, err
}
