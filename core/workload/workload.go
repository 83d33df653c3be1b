// Package workload is the catalogue of what can be measured: real work, split
// into independent tasks.
//
// The recipe:
//
//  1. [All] lists the workloads, [Find] looks one up by name.
//  2. Its Params say what can be set; [Resolve] validates what a user wrote
//     and fills in the defaults.
//  3. [Prepare] turns the resolved core.Workload into a [Job], whose tasks a
//     strategy runs.
//
// To add a workload, write one file with a variable of type [Workload] and
// name it in the list in catalogue.go.
package workload

import (
	"fmt"
	"slices"
	"strings"

	"parallelogram/core"
)

// Job is work that is ready to run: Tasks independent tasks. Task may be
// called from several goroutines at once, each index once, in any order.
type Job struct {
	Tasks int
	Task  func(i int) (checksum uint64)
	// Alone is work that cannot be shared: it is done once, when all workers
	// are ready and before the first task. Nil is none.
	Alone func() (checksum uint64)
}

// Workload describes a kind of work.
type Workload struct {
	Name     string // as on the command line
	About    string // what a task does
	Expect   string // how it should scale, and why
	Evenness string // how equal the tasks are, in a word or two: "even", "uneven"
	Params   []Param
	// prepare makes the job of a number of tasks for a number of workers from
	// validated parameters. Memory it needs is allocated here, outside the
	// timed region. The checksums do not depend on the workers.
	prepare func(v Values, tasks, workers int) Job
}

// Find returns the workload called name, or an error that lists the names.
func Find(name string) (Workload, error) {
	for _, w := range All() {
		if w.Name == name {
			return w, nil
		}
	}
	return Workload{}, fmt.Errorf("there is no workload %q; the workloads are %s", name, strings.Join(Names(), ", "))
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

// Prepare makes the job of a workload, whose Tasks is at least 1, for a number
// of workers.
func Prepare(w core.Workload, workers int) (Job, error) {
	entry, values, err := parse(w)
	if err != nil {
		return Job{}, err
	}
	if w.Tasks < 1 {
		return Job{}, fmt.Errorf("a job needs at least one task, not %d", w.Tasks)
	}
	return entry.prepare(values, w.Tasks, workers), nil
}

func parse(w core.Workload) (Workload, Values, error) {
	entry, err := Find(w.Name)
	if err != nil {
		return entry, nil, &core.FieldError{Field: "workload", Why: err.Error()}
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
