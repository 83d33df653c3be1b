package workload

import "time"

// sleep waits and computes nothing, as a program does that waits for disks,
// servers or people.
var sleep = Workload{
	Name:     "sleep",
	Family:   Waiting,
	About:    "Waits for a fixed time and uses no CPU.",
	Expect:   "Waiting, not computing: expect it to scale with the workers, far beyond the cores.",
	Evenness: "even",
	Params: []Param{{
		Name: "pause", Kind: Duration, Default: int64(time.Millisecond), Min: int64(10 * time.Microsecond), Max: int64(10 * time.Second),
		About: "how long one task waits",
	}},
	job: func(o order) Job {
		pause := time.Duration(o.Int("pause"))
		return Job{Tasks: o.tasks, Task: func(e Env, i int) uint64 {
			wait(e, pause)
			return uint64(i)
		}}
	},
}
