package preset

import (
	"parallelogram/core"
	"parallelogram/core/python"
)

// The strategies that most questions compare.
var (
	threads   = []core.Strategy{core.Serial, core.Goroutine}
	processes = []core.Strategy{core.Serial, core.Goroutine, core.Subprocess}

	pythonThreads   = []core.Strategy{core.PythonSerial, core.PythonThread}
	pythonProcesses = []core.Strategy{core.PythonSerial, core.PythonThread, core.PythonProcess}
)

// topic is a Python function that comes with this program.
func topic(function string, items int) core.Workload {
	p := python.Topic(function, items)
	return core.Workload{Name: python.Name(p), Python: &p}
}

// own is the questions about a command of the user's.
var own = []Preset{
	{
		Name: "jobs", Strategies: []core.Strategy{core.Program}, Precision: core.Standard,
		Command: &core.Command{
			Main:    core.CommandLine{Args: []string{"make", "-j", "{workers}"}},
			Prepare: core.CommandLine{Args: []string{"make", "clean"}},
		},
	},
	{
		Name: "at-a-time", Strategies: []core.Strategy{core.Serial, core.Subprocess}, Precision: core.Standard,
		Command: &core.Command{
			Main:  core.CommandLine{Args: []string{"gzip", "-k", "-f", "{item}"}},
			Items: core.Items{From: "*.wav"},
		},
	},
}

// catalogue is all presets, the most common question first.
var catalogue = []Preset{
	{
		Name:     "cpu-scaling",
		Workload: core.Workload{Name: "sha256"}, Strategies: threads, Precision: core.Standard,
	},
	{
		Name:     "processes",
		Workload: core.Workload{Name: "primes"}, Strategies: processes, Precision: core.Standard,
	},
	{
		Name:     "waiting",
		Workload: core.Workload{Name: "sleep"}, Strategies: threads, Workers: "1,2,4,8,16,32", Cores: "1", Precision: core.Quick,
	},
	{
		Name:     "gil",
		Workload: core.Workload{Name: "fibonacci"}, Strategies: []core.Strategy{core.Serial, core.Goroutine, core.GIL}, Precision: core.Quick,
	},
	{
		Name:     "lock",
		Workload: core.Workload{Name: "counter", Params: map[string]string{"guard": "mutex"}}, Strategies: threads, Precision: core.Standard,
	},
	{
		Name:     "memory",
		Workload: core.Workload{Name: "triad"}, Strategies: threads, Precision: core.Standard,
	},
	{
		Name:     "copying",
		Workload: core.Workload{Name: "ship"}, Strategies: processes, Precision: core.Standard,
	},
	{
		Name:     "python",
		Workload: topic("primes", 400), Strategies: pythonProcesses, Precision: core.Quick,
	},
	{
		Name:     "python-gil",
		Workload: topic("primes", 400), Strategies: pythonProcesses, Workers: "1,2,4", Precision: core.Quick,
	},
	{
		Name:     "python-lock",
		Workload: topic("counter_lock", 32), Strategies: pythonThreads, Precision: core.Quick,
	},
}
