package builtin

import (
	"parallelogram/core/job"
	"parallelogram/core/quantity"
)

// shape splits the same work into tasks of equal or unequal length.
var shape = job.Workload{
	Name:     "shape",
	Family:   job.Truth,
	About:    "Does units of work whose lengths are equal, grow from task to task, or are small but for one giant, the last.",
	Expect:   "A known truth: even and growing tasks balance; a giant that is a share s of the work comes last: at most 1/s times faster.",
	Evenness: "as chosen",
	Params: []job.Param{
		{Name: "shape", Kind: job.Choice, Choices: []string{even, linear, giant}, About: "whether all tasks are equal, each is longer than the one before, or the last one is a giant"},
		{Name: "share", Kind: job.Percent, Default: 20 * quantity.OnePercent, Min: quantity.OnePercent, Max: 90 * quantity.OnePercent, About: "share of all work that the giant is"},
		unitParam, byParam,
	},
	Job: func(o job.Order) job.Job {
		do, stretch := unitOfWork(o.Values), stretches[o.Choice("shape")]
		share := o.Share("share")
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) uint64 { return do(e, i, stretch(i, o.Tasks, share)) }}
	},
}

// The shapes.
const (
	even   = "even"
	linear = "linear"
	giant  = "giant"
)

// stretches say how many units task i of a number of tasks is long. Over all
// tasks they add up to the number of tasks. The share is the giant's.
var stretches = map[string]func(i, tasks int, share float64) float64{
	even:   func(int, int, float64) float64 { return 1 },
	linear: func(i, tasks int, _ float64) float64 { return 2 * (float64(i) + 0.5) / float64(tasks) },
	giant: func(i, tasks int, share float64) float64 {
		switch all := float64(tasks); {
		case tasks == 1:
			return 1
		case i == tasks-1:
			return all * share
		default:
			return all * (1 - share) / (all - 1)
		}
	},
}
