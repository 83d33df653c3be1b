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
//		job: func(o order) Job {
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
	"strings"

	"parallelogram/core"
)

// Find returns the workload called name, or a *core.FieldError that lists the
// names.
func Find(name string) (Workload, error) {
	for _, w := range All() {
		if w.Name == name {
			return w, nil
		}
	}
	return Workload{}, core.Wrong("workload", "unknown-workload", `there is no workload {{printf "%q" .name}}; the workloads are {{.names}}`, "name", name, "names", strings.Join(Names(), ", "))
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
	entry, err := Find(w.Name)
	if err != nil {
		return w, err
	}
	return entry.Resolve(w)
}

// Prepare makes the job of a workload, see [Workload.Prepare].
func Prepare(w core.Workload, workers int, address string) (Job, error) {
	entry, err := Find(w.Name)
	if err != nil {
		return Job{}, err
	}
	return entry.Prepare(w, workers, address)
}

// SetUp makes the fixture of a workload, see [Workload.SetUp].
func SetUp(w core.Workload) (Fixture, error) {
	entry, err := Find(w.Name)
	if err != nil {
		return Fixture{}, err
	}
	return entry.SetUp(w)
}
