package job

import (
	"time"

	"parallelogram/core"
)

// Job is work that is ready to run: Tasks independent tasks. Task may be
// called from several workers at once, each index once, in any order.
type Job struct {
	Tasks int
	Task  func(e Env, i int) (checksum uint64)

	// Ready has a worker get what it needs for itself, such as memory. Every
	// worker calls it once before it is ready, all at once and without any
	// interpreter's lock; tasks do without, and then get it while they are
	// timed. Nil is nothing.
	Ready func(e Env)

	// Alone is work that cannot be shared: it is done once, when all workers
	// are ready and before the first task. Nil is none.
	Alone func() (checksum uint64)

	// Payload is what is handed to each task and what it hands back; nil is
	// nothing. With it, Task is not called: Payload.Run is.
	Payload *Payload

	Needs Needs

	// Lost returns how many updates of the shared memory were lost, at the
	// end of a run. Nil means that none can be.
	Lost func(words []uint64) int64

	// Programs has the processes of a job whose tasks are programs of the
	// user's; nil where the tasks are code of this program.
	Programs Programs
}

// Programs is what surrounds tasks that are programs of the user's. An execution
// of the job is Before, its tasks, Settle and After, in this order, and Finish comes
// after the last; the trial calls all but the tasks, outside of the timed region.
type Programs interface {
	Before() error                       // runs what prepares an execution
	Settle() (Told, error)               // has what outlives the tasks end, and tells what all of them were; the error is that of the first task that failed
	After() (checksum uint64, err error) // checks the work if it went well, and runs what concludes an execution
	Finish()                             // ends what is left of what surrounded the executions; nothing of the job is run any more
}

// Told is what the programs of an execution came to.
type Told struct {
	Runtime time.Duration // of the one program, from its start to its exit; 0 where there are several
	Usage   core.Usage    // of all their processes
	Memory  core.Memory   // that all their processes held at once
	Left    time.Duration // how long what outlived its task did so; 0 for nothing
	Metric  time.Duration // what they said of themselves, of a rate the time for one unit; 0 where nothing was asked
}

// Payload is data that belongs to a task. Workers that share memory are handed
// the same bytes; to a worker process they are copied, and back. Load, Run and
// Check may each be called for several tasks at once, but for each task only
// once and in this order.
type Payload struct {
	In, Out int                                       // bytes to each task and back from it
	Load    func(i int, in []byte)                    // fills in what task i is handed, where the workers' coordinator is
	Run     func(e Env, i int, in, out []byte)        // the task: reads in, fills out
	Check   func(i int, out []byte) (checksum uint64) // looks at what came back, where the coordinator is
}
