package builtin

import (
	"math/rand/v2"

	"parallelogram/core/job"
)

// pi estimates π by throwing points at a square (Monte Carlo).
var pi = job.Workload{
	Name:     "pi",
	Family:   job.CPU,
	About:    "Throws points at a square and counts those within its inscribed circle, which estimates π.",
	Expect:   "Even CPU work with random numbers: expect it to scale with the physical cores, no further.",
	Evenness: "even",
	Params: []job.Param{{
		Name: "points", Kind: job.Count, Default: 20_000, Min: 100, Max: 100_000_000,
		About: "points that one task throws",
	}},
	Job: func(o job.Order) job.Job {
		points := o.Int("points")
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) uint64 { return throw(e, i, points) }}
	},
}

// throws is how many lie between two checkpoints.
const throws = 4000

// throw returns how many of a task's points fall within a quarter of a circle.
func throw(e job.Env, i, points int) (within uint64) {
	random := rand.New(rand.NewPCG(uint64(i), 0))
	for part := range paced(e, points, throws) {
		for range part {
			x, y := random.Float64(), random.Float64()
			if x*x+y*y < 1 {
				within++
			}
		}
	}
	return within
}
