package builtin

import (
	"time"

	"parallelogram/core/job"
)

// sleep waits and computes nothing, as a program does that waits for disks,
// servers or people.
var sleep = job.Workload{
	Name:     "sleep",
	Family:   job.Waiting,
	About:    "Waits for a fixed time and uses no CPU.",
	Expect:   "Waiting, not computing: expect it to scale with the workers, far beyond the cores.",
	Evenness: "even",
	Params: []job.Param{{
		Name: "pause", Kind: job.Duration, Default: int64(time.Millisecond), Min: int64(10 * time.Microsecond), Max: int64(10 * time.Second),
		About: "how long one task waits",
	}},
	Job: func(o job.Order) job.Job {
		pause := time.Duration(o.Int("pause"))
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) uint64 {
			wait(e, pause)
			return uint64(i)
		}}
	},
}
