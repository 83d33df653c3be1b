package strategy

import (
	"time"

	"parallelogram/core"
)

// serial runs the tasks in a plain loop: the program that parallel ones are
// compared with.
var serial = Strategy{
	Name:  core.Serial,
	About: "one task after the other in one thread: the baseline",
	run:   runSerial,
}

func runSerial(w Work) (Timing, error) {
	shared := newCommons(w.Job.Needs)
	start := time.Now()
	sum := w.alone() + span(w.Job.Task, localEnv{shared, 0}, 0, w.Job.Tasks)
	runtime := time.Since(start)
	return Timing{
		Runtime:  runtime,
		Finish:   []time.Duration{runtime},
		Tasks:    w.Job.Tasks,
		Checksum: sum,
		Lost:     w.lost(shared.words),
	}, nil
}
