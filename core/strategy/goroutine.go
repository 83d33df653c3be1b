package strategy

import "parallelogram/core"

// goroutine runs the tasks in goroutines of this process.
var goroutine = Strategy{
	Name:   core.Goroutine,
	About:  "goroutines of one process, which share its memory",
	Traits: core.Traits{Worker: "goroutines"},
	run:    func(w Work) (Timing, error) { return runHere(w, plainWorker) },
}
