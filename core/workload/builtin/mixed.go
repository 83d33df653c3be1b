package builtin

import (
	"time"

	"parallelogram/core/job"
	"parallelogram/core/quantity"
)

// mixed computes for a part of its time and waits for the rest, as most
// services do.
var mixed = job.Workload{
	Name:     "mixed",
	Family:   job.Waiting,
	About:    "Computes for one share of its time and waits for the other.",
	Expect:   "With a waiting share w, each core has room for 1/(1−w) workers: expect the best number of workers to be that many times the cores.",
	Evenness: "even",
	Params: []job.Param{
		{
			Name: "time", Kind: job.Duration, Default: int64(time.Millisecond), Min: int64(20 * time.Microsecond), Max: int64(10 * time.Second),
			About: "about how long one task takes alone",
		},
		{Name: "waiting", Kind: job.Percent, Default: 50 * quantity.OnePercent, Max: quantity.WholePercent, About: "share of the time in which a task waits"},
	},
	Job: func(o job.Order) job.Job {
		total := float64(o.Int("time"))
		pause := time.Duration(total * o.Share("waiting"))
		steps := stepsFor(int(total) - int(pause))
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) uint64 {
			sum := compute(e, uint64(i), steps)
			if pause > 0 {
				wait(e, pause)
			}
			return sum
		}}
	},
}
