package strategy

import (
	"fmt"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/shared"
)

// backwards is a strategy that was added: this file is the one file.
var backwards = Strategy{
	Name:   "backwards",
	About:  "one task after the other, the last one first",
	Traits: core.Traits{Single: true, Worker: "serial"},
	run:    runBackwards,
}

func runBackwards(w Work) (Timing, error) {
	state := shared.New(w.Job.Needs)
	start := time.Now()
	rec := w.recorder(0, since(start)) // nil, and free, unless the trial is traced
	env, task := environment(plainEnv{state, 0}, rec), task(w.Job)
	timing := Timing{Startup: w.ready(env), Tasks: w.Job.Tasks, Checksum: w.alone()}
	timing.tellAlone(w, timing.Startup, rec.clock())
	for i := w.Job.Tasks - 1; i >= 0; i-- {
		from := rec.clock()
		timing.Checksum += task(env, i)
		rec.chunk(from, i, i+1)
	}
	timing.Runtime = time.Since(start)
	timing.Finish = []time.Duration{timing.Runtime - timing.Startup}
	timing.Lost = w.lost(state.Words)
	timing.tell(rec)
	return timing, nil
}

// added puts the strategy into the catalogue, and returns what takes it out.
func added() (remove func()) {
	before := catalogue
	catalogue = append(All(), backwards) // the one line
	return func() { catalogue = before }
}

func ExampleStrategy() {
	defer added()()

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

// TestAnAddedStrategy does what every strategy must.
func TestAnAddedStrategy(t *testing.T) {
	defer added()()
	t.Run("work", TestEveryStrategyDoesTheSameWork)
	t.Run("alone", TestEveryStrategyDoesWhatIsDoneAlone)
	t.Run("ready", TestEveryWorkerGetsReady)
	t.Run("processes", TestOnlyWorkersThatAreProcessesUseOthers)
	t.Run("trace", TestATraceTellsOfEveryWorkerAndTask)
	t.Run("no trace", TestNothingIsTracedUnasked)
}
