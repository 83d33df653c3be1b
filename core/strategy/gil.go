package strategy

import (
	"runtime"

	"parallelogram/core"
	"parallelogram/core/process"
)

// gilThreads runs the tasks in threads that take turns.
var gilThreads = Strategy{
	Name:   core.GIL,
	About:  "threads of one process that take turns: a model of a GIL, not Python",
	Traits: core.Traits{Model: true, TakesTurns: true, Worker: "threads"},
	run:    runUnderGIL,
}

func runUnderGIL(w Work) (Timing, error) {
	defer threadsFor(w.Workers)()
	g := newGIL(w.Switch)
	timing, err := runHere(w, g.initialize)
	timing.GILWait = g.waited
	return timing, err
}

// threadsFor lets Go run as many threads as there are workers and one more, so
// that the kernel shares out the cores among them as it does among Python's,
// and a timed wait does not have to wait for a processor of Go's. Where the
// system does not pin, GOMAXPROCS is all that limits the cores, and stays. It
// returns what undoes it.
func threadsFor(workers int) (restore func()) {
	before := runtime.GOMAXPROCS(0)
	if _, err := process.Affinity(); err != nil || workers < before {
		return func() {}
	}
	runtime.GOMAXPROCS(workers + 1)
	return func() { runtime.GOMAXPROCS(before) }
}
