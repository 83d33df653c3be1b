package builtin

import (
	"time"

	"parallelogram/core/job"
	"parallelogram/core/quantity"
)

// amdahl is work whose serial share is a parameter, so that what the laboratory
// finds can be held against what is true.
var amdahl = job.Workload{
	Name:     "amdahl",
	Family:   job.Truth,
	About:    "Does one unit of work; a chosen share of all units is done by one worker before the others may start.",
	Expect:   "A known truth: with a serial share s, expect Amdahl's law, at most 1/s times faster whatever the workers.",
	Evenness: "even",
	Params: []job.Param{
		{Name: "serial", Kind: job.Percent, Default: 5 * quantity.OnePercent, Min: 0, Max: 90 * quantity.OnePercent, About: "share of the work that one worker does alone"},
		unitParam, byParam,
	},
	Job: func(o job.Order) job.Job {
		do := unitOfWork(o.Values)
		share := o.Share("serial")
		alone := int(float64(o.Tasks)*share/(1-share) + 0.5)
		return job.Job{
			Tasks: o.Tasks,
			Task:  func(e job.Env, i int) uint64 { return do(e, i, 1) },
			Alone: func() (sum uint64) {
				for i := range alone {
					sum += do(lone{}, i, 1)
				}
				return sum
			},
		}
	},
}

// usl is work that gets harder the more workers share it, by the Universal
// Scalability Law.
var usl = job.Workload{
	Name:     "usl",
	Family:   job.Truth,
	About:    "Does one unit of work, stretched as contention and crosstalk between the workers would stretch it.",
	Expect:   "A known truth: expect the Universal Scalability Law, with a best number of workers and slower beyond it.",
	Evenness: "even",
	Params: []job.Param{
		{Name: "sigma", Kind: job.Percent, Default: 5 * quantity.OnePercent, Min: 0, Max: 90 * quantity.OnePercent, About: "contention: the share that only one worker at a time can do"},
		{Name: "kappa", Kind: job.Percent, Default: 2 * quantity.OnePercent, Min: 0, Max: 50 * quantity.OnePercent, About: "crosstalk: what each pair of workers costs"},
		unitParam, byParam,
	},
	Job: func(o job.Order) job.Job {
		do := unitOfWork(o.Values)
		n := float64(o.Workers)
		// The law's time is T(N) = T(1)/N × (1 + σ(N−1) + κN(N−1)) (Gunther,
		// Guerrilla Capacity Planning, 2007), so each of the T(1)/N tasks of a
		// worker takes that much longer.
		stretch := 1 + o.Share("sigma")*(n-1) + o.Share("kappa")*n*(n-1)
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) uint64 { return do(e, i, stretch) }}
	},
}

// Parameters of the workloads with a known truth.
var (
	unitParam = job.Param{
		Name: "unit", Kind: job.Duration, Default: int64(time.Millisecond), Min: int64(20 * time.Microsecond), Max: int64(time.Second),
		About: "about how long one task takes alone, on average",
	}
	byParam = job.Param{
		Name: "by", Kind: job.Choice, Choices: []string{"compute", "wait"},
		About: "whether a task computes, and needs a core, or waits, and needs none",
	}
)

// unitOfWork returns a function that does a unit of work, times the stretch,
// and whose result does not depend on the stretch.
func unitOfWork(v job.Values) func(e job.Env, i int, stretch float64) uint64 {
	unit := float64(v.Int("unit"))
	if v.Choice("by") == "wait" {
		return func(e job.Env, i int, stretch float64) uint64 {
			wait(e, time.Duration(unit*stretch))
			return uint64(i)
		}
	}
	return func(e job.Env, i int, stretch float64) uint64 {
		return compute(e, uint64(i), stepsFor(int(unit*stretch)))
	}
}
