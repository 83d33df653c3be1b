// Package workload is the catalogue of what can be measured: real work, split
// into independent tasks.
//
// The recipe:
//
//  1. [All] lists the workloads, [Find] looks one up by name.
//  2. Its Params say what can be set; [Resolve] validates what a user wrote
//     and fills in the defaults.
//  3. [SetUp] makes what lies outside of the processes, [Prepare] turns the
//     resolved core.Workload into a [job.Job], whose tasks a strategy runs.
//
// To add a workload, write one file in core/workload/builtin with a variable of
// type [job.Workload], such as this one, and name it in the list in builtin.go:
//
//	var collatz = job.Workload{
//		Name:     "collatz",
//		Family:   job.CPU,
//		About:    "Counts the steps of Collatz's sequence from a number to 1.",
//		Expect:   "CPU work in uneven tasks: expect it to scale with the cores.",
//		Evenness: "uneven",
//		Params: []job.Param{{
//			Name: "first", Kind: job.Count, Default: 1, Min: 1, Max: 1_000_000,
//			About: "the number with which the first task begins",
//		}},
//		Job: func(o job.Order) job.Job {
//			first := o.Int("first")
//			return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) (steps uint64) {
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
// The command line needs nothing else, and the window its words in
// assets/translations: a test there asks for them.
package workload

import (
	"strings"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/python"
)

// Find returns the workload called name, or a *message.FieldError that lists the
// names.
func Find(name string) (job.Workload, error) {
	for _, w := range All() {
		if w.Name == name {
			return w, nil
		}
	}
	return job.Workload{}, message.NewFieldError("workload", "unknown-workload", "name", name, "names", strings.Join(Names(), ", "))
}

// Of returns what is known of a workload: of the user's command or function, or by
// its name.
// The error is that of [Find].
func Of(w core.Workload) (job.Workload, error) {
	if w.Command != nil {
		return command.Workload(*w.Command), nil
	}
	if w.Python != nil {
		return python.Workload(*w.Python), nil
	}
	return Find(w.Name)
}

// Names lists the workloads in the catalogue's order.
func Names() []string {
	var names []string
	for _, w := range All() {
		names = append(names, w.Name)
	}
	return names
}

// Resolve validates a workload against its catalogue entry, see
// [Workload.Resolve].
func Resolve(w core.Workload) (core.Workload, error) {
	if w.Command != nil {
		return command.Resolve(w)
	}
	if w.Python != nil {
		return python.Resolve(w)
	}
	entry, err := Find(w.Name)
	if err != nil {
		return w, err
	}
	return entry.Resolve(w)
}

// Prepare makes the job of a workload, see [Workload.Prepare].
func Prepare(w core.Workload, workers int, address string) (job.Job, error) {
	entry, err := Find(w.Name)
	if err != nil {
		return job.Job{}, err
	}
	return entry.Prepare(w, workers, address)
}

// SetUp makes the fixture of a workload, see [Workload.SetUp].
func SetUp(w core.Workload) (job.Fixture, error) {
	entry, err := Find(w.Name)
	if err != nil {
		return job.Fixture{}, err
	}
	return entry.SetUp(w)
}
