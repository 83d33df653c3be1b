package workload

import "time"

// mixed computes for a part of its time and waits for the rest, as most
// services do.
var mixed = Workload{
	Name:     "mixed",
	Family:   Waiting,
	About:    "Computes for one share of its time and waits for the other.",
	Expect:   "With a waiting share w, each core has room for 1/(1−w) workers: expect the best number of workers to be that many times the cores.",
	Evenness: "even",
	Params: []Param{
		{
			Name: "time", Kind: Duration, Default: int64(time.Millisecond), Min: int64(20 * time.Microsecond), Max: int64(10 * time.Second),
			About: "about how long one task takes alone",
		},
		{Name: "waiting", Kind: Percent, Default: 50 * onePercent, Max: wholePercent, About: "share of the time in which a task waits"},
	},
	job: func(o order) Job {
		total := float64(o.Int("time"))
		pause := time.Duration(total * o.Share("waiting"))
		steps := stepsFor(int(total) - int(pause))
		return Job{Tasks: o.tasks, Task: func(e Env, i int) uint64 {
			sum := compute(e, uint64(i), steps)
			if pause > 0 {
				wait(e, pause)
			}
			return sum
		}}
	},
}
