package strategy

import (
	"runtime"

	"parallelogram/core"
	"parallelogram/core/job"
)

// gilEnv is the environment of a worker under a lock.
type gilEnv struct {
	watchedEnv
	gil *gil
	rec *recorder
}

// initialize is the initializer of threads that take turns.
func (g *gil) initialize(plain plainEnv, r *recorder) (job.Env, wrapper) {
	runtime.LockOSThread()
	e := &gilEnv{watchedEnv{plainEnv: plain}, g, r}
	e.wait = e.outside
	return e, func(tasks func()) {
		e.take()
		tasks()
		g.drop()
		runtime.UnlockOSThread()
	}
}

func (e *gilEnv) Checkpoint() {
	if e.gil.requested.Load() {
		e.gil.drop()
		e.take()
	}
}

// outside lets others have the lock while the worker waits or needs none.
func (e *gilEnv) outside(kind core.SpanKind, section func()) {
	e.gil.drop()
	e.rec.during(kind, section)
	e.take()
}

func (e *gilEnv) take() {
	if !e.gil.try(e.worker) {
		e.rec.during(core.SpanGIL, func() { e.gil.take(e.worker) })
	}
}
