package strategy

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
)

// Work is what a strategy is asked to run.
type Work struct {
	Workload core.Workload // what worker processes prepare for themselves
	Job      job.Job       // the same work, prepared in this process
	Workers  int           // at least 1
	Address  string        // of the trial's workload.Fixture
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
func (w Work) ready(e job.Env) (took time.Duration) {
	if w.Job.Ready == nil {
		return 0
	}
	start := time.Now()
	w.Job.Ready(e)
	return time.Since(start)
}

// lost returns how many updates of the shared memory were lost.
func (w Work) lost(words []uint64) int64 {
	if w.Job.Lost == nil {
		return 0
	}
	return w.Job.Lost(words)
}

// taskFunc is a task of a job.
type taskFunc = func(e job.Env, i int) uint64

// span runs the tasks from low up to, but not including, high and returns the
// sum of their checksums.
func span(task taskFunc, e job.Env, low, high int) (sum uint64) {
	for i := low; i < high; i++ {
		sum += task(e, i)
	}
	return sum
}

// atOnce bounds the tasks of a chunk; 0 is no limit. To start a program takes so
// much longer than to claim one that each is claimed by itself.
func (w Work) atOnce() int {
	if w.Job.Programs != nil {
		return 1
	}
	return 0
}
