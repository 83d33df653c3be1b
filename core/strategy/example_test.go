package strategy

import (
	"fmt"
	"time"

	"parallelogram/core/job"
	"parallelogram/core/shared"
)

// backwards is a strategy that was added: this file is the one file.
var backwards = Strategy{
	Name:  "backwards",
	About: "one task after the other, the last one first",
	run:   runBackwards,
}

func runBackwards(w Work) (Timing, error) {
	env := plainEnv{shared.New(w.Job.Needs), 0}
	start := time.Now()
	startup := w.ready(env)
	timing := Timing{Startup: startup, Tasks: w.Job.Tasks, Checksum: w.alone()}
	task := task(w.Job)
	for i := w.Job.Tasks - 1; i >= 0; i-- {
		timing.Checksum += task(env, i)
	}
	timing.Runtime = time.Since(start)
	timing.Finish = []time.Duration{timing.Runtime - startup}
	timing.Lost = w.lost(env.Words())
	return timing, nil
}

func ExampleStrategy() {
	defer func(before []Strategy) { catalogue = before }(catalogue)
	catalogue = append(All(), backwards) // the one line

	strategy, err := Find("backwards")
	if err != nil {
		fmt.Println(err)
		return
	}
	job := job.Job{Tasks: 3, Task: func(_ job.Env, i int) uint64 {
		fmt.Println("task", i)
		return uint64(i)
	}}
	timing, err := strategy.Run(Work{Job: job, Workers: 1})
	fmt.Println(timing.Tasks, "tasks, checksum", timing.Checksum, err)
	// Output:
	// task 2
	// task 1
	// task 0
	// 3 tasks, checksum 3 <nil>
}
