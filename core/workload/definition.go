package workload

import "parallelogram/core"

// Workload describes a kind of work.
type Workload struct {
	Name     string // as on the command line
	Family   Family // what it is an example of
	About    string // what a task does
	Expect   string // how it should scale, and why
	Evenness string // how equal the tasks are, in a word or two: "even", "uneven"
	Params   []Param
	// job makes the job, with the memory that it needs. The trial does so
	// outside the timed region; worker processes, each for itself, while they
	// start up. The checksums do not depend on the workers.
	job func(o order) Job
	// fixture makes what the workers of a trial must find outside of their
	// processes. Nil means that there is nothing.
	fixture func(v Values) (Fixture, error)
}

// order is what a job is made from: the validated parameters, and more.
type order struct {
	Values
	tasks, workers int    // at least 1
	address        string // of the fixture
}

// Resolve validates the parameters of spec against their declarations and
// returns spec with every parameter present, in canonical writing. Each fault is
// a *core.FieldError that names the parameter.
func (w Workload) Resolve(spec core.Workload) (core.Workload, error) {
	values, err := parseParams(w.Params, spec.Params)
	if err != nil {
		return spec, err
	}
	spec.Params = values.texts()
	return spec, nil
}

// Prepare makes the job that spec orders, whose Tasks is at least 1, for a
// number of workers that find their fixture at an address. The tasks are done as
// many times as spec.Copies says.
func (w Workload) Prepare(spec core.Workload, workers int, address string) (Job, error) {
	values, err := parseParams(w.Params, spec.Params)
	if err != nil {
		return Job{}, err
	}
	if spec.Tasks < 1 {
		return Job{}, core.Fail("no-task", "a job needs at least one task, not {{.tasks}}", "tasks", spec.Tasks)
	}
	return w.job(order{values, spec.Tasks, workers, address}).times(spec.Copies), nil
}

// SetUp makes the fixture of the work that spec orders. The trial's process
// calls it once, before any Prepare, and removes it in the end.
func (w Workload) SetUp(spec core.Workload) (Fixture, error) {
	values, err := parseParams(w.Params, spec.Params)
	if err != nil || w.fixture == nil {
		return Fixture{}, err
	}
	return w.fixture(values)
}
