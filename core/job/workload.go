// Package job is what a strategy runs: a [Job] of independent tasks, what a task
// may ask of the strategy that runs it (an [Env]), and how a kind of work is
// described so that a user can set it and a trial can make it (a [Workload] with
// its [Param] list).
//
// The recipe:
//
//  1. [Workload.Resolve] validates what a user wrote and fills in the defaults.
//  2. [Workload.SetUp] makes what lies outside of the processes, and
//     [Workload.Prepare] the Job.
//  3. A strategy calls [Job.Task] for each index, with an Env of its own.
package job

import (
	"parallelogram/core"
	"parallelogram/core/message"
)

// Workload describes a kind of work.
type Workload struct {
	Name     string // as on the command line
	Family   Family // what it is an example of
	About    string // what a task does
	Expect   string // how it should scale, and why
	Evenness string // how equal the tasks are, in a word or two: "even", "uneven"
	Params   []Param
	Shares   bool     // its tasks share memory, locks or a queue
	Sizing   Sizing   // how the number of tasks is found
	Checking Checking // how it is known that all were done right
	// Job makes the job, with the memory that it needs. The trial does so
	// outside the timed region; worker processes, each for itself, while they
	// start up. The checksums do not depend on the workers.
	Job func(o Order) Job
	// Fixture makes what the workers of a trial must find outside of their
	// processes. Nil means that there is nothing.
	Fixture func(v Values) (Fixture, error)
}

// Waits reports whether the work waits for something outside of the processors,
// so that workers pay that have no core.
func (w Workload) Waits() bool { return w.Family == Waiting }

// Sizing is how the number of tasks of a workload is found.
type Sizing string

// The ways to size work.
const (
	Searched Sizing = ""      // as many as take the target time
	Fixed    Sizing = "fixed" // as many as there are; nothing is calibrated
)

// Checking is how it is known that a trial did the work.
type Checking string

// The ways to check work.
const (
	Checksum   Checking = ""           // the sum over the tasks is that of the serial program
	Agreement  Checking = "agreement"  // it is that of the first trial of the baseline that ended well
	Reproduced Checking = "reproduced" // it is that of two trials of the baseline, if these agree; else nobody knows
	Exit       Checking = "exit"       // the trial ended well
)

// Order is what a job is made from: the validated parameters, and more.
type Order struct {
	Values
	Tasks, Workers int    // at least 1
	Address        string // of the fixture
}

// Resolve validates the parameters of spec against their declarations and
// returns spec with every parameter present, in canonical writing. Each fault is
// a *message.FieldError that names the parameter.
func (w Workload) Resolve(spec core.Workload) (core.Workload, error) {
	values, err := ParseParams(w.Params, spec.Params)
	if err != nil {
		return spec, err
	}
	spec.Params = values.Texts()
	return spec, nil
}

// Prepare makes the job that spec orders, whose Tasks is at least 1, for a
// number of workers that find their fixture at an address. The tasks are done as
// many times as spec.Copies says.
func (w Workload) Prepare(spec core.Workload, workers int, address string) (Job, error) {
	values, err := ParseParams(w.Params, spec.Params)
	if err != nil {
		return Job{}, err
	}
	if spec.Tasks < 1 {
		return Job{}, message.NewError("no-task", "tasks", spec.Tasks)
	}
	return w.Job(Order{values, spec.Tasks, workers, address}).Times(spec.Copies), nil
}

// SetUp makes the fixture of the work that spec orders. The trial's process
// calls it once, before any Prepare, and removes it in the end.
func (w Workload) SetUp(spec core.Workload) (Fixture, error) {
	values, err := ParseParams(w.Params, spec.Params)
	if err != nil || w.Fixture == nil {
		return Fixture{}, err
	}
	return w.Fixture(values)
}
