package trial

import (
	"cmp"
	"errors"
	"runtime"
	"time"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/invocation"
	"parallelogram/core/process"
	"parallelogram/core/strategy"
)

// invoke runs what the spec orders of a command.
func invoke(spec Spec) (core.Trial, error) {
	process.Seal()
	if err := setEnv(map[string]string{paddingVariable: spec.padding()}); err != nil { // GOMAXPROCS is the user's
		return core.Trial{}, err
	}
	c, params := *spec.Workload.Command, spec.Workload.Params
	switch spec.Stage {
	case SetUp:
		return core.Trial{}, command.SetUp(c, params, spec.Limit)
	case CleanUp:
		return core.Trial{}, command.CleanUp(c, params, spec.Limit)
	case Try:
		return command.Try(c, command.Order{Workers: spec.Cell.Workers, Cores: spec.Cell.Cores, Params: params, Limit: spec.Limit}), nil
	case Empty:
		err := spec.pin()
		return core.Trial{Runtime: invocation.Cost()}, err
	}
	e, err := prepare(spec)
	if err != nil {
		return core.Trial{}, err
	}
	defer e.work.Job.Programs.Finish()
	for range spec.Warmup {
		if _, err := e.run(); err != nil {
			return core.Trial{}, err
		}
	}
	e.last = true
	return e.run()
}

// execution is one of the work of a spec, with what surrounds it. This process is
// pinned only while the tasks run: what prepares and checks the work may use all
// cores.
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

func prepare(spec Spec) (e execution, err error) {
	e.spec = spec
	if e.strat, err = strategy.Find(spec.Cell.Strategy); err != nil {
		return e, err
	}
	job, err := command.Job(*spec.Workload.Command, command.Order{
		Tasks: spec.Workload.Tasks, Workers: spec.Cell.Workers, Cores: spec.Cell.Cores, Params: spec.Workload.Params,
		Baseline: spec.Baseline, Limit: spec.Limit, Memory: spec.Memory,
	})
	if err != nil {
		return e, err
	}
	e.work = strategy.Work{Workload: spec.Workload, Job: job, Workers: spec.Cell.Workers, Trace: spec.Trace}
	if len(spec.CPUs) > 0 {
		e.free, err = process.Affinity()
	}
	return e, err
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
	runtime.GC()
	if err := e.spec.pin(); err != nil {
		return core.Trial{}, err
	}
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
	if told.Runtime > 0 {
		t = timedBy(t, told.Runtime)
	}
	if told.Metric > 0 {
		t.Wall = t.Runtime
		t = timedBy(t, told.Metric)
	}
	return t, err
}

// timedBy takes a runtime from who knows better than this process's clock around
// all that it does.
func timedBy(t core.Trial, d time.Duration) core.Trial {
	t.Runtime, t.Startup, t.Finish = d, 0, []time.Duration{d}
	return t
}
