package workload

import "time"

// amdahl is work whose serial share is a parameter, so that what the laboratory
// finds can be held against what is true.
var amdahl = Workload{
	Name:     "amdahl",
	Family:   Truth,
	About:    "Does one unit of work; a chosen share of all units is done by one worker before the others may start.",
	Expect:   "A known truth: with a serial share s, expect Amdahl's law, at most 1/s times faster whatever the workers.",
	Evenness: "even",
	Params: []Param{
		{Name: "serial", Kind: Percent, Default: 5 * onePercent, Min: 0, Max: 90 * onePercent, About: "share of the work that one worker does alone"},
		unitParam, byParam,
	},
	job: func(o order) Job {
		do := unitOfWork(o.Values)
		share := o.Share("serial")
		alone := int(float64(o.tasks)*share/(1-share) + 0.5)
		return Job{
			Tasks: o.tasks,
			Task:  func(e Env, i int) uint64 { return do(e, i, 1) },
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
var usl = Workload{
	Name:     "usl",
	Family:   Truth,
	About:    "Does one unit of work, stretched as contention and crosstalk between the workers would stretch it.",
	Expect:   "A known truth: expect the Universal Scalability Law, with a best number of workers and slower beyond it.",
	Evenness: "even",
	Params: []Param{
		{Name: "sigma", Kind: Percent, Default: 5 * onePercent, Min: 0, Max: 90 * onePercent, About: "contention: the share that only one worker at a time can do"},
		{Name: "kappa", Kind: Percent, Default: 2 * onePercent, Min: 0, Max: 50 * onePercent, About: "crosstalk: what each pair of workers costs"},
		unitParam, byParam,
	},
	job: func(o order) Job {
		do := unitOfWork(o.Values)
		n := float64(o.workers)
		// The law's time is T(N) = T(1)/N × (1 + σ(N−1) + κN(N−1)) (Gunther,
		// Guerrilla Capacity Planning, 2007), so each of the T(1)/N tasks of a
		// worker takes that much longer.
		stretch := 1 + o.Share("sigma")*(n-1) + o.Share("kappa")*n*(n-1)
		return Job{Tasks: o.tasks, Task: func(e Env, i int) uint64 { return do(e, i, stretch) }}
	},
}

// Parameters of the workloads with a known truth.
var (
	unitParam = Param{
		Name: "unit", Kind: Duration, Default: int64(time.Millisecond), Min: int64(20 * time.Microsecond), Max: int64(time.Second),
		About: "about how long one task takes alone, on average",
	}
	byParam = Param{
		Name: "by", Kind: Choice, Choices: []string{"compute", "wait"},
		About: "whether a task computes, and needs a core, or waits, and needs none",
	}
)

// unitOfWork returns a function that does a unit of work, times the stretch,
// and whose result does not depend on the stretch.
func unitOfWork(v Values) func(e Env, i int, stretch float64) uint64 {
	unit := float64(v.Int("unit"))
	if v.Choice("by") == "wait" {
		return func(e Env, i int, stretch float64) uint64 {
			wait(e, time.Duration(unit*stretch))
			return uint64(i)
		}
	}
	return func(e Env, i int, stretch float64) uint64 {
		return compute(e, uint64(i), stepsFor(int(unit*stretch)))
	}
}
