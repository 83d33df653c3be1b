// Package trial runs one trial in a process of its own.
//
// The parent's side is [Runner]: it starts this same executable in its trial
// mode, perhaps behind a launcher, in a process group of its own and with a time
// limit; it hands over a [Spec] as a line of JSON on standard input and reads a
// core.Trial as JSON from standard output.
//
// The child's side is [Main]: it applies the spec to itself (cores, GOMAXPROCS,
// padding, time limit), prepares the job, runs it once untimed, collects garbage,
// and times one region with the monotonic clock.
//
// Whatever ends the parent ends the child, and whatever ends the child ends
// its workers: see core/process.
package trial

import (
	"time"

	"parallelogram/core"
)

// Stage says what of a command is run.
type Stage string

// The stages. What a stage other than a trial's comes to is a core.Trial without
// a time, but for that of Empty: its Failure tells whether it went well. That of
// Try has its time and output, which it may have beside a Failure.
const (
	Timed   Stage = ""        // a trial
	SetUp   Stage = "setup"   // what is run before all trials of a variant
	CleanUp Stage = "cleanup" // what is run after them
	Empty   Stage = "empty"   // an empty program, whose time is what any costs at least
	End     Stage = "end"     // nothing: what the run's programs were told, or allowed, to leave behind is ended
	Try     Stage = "try"     // one task, with all that surrounds it, for a user to see what it does
)

// Spec is all that one trial needs to know. The child applies it to itself, so that
// the same trial can start behind any launcher.
type Spec struct {
	Workload core.Workload `json:"workload"` // resolved, with its number of tasks
	Cell     core.Cell     `json:"cell"`
	CPUs     []int         `json:"cpus"`                // logical CPUs to pin to; empty where the system cannot pin
	Warmup   int           `json:"warmup"`              // how often the job is run, untimed, before the timed region
	Baseline bool          `json:"baseline,omitempty"`  // the cell is the one that speed-ups compare with
	Stage    Stage         `json:"stage,omitempty"`     // what of a command is run
	Memory   bool          `json:"memory,omitempty"`    // tell the most memory that the processes of a command held at once
	Run      string        `json:"run,omitempty"`       // what tells this run from all others, without a slash; its processes are marked with it
	Padding  int           `json:"padding"`             // bytes to lengthen the environment by, against layout bias (Mytkowicz et al., ASPLOS 2009)
	Switch   time.Duration `json:"switch_ns,omitempty"` // see core.Experiment; 0 is CPython's
	Trace    bool          `json:"trace"`               // tell what each worker did, in Trial.Trace
	Together bool          `json:"together,omitempty"`  // begin and end the timed region together with other copies; see meeting
	Limit    time.Duration `json:"limit_ns"`            // time after which the whole trial is ended, by its parent and by itself; 0 means none
}
