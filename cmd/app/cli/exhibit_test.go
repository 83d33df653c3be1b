package cli

import (
	"fmt"
	"slices"
	"time"

	"parallelogram/core"
	"parallelogram/core/plan"
	"parallelogram/core/verdict"
)

// An exhibit is an experiment for an effect that decides whether parallelism
// pays, with the cause that an answer should name: real work whose cause is
// known. A run of one on a machine shows whether the effect is there and whether
// it is called by its name. To add one, add a line to the lists below.

// exhibit is one effect.
type exhibit struct {
	Name     string            // stable and unique, for files: "counter-mutex"
	Effect   string            // what is to be seen, a few words
	Workload string            // of the catalogue
	Params   map[string]string // those that are not the defaults
	Shows    core.Strategy     // the strategy in which the effect shows
	Causes   []verdict.Code    // the one that is known; two only where they are two names for it
	Cores    int               // fewer show it faintly or not at all; 0 means 2
	Target   time.Duration     // serial time; 0 means 300 ms
	Weak     bool              // the work grows with the workers
}

// exhibited are the worker counts of every exhibit, beside that of the machine's cores:
// enough to see a trend, few enough for a minute.
var exhibited = []int{1, 2, 4}

// experiment returns what to measure on a machine, about a minute of it: the
// serial program, goroutines, and the strategy in which the effect shows.
func (x exhibit) experiment(h core.Host) core.Experiment {
	e := plan.Default(h)
	e.Workload = core.Workload{Name: x.Workload, Params: x.Params}
	e.Strategies = []core.Strategy{core.Serial, core.Goroutine}
	if !slices.Contains(e.Strategies, x.Shows) {
		e.Strategies = append(e.Strategies, x.Shows)
	}
	e.Cores, e.Workers = []int{h.Cores()}, append(slices.Clone(exhibited), h.Cores())
	slices.Sort(e.Workers)
	e.Workers = slices.Compact(e.Workers)
	if x.Target > 0 {
		e.Target = x.Target
	}
	e.Weak = x.Weak
	return e.At(core.Precision{Rounds: 10, Confirm: 6})
}

// found is what a run says of an exhibit.
type found struct {
	Cause verdict.Finding // what is to be known of the strategy: that its results are wrong, or else what keeps it from scaling
	Right bool            // it is the cause that is known
	Faint bool            // the machine has too few cores to expect it
}

// judge compares an answer with what is true. The error says that the answer
// has nothing on the strategy.
func (x exhibit) judge(run core.Run, a *verdict.Answer) (found, error) {
	cause, ok := a.CauseOf(x.Shows)
	if !ok {
		return found{}, fmt.Errorf("%s: the answer says nothing of %s", x.Name, x.Shows)
	}
	for _, f := range a.Findings {
		if f.Code == verdict.LostUpdates && f.Cell.Strategy == x.Shows {
			cause = f
			break
		}
	}
	return found{
		Cause: cause,
		Right: slices.Contains(x.Causes, cause.Code),
		Faint: run.Host.Cores() < max(2, x.Cores),
	}, nil
}

// exhibits returns the exhibits: by the families of the workloads, then what the
// strategies themselves show.
func exhibits() []exhibit {
	return slices.Concat(computing, remembering, waiting, sharing, handing, truths, ways)
}

type settings = map[string]string

// The causes that several exhibits share.
var (
	scales = []verdict.Code{verdict.Scales}
	waits  = []verdict.Code{verdict.Waiting}
	locked = []verdict.Code{verdict.LockWaits, verdict.Contention}
	turns  = []verdict.Code{verdict.TurnTaking}
	memory = []verdict.Code{verdict.MemoryBound}
)

var computing = []exhibit{
	{Name: "primes", Effect: "Uneven CPU work", Workload: "primes", Shows: core.Goroutine, Causes: scales},
	{Name: "sha256", Effect: "Even CPU work", Workload: "sha256", Shows: core.Goroutine, Causes: scales},
	{Name: "mandelbrot", Effect: "Very uneven CPU work", Workload: "mandelbrot", Shows: core.Goroutine, Causes: scales},
	{Name: "fibonacci", Effect: "Recursion", Workload: "fibonacci", Shows: core.Goroutine, Causes: scales},
	{Name: "pi", Effect: "Monte Carlo", Workload: "pi", Shows: core.Goroutine, Causes: scales},
	{Name: "sort", Effect: "Sorting", Workload: "sort", Shows: core.Goroutine, Causes: scales},
	{Name: "matrix", Effect: "Matrices in the cache", Workload: "matrix", Shows: core.Goroutine, Causes: scales},
	{Name: "json", Effect: "Allocation and garbage", Workload: "json", Shows: core.Goroutine, Causes: []verdict.Code{verdict.Collection}, Cores: 4},
}

var remembering = []exhibit{
	{Name: "triad", Effect: "Memory bandwidth", Workload: "triad", Shows: core.Goroutine, Causes: memory, Cores: 4},
	{Name: "chase", Effect: "Memory latency", Workload: "chase", Shows: core.Goroutine, Causes: scales},
	{Name: "falsesharing-packed", Effect: "False sharing", Workload: "falsesharing", Params: settings{"layout": "packed"}, Shows: core.Goroutine, Causes: memory},
	{Name: "falsesharing-padded", Effect: "False sharing cured by padding", Workload: "falsesharing", Params: settings{"layout": "padded"}, Shows: core.Goroutine, Causes: scales},
}

var waiting = []exhibit{
	{Name: "sleep", Effect: "Pure waiting", Workload: "sleep", Shows: core.Goroutine, Causes: waits},
	{Name: "http", Effect: "Waiting for a server", Workload: "http", Shows: core.Goroutine, Causes: waits},
	{Name: "files", Effect: "Waiting for a disk", Workload: "files", Shows: core.Goroutine, Causes: waits},
	{Name: "mixed", Effect: "Mostly waiting", Workload: "mixed", Params: settings{"waiting": "80%"}, Shows: core.Goroutine, Causes: waits},
}

var sharing = []exhibit{
	{Name: "counter-none", Effect: "Nothing guards the counter", Workload: "counter", Params: settings{"guard": "none"}, Shows: core.Goroutine, Causes: []verdict.Code{verdict.LostUpdates}},
	{Name: "counter-atomic", Effect: "Atomic updates", Workload: "counter", Params: settings{"guard": "atomic"}, Shows: core.Goroutine, Causes: scales},
	{Name: "counter-mutex", Effect: "A mutex", Workload: "counter", Params: settings{"guard": "mutex", "held": "40us"}, Shows: core.Goroutine, Causes: locked},
	{Name: "counter-mutex-processes", Effect: "A mutex between processes", Workload: "counter", Params: settings{"guard": "mutex", "held": "40us"}, Shows: core.Subprocess, Causes: locked},
	{Name: "counter-rwmutex", Effect: "Readers let in together", Workload: "counter", Params: settings{"guard": "rwmutex", "reads": "100%"}, Shows: core.Goroutine, Causes: scales},
	{Name: "counter-semaphore", Effect: "A semaphore of one", Workload: "counter", Params: settings{"guard": "semaphore", "permits": "1", "held": "40us"}, Shows: core.Goroutine, Causes: locked},
	{Name: "counter-channel", Effect: "A channel as a lock", Workload: "counter", Params: settings{"guard": "channel", "held": "40us"}, Shows: core.Goroutine, Causes: locked},
	{Name: "counter-sharded", Effect: "A counter for each worker", Workload: "counter", Params: settings{"guard": "sharded"}, Shows: core.Goroutine, Causes: scales},
	{Name: "pipeline", Effect: "A queue between the workers", Workload: "pipeline", Params: settings{"room": "1", "make": "500ns", "use": "500ns"}, Shows: core.Goroutine, Causes: locked},
}

var handing = []exhibit{
	{Name: "ship", Effect: "Copying to processes", Workload: "ship", Params: settings{"in": "1MiB", "out": "1MiB", "passes": "1"}, Shows: core.Subprocess,
		Causes: []verdict.Code{verdict.Kernel}},
	{Name: "ship-shared", Effect: "The same without copying", Workload: "ship", Params: settings{"in": "1MiB", "out": "1MiB", "passes": "1"}, Shows: core.Goroutine, Causes: scales},
}

var truths = []exhibit{
	{Name: "amdahl", Effect: "A serial part", Workload: "amdahl", Params: settings{"serial": "30%"}, Shows: core.Goroutine, Causes: []verdict.Code{verdict.SerialPart}},
	{Name: "usl", Effect: "Crosstalk", Workload: "usl", Params: settings{"sigma": "10%", "kappa": "5%"}, Shows: core.Goroutine, Causes: memory},
	{Name: "giant", Effect: "One giant task", Workload: "shape", Params: settings{"shape": "giant", "share": "70%"}, Shows: core.Goroutine, Causes: []verdict.Code{verdict.Imbalanced}},
	{Name: "linear", Effect: "Tasks that grow", Workload: "shape", Params: settings{"shape": "linear"}, Shows: core.Goroutine, Causes: scales},
	{Name: "weak", Effect: "Work that grows with the workers", Workload: "sha256", Shows: core.Goroutine, Causes: scales, Weak: true},
}

var ways = []exhibit{
	{Name: "gil", Effect: "Threads under a global lock", Workload: "fibonacci", Shows: core.GIL, Causes: turns},
	{Name: "gil-waiting", Effect: "Waiting under a global lock", Workload: "sleep", Shows: core.GIL, Causes: waits},
	{Name: "start", Effect: "Starting processes for little work", Workload: "sha256", Shows: core.Subprocess, Causes: []verdict.Code{verdict.StartCost}, Target: 8 * time.Millisecond},
	{Name: "each", Effect: "A process for each task", Workload: "sha256", Params: settings{"block": "4MiB"}, Shows: core.SubprocessEach,
		Causes: []verdict.Code{verdict.StartCost}},
}
