package preset

import "parallelogram/core"

// The strategies that most questions compare.
var (
	threads   = []core.Strategy{core.Serial, core.Goroutine}
	processes = []core.Strategy{core.Serial, core.Goroutine, core.Subprocess}
)

// catalogue is all presets, the most common question first.
var catalogue = []Preset{
	{
		Name: "cpu-scaling", Question: "How far does CPU work scale here?",
		Workload: core.Workload{Name: "sha256"}, Strategies: threads, Precision: core.Standard,
	},
	{
		Name: "processes", Question: "Processes or goroutines?",
		Workload: core.Workload{Name: "primes"}, Strategies: processes, Precision: core.Standard,
	},
	{
		Name: "waiting", Question: "What does waiting do?",
		Workload: core.Workload{Name: "sleep"}, Strategies: threads, Workers: "1,2,4,8,16,32", Cores: "1", Precision: core.Quick,
	},
	{
		Name: "gil", Question: "Does a GIL hurt this work?",
		Workload: core.Workload{Name: "fibonacci"}, Strategies: []core.Strategy{core.Serial, core.Goroutine, core.GIL}, Precision: core.Quick,
	},
	{
		Name: "lock", Question: "What does a lock cost?",
		Workload: core.Workload{Name: "counter", Params: map[string]string{"guard": "mutex"}}, Strategies: threads, Precision: core.Standard,
	},
	{
		Name: "memory", Question: "Is it memory-bound?",
		Workload: core.Workload{Name: "triad"}, Strategies: threads, Precision: core.Standard,
	},
	{
		Name: "copying", Question: "When does copying eat the gain?",
		Workload: core.Workload{Name: "ship"}, Strategies: processes, Precision: core.Standard,
	},
}
