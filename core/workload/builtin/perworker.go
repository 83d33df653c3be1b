package builtin

import "parallelogram/core/job"

// perWorker is memory that each worker has for itself, as thread-local storage
// is a thread's. Where the workers are processes, each of them has but one of
// the values, so that all together never hold more than those of one job.
type perWorker[T any] struct {
	values []*T
	build  func() *T
}

func newPerWorker[T any](workers int, build func() *T) perWorker[T] {
	return perWorker[T]{make([]*T, workers), build}
}

// of returns the value of the worker that e belongs to, built when it is first
// asked for.
func (p perWorker[T]) of(e job.Env) *T {
	own := &p.values[e.Worker()]
	if *own == nil {
		*own = p.build()
	}
	return *own
}

// ready has a worker build its value, for [Job.Ready].
func (p perWorker[T]) ready(e job.Env) { p.of(e) }
