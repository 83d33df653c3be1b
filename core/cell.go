package core

import "fmt"

// Strategy is the name of a way to run tasks. The catalogue in core/strategy
// says which names there are.
type Strategy string

// The strategies that the program itself speaks of by name.
const (
	Serial            Strategy = "serial"             // one task after the other, on one core
	Goroutine         Strategy = "goroutine"          // goroutines of one process
	GIL               Strategy = "gil"                // threads that take turns under a model of a global interpreter lock
	Subprocess        Strategy = "subprocess"         // a pool of worker processes fed over pipes
	SubprocessEach    Strategy = "subprocess-each"    // a new worker process for each task
	Program           Strategy = "program"            // one invocation of a command, which is handed the number of workers
	PythonSerial      Strategy = "python-serial"      // a loop in one interpreter
	PythonThread      Strategy = "python-thread"      // a ThreadPoolExecutor
	PythonProcess     Strategy = "python-process"     // a ProcessPoolExecutor
	PythonInterpreter Strategy = "python-interpreter" // an InterpreterPoolExecutor

	Copies Strategy = "copies" // independent copies of the baseline at once, each on a core of its own
)

// Cell is one point of the grid: a strategy with a number of workers on a
// number of cores, for one variant of the experiment.
type Cell struct {
	Variant  string   `json:"variant,omitempty"` // empty where there is but one
	Strategy Strategy `json:"strategy"`
	Workers  int      `json:"workers"` // units of concurrency, at least 1
	Cores    int      `json:"cores"`   // logical CPUs the trial may use, at least 1
}

// Baseline is the cell that speed-ups compare with in an experiment that names
// no other: the serial program on one core.
var Baseline = Cell{Strategy: Serial, Workers: 1, Cores: 1}

// String returns the cell as people write it: "goroutine 4w 2c".
func (c Cell) String() string {
	text := fmt.Sprintf("%s %dw %dc", c.Strategy, c.Workers, c.Cores)
	if c.Variant != "" {
		text = c.Variant + " " + text
	}
	return text
}
