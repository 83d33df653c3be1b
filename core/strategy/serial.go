package strategy

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/shared"
)

// serial runs the tasks in a plain loop: the program that parallel ones are
// compared with.
var serial = Strategy{
	Name:   core.Serial,
	About:  "one task after the other in one thread: the baseline",
	Traits: core.Traits{Single: true, Worker: "serial"},
	run:    runSerial,
}

func runSerial(w Work) (Timing, error) {
	state := shared.New(w.Job.Needs)
	start := time.Now()
	rec := w.recorder(0, since(start))
	env, task := environment(plainEnv{state, 0}, rec), task(w.Job)
	startup := w.ready(env)
	from := rec.clock()
	sum := w.alone()
	ready := rec.clock()
	sum += span(task, env, 0, w.Job.Tasks)
	rec.chunk(ready, 0, w.Job.Tasks)
	runtime := time.Since(start)
	timing := Timing{
		Startup:  startup,
		Runtime:  runtime,
		Finish:   []time.Duration{runtime - startup},
		Tasks:    w.Job.Tasks,
		Checksum: sum,
		Lost:     w.lost(state.Words),
	}
	timing.tellAlone(w, from, ready)
	timing.tell(rec)
	return timing, nil
}
