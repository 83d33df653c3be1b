package core

import (
	"slices"
	"time"
)

// Copies returns how often a cell does the tasks of the experiment: once, or
// with weak scaling once for each of its workers. Workers that are apart do them
// once each with either way of scaling, and their trials tell the time of once.
func (e Experiment) Copies(c Cell) int {
	if e.Weak && !e.TraitsOf(c.Strategy).Apart {
		return c.Workers
	}
	return 1
}

// PerWork returns the run as if every trial had done the work of one worker:
// what a trial of weak scaling took is divided by how often it did the tasks.
// Ratios of these times are ratios of throughput, so that speed-up and
// efficiency mean the same with either way of scaling: the scaled speed-up is
// N·T(1, W)/T(N, N·W) (Gustafson, CACM 31(5), 1988). With strong scaling it is
// the run itself.
func (r Run) PerWork() Run {
	if !r.Experiment.Weak {
		return r
	}
	r.Trials = slices.Clone(r.Trials)
	for i, t := range r.Trials {
		r.Trials[i] = t.dividedBy(r.Experiment.Copies(t.Cell))
	}
	return r
}

// dividedBy returns the trial with all that grows with the work divided.
func (t Trial) dividedBy(n int) Trial {
	if n <= 1 {
		return t
	}
	by := time.Duration(n)
	t.Runtime, t.Startup, t.LockWait, t.GILWait, t.GC = t.Runtime/by, t.Startup/by, t.LockWait/by, t.GILWait/by, t.GC/by
	t.Finish = slices.Clone(t.Finish)
	for i := range t.Finish {
		t.Finish[i] /= by
	}
	u := &t.Usage
	u.User, u.System = u.User/by, u.System/by
	u.Voluntary, u.Involuntary, u.Faults = u.Voluntary/int64(n), u.Involuntary/int64(n), u.Faults/int64(n)
	return t
}
