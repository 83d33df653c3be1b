package workload

// desks are memory that each worker has for itself. Where the workers are
// processes, each of them has but one of the desks, so that all together never
// hold more than the desks of one job.
type desks[T any] struct {
	of    []*T
	build func() *T
}

func newDesks[T any](workers int, build func() *T) desks[T] {
	return desks[T]{make([]*T, workers), build}
}

// at returns the desk of the worker that e belongs to, built when it is first
// asked for.
func (d desks[T]) at(e Env) *T {
	own := &d.of[e.Worker()]
	if *own == nil {
		*own = d.build()
	}
	return *own
}

// settle has a worker build its desk, for [Job.Ready].
func (d desks[T]) settle(e Env) { d.at(e) }
