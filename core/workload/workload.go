// Package workload is the catalogue of what can be measured: real work, split
// into independent tasks.
//
// The recipe:
//
//  1. [All] lists the workloads, [Find] looks one up by name.
//  2. Its Params say what can be set; [Resolve] validates what a user wrote
//     and fills in the defaults.
//  3. [SetUp] makes what lies outside of the processes, [Prepare] turns the
//     resolved core.Workload into a [Job], whose tasks a strategy runs.
//
// To add a workload, write one file with a variable of type [Workload], such as
// this one, and name it in the list in catalogue.go:
//
//	var collatz = Workload{
//		Name:     "collatz",
//		Family:   CPU,
//		About:    "Counts the steps of Collatz's sequence from a number to 1.",
//		Expect:   "CPU work in uneven tasks: expect it to scale with the cores.",
//		Evenness: "uneven",
//		Params: []Param{{
//			Name: "first", Kind: Count, Default: 1, Min: 1, Max: 1_000_000,
//			About: "the number with which the first task begins",
//		}},
//		prepare: func(o order) Job {
//			first := o.Int("first")
//			return Job{Tasks: o.tasks, Task: func(e Env, i int) (steps uint64) {
//				e.Checkpoint()
//				for n := first + i; n != 1; steps++ {
//					if n%2 == 0 {
//						n /= 2
//					} else {
//						n = 3*n + 1
//					}
//				}
//				return steps
//			}}
//		},
//	}
//
// The command line needs nothing else, the window its words in
// assets/translations, and core/exhibit an experiment that shows what the
// workload is for: tests there ask for both. A task that computes calls Env.Checkpoint every 50–100 µs, see paced; one that waits does
// so in Env.Blocking. Its checksum is the same with any strategy, number of
// workers and order.
package workload

import (
	"slices"
	"strings"

	"parallelogram/core"
)

// Workload describes a kind of work.
type Workload struct {
	Name     string // as on the command line
	Family   Family // what it is an example of
	About    string // what a task does
	Expect   string // how it should scale, and why
	Evenness string // how equal the tasks are, in a word or two: "even", "uneven"
	Params   []Param
	// prepare makes the job, with the memory that it needs. The trial does so
	// outside the timed region; worker processes, each for itself, while they
	// start up. The checksums do not depend on the workers.
	prepare func(o order) Job
	// setUp makes what the workers of a trial must find outside of their
	// processes. Nil means that there is nothing.
	setUp func(v Values) (Fixture, error)
}

// Find returns the workload called name, or an error that lists the names.
func Find(name string) (Workload, error) {
	for _, w := range All() {
		if w.Name == name {
			return w, nil
		}
	}
	return Workload{}, core.Fail("unknown-workload", `there is no workload {{printf "%q" .name}}; the workloads are {{.names}}`, "name", name, "names", strings.Join(Names(), ", "))
}

// Names lists the workloads in the catalogue's order.
func Names() []string {
	var names []string
	for _, w := range All() {
		names = append(names, w.Name)
	}
	return names
}

// Resolve validates the parameters of w against its catalogue entry and
// returns w with every parameter present, in canonical writing. Each fault is
// a *core.FieldError that names the parameter.
func Resolve(w core.Workload) (core.Workload, error) {
	_, values, err := parse(w)
	if err != nil {
		return w, err
	}
	w.Params = values.texts()
	return w, nil
}

// order is what a job is made from: the validated parameters, and more.
type order struct {
	Values
	tasks, workers int    // at least 1
	address        string // of the fixture
}

// Prepare makes the job of a workload, whose Tasks is at least 1, for a number
// of workers that find their fixture at an address. The tasks are done as many
// times as w.Copies says.
func Prepare(w core.Workload, workers int, address string) (Job, error) {
	entry, values, err := parse(w)
	if err != nil {
		return Job{}, err
	}
	if w.Tasks < 1 {
		return Job{}, core.Fail("no-task", "a job needs at least one task, not {{.tasks}}", "tasks", w.Tasks)
	}
	return entry.prepare(order{values, w.Tasks, workers, address}).times(w.Copies), nil
}

func parse(w core.Workload) (Workload, Values, error) {
	entry, err := Find(w.Name)
	if err != nil {
		return entry, nil, &core.FieldError{Field: "workload", Why: core.Explain(err)}
	}
	values, err := parseParams(entry.Params, w.Params)
	return entry, values, err
}

// sortedKeys returns the keys of m in order, for errors that do not wander.
func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
