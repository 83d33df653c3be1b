package exhibit

import (
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/verdict"
)

// All returns the exhibits: by the families of the workloads, then what the
// strategies themselves show.
func All() []Exhibit {
	return slices.Concat(computing, remembering, waiting, sharing, handing, known, strategies)
}

type set = map[string]string

// The causes that several exhibits share.
var (
	scales = []verdict.Code{verdict.Scales}
	waits  = []verdict.Code{verdict.Waiting}
	locked = []verdict.Code{verdict.LockWaits, verdict.Contention}
	turns  = []verdict.Code{verdict.TurnTaking}
	memory = []verdict.Code{verdict.MemoryBound}
)

var computing = []Exhibit{
	{Name: "primes", Effect: "Uneven CPU work", Workload: "primes", Shows: core.Goroutine, Causes: scales},
	{Name: "sha256", Effect: "Even CPU work", Workload: "sha256", Shows: core.Goroutine, Causes: scales},
	{Name: "mandelbrot", Effect: "Very uneven CPU work", Workload: "mandelbrot", Shows: core.Goroutine, Causes: scales},
	{Name: "fibonacci", Effect: "Recursion", Workload: "fibonacci", Shows: core.Goroutine, Causes: scales},
	{Name: "pi", Effect: "Monte Carlo", Workload: "pi", Shows: core.Goroutine, Causes: scales},
	{Name: "sort", Effect: "Sorting", Workload: "sort", Shows: core.Goroutine, Causes: scales},
	{Name: "matrix", Effect: "Matrices in the cache", Workload: "matrix", Shows: core.Goroutine, Causes: scales},
	{Name: "json", Effect: "Allocation and garbage", Workload: "json", Shows: core.Goroutine, Causes: []verdict.Code{verdict.Collection}, Cores: 4},
}

var remembering = []Exhibit{
	{Name: "triad", Effect: "Memory bandwidth", Workload: "triad", Shows: core.Goroutine, Causes: memory, Cores: 4},
	{Name: "chase", Effect: "Memory latency", Workload: "chase", Shows: core.Goroutine, Causes: scales},
	{Name: "falsesharing-packed", Effect: "False sharing", Workload: "falsesharing", Params: set{"layout": "packed"}, Shows: core.Goroutine, Causes: memory},
	{Name: "falsesharing-padded", Effect: "False sharing cured by padding", Workload: "falsesharing", Params: set{"layout": "padded"}, Shows: core.Goroutine, Causes: scales},
}

var waiting = []Exhibit{
	{Name: "sleep", Effect: "Pure waiting", Workload: "sleep", Shows: core.Goroutine, Causes: waits},
	{Name: "http", Effect: "Waiting for a server", Workload: "http", Shows: core.Goroutine, Causes: waits},
	{Name: "files", Effect: "Waiting for a disk", Workload: "files", Shows: core.Goroutine, Causes: waits},
	{Name: "mixed", Effect: "Mostly waiting", Workload: "mixed", Params: set{"waiting": "80%"}, Shows: core.Goroutine, Causes: waits},
}

var sharing = []Exhibit{
	{Name: "counter-none", Effect: "Nothing guards the counter", Workload: "counter", Params: set{"guard": "none"}, Shows: core.Goroutine, Causes: []verdict.Code{verdict.LostUpdates}},
	{Name: "counter-atomic", Effect: "Atomic updates", Workload: "counter", Params: set{"guard": "atomic"}, Shows: core.Goroutine, Causes: scales},
	{Name: "counter-mutex", Effect: "A mutex", Workload: "counter", Params: set{"guard": "mutex", "held": "40us"}, Shows: core.Goroutine, Causes: locked},
	{Name: "counter-mutex-processes", Effect: "A mutex between processes", Workload: "counter", Params: set{"guard": "mutex", "held": "40us"}, Shows: core.Subprocess, Causes: locked},
	{Name: "counter-rwmutex", Effect: "Readers let in together", Workload: "counter", Params: set{"guard": "rwmutex", "reads": "100%"}, Shows: core.Goroutine, Causes: scales},
	{Name: "counter-semaphore", Effect: "A semaphore of one", Workload: "counter", Params: set{"guard": "semaphore", "permits": "1", "held": "40us"}, Shows: core.Goroutine, Causes: locked},
	{Name: "counter-channel", Effect: "A channel as a lock", Workload: "counter", Params: set{"guard": "channel", "held": "40us"}, Shows: core.Goroutine, Causes: locked},
	{Name: "counter-sharded", Effect: "A counter for each worker", Workload: "counter", Params: set{"guard": "sharded"}, Shows: core.Goroutine, Causes: scales},
	{Name: "pipeline", Effect: "A queue between the workers", Workload: "pipeline", Params: set{"room": "1", "make": "500ns", "use": "500ns"}, Shows: core.Goroutine, Causes: locked},
}

var handing = []Exhibit{
	{Name: "ship", Effect: "Copying to processes", Workload: "ship", Params: set{"in": "1MiB", "out": "1MiB", "passes": "1"}, Shows: core.Subprocess,
		Causes: []verdict.Code{verdict.Kernel}},
	{Name: "ship-shared", Effect: "The same without copying", Workload: "ship", Params: set{"in": "1MiB", "out": "1MiB", "passes": "1"}, Shows: core.Goroutine, Causes: scales},
}

var known = []Exhibit{
	{Name: "amdahl", Effect: "A serial part", Workload: "amdahl", Params: set{"serial": "30%"}, Shows: core.Goroutine, Causes: []verdict.Code{verdict.SerialPart}},
	{Name: "usl", Effect: "Crosstalk", Workload: "usl", Params: set{"sigma": "10%", "kappa": "5%"}, Shows: core.Goroutine, Causes: memory},
	{Name: "giant", Effect: "One giant task", Workload: "shape", Params: set{"shape": "giant", "share": "70%"}, Shows: core.Goroutine, Causes: []verdict.Code{verdict.Imbalanced}},
	{Name: "linear", Effect: "Tasks that grow", Workload: "shape", Params: set{"shape": "linear"}, Shows: core.Goroutine, Causes: scales},
	{Name: "weak", Effect: "Work that grows with the workers", Workload: "sha256", Shows: core.Goroutine, Causes: scales, Weak: true},
}

var strategies = []Exhibit{
	{Name: "gil", Effect: "Threads under a global lock", Workload: "fibonacci", Shows: core.GIL, Causes: turns},
	{Name: "gil-waiting", Effect: "Waiting under a global lock", Workload: "sleep", Shows: core.GIL, Causes: waits},
	{Name: "start", Effect: "Starting processes for little work", Workload: "sha256", Shows: core.Subprocess, Causes: []verdict.Code{verdict.StartCost}, Target: 8 * time.Millisecond},
	{Name: "each", Effect: "A process for each task", Workload: "sha256", Params: set{"block": "4MiB"}, Shows: core.SubprocessEach,
		Causes: []verdict.Code{verdict.StartCost}},
}
