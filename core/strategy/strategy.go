// Package strategy is the catalogue of ways to run the tasks of a job.
//
// The recipe:
//
//  1. [Find] looks a strategy up by name; [Names] lists them.
//  2. [Strategy.Run] runs a job once and returns the [Timing] of it: one timed
//     region from just before the first worker is created to the last result.
//
// Every strategy does the same work and has all its workers ready before the
// first task starts, so that start-up can be told apart from the work. Tasks
// are handed out in shrinking chunks (see [Chunks]).
//
// To add a strategy, write one file with a variable of type [Strategy] and name
// it in the catalogue in this file. The example of [Strategy] is one, and is
// run as a test. Beside that one file and one line it needs its words in
// assets/translations and, in core/exhibit, an experiment that shows it: tests
// there ask for both.
package strategy

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/workload"
)

// Work is what a strategy is asked to run.
type Work struct {
	Workload core.Workload // what worker processes prepare for themselves
	Job      workload.Job  // the same work, prepared in this process
	Workers  int           // at least 1
	Place    string        // what workload.Place returned for this trial
	Trace    bool          // record what each worker does
	Switch   time.Duration // of a global interpreter lock; 0 stands for SwitchInterval
}

// alone does the part of the work that is not shared, and returns its checksum.
func (w Work) alone() uint64 {
	if w.Job.Alone == nil {
		return 0
	}
	return w.Job.Alone()
}

// ready has a worker get what it needs for itself, and returns how long that
// took: nothing, if it needs nothing.
func (w Work) ready(e workload.Env) (took time.Duration) {
	if w.Job.Ready == nil {
		return 0
	}
	start := time.Now()
	w.Job.Ready(e)
	return time.Since(start)
}

// Timing is what one execution came to.
type Timing struct {
	Startup   time.Duration   // from just before the first worker was created until all were ready
	Runtime   time.Duration   // from the same moment until the last result was gathered
	Finish    []time.Duration // when each worker finished its last task, since all were ready
	Tasks     int             // tasks executed
	Checksum  uint64          // sum of the tasks' checksums, which no order changes
	Workers   core.Usage      // used by worker processes; zero where the workers are this process
	WorkersGC time.Duration   // CPU time of the garbage collectors of worker processes
	LockWait  time.Duration   // waited for semaphores and for locks between processes, which Go does not count
	GILWait   time.Duration   // waited for the global interpreter lock, summed over the workers
	Lost      int64           // updates of shared memory that were lost
	Trace     []core.Span     // what each worker did, in order, a worker after the other
	Untold    int             // waits that Trace leaves out, the shortest
}

// Strategy is a way to run tasks.
type Strategy struct {
	Name  core.Strategy
	About string // what a worker is

	// run runs all tasks of the work and, once every worker is ready, what is
	// to be done alone. It stops the clock when the last result is there.
	run func(Work) (Timing, error)
}

// catalogue holds the strategies, the baseline first.
var catalogue = []Strategy{
	serial,
	goroutine,
	subprocess,
	subprocessEach,
	gilThreads,
}

// All returns the strategies, the baseline first.
func All() []Strategy { return slices.Clone(catalogue) }

// Run runs the work once. An error says which worker failed, and how.
func (s Strategy) Run(w Work) (Timing, error) {
	timing, err := s.run(w)
	if err != nil {
		return timing, fmt.Errorf("%s: %w", s.Name, err)
	}
	return timing, nil
}

// Find returns the strategy called name, or an error that lists the names.
func Find(name core.Strategy) (Strategy, error) {
	for _, s := range All() {
		if s.Name == name {
			return s, nil
		}
	}
	return Strategy{}, &core.FieldError{Field: "strategies", Why: fmt.Sprintf(
		"there is no strategy %q; the strategies are %s", name, strings.Join(texts(Names()), ", "))}
}

// Names lists the strategies in the catalogue's order.
func Names() []core.Strategy {
	var names []core.Strategy
	for _, s := range All() {
		names = append(names, s.Name)
	}
	return names
}

func texts(names []core.Strategy) []string {
	list := make([]string, len(names))
	for i, n := range names {
		list[i] = string(n)
	}
	return list
}

// lost returns how many updates of the shared memory were lost.
func (w Work) lost(words []uint64) int64 {
	if w.Job.Lost == nil {
		return 0
	}
	return w.Job.Lost(words)
}

// taskFunc is a task of a job.
type taskFunc = func(e workload.Env, i int) uint64

// span runs the tasks from low up to, but not including, high and returns the
// sum of their checksums.
func span(task taskFunc, e workload.Env, low, high int) (sum uint64) {
	for i := low; i < high; i++ {
		sum += task(e, i)
	}
	return sum
}
