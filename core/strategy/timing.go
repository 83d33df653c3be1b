package strategy

import (
	"time"

	"parallelogram/core"
)

// Timing is what one execution came to.
type Timing struct {
	Startup   time.Duration   // from just before the first worker was created until all were ready
	Runtime   time.Duration   // from the same moment until the last result was gathered
	Finish    []time.Duration // when each worker finished its last task, since all were ready
	Tasks     int             // tasks executed
	Checksum  uint64          // sum of the tasks' checksums, which no order changes
	Workers   core.Usage      // used by worker processes; zero where the workers are this process
	WorkersGC time.Duration   // CPU time of the garbage collectors of worker processes
	LockWait  time.Duration   // waited for semaphores and for locks between processes, which Go does not count
	GILWait   time.Duration   // waited for the global interpreter lock, summed over the workers
	Lost      int64           // updates of shared memory that were lost
	Trace     []core.Span     // what each worker did, in order, a worker after the other
	Omitted   int             // waits that Trace leaves out, the shortest
}

// outcome is what one worker brings home.
type outcome struct {
	finish   time.Duration // since all workers were ready
	tasks    int
	checksum uint64
}

// add gathers the outcome of one more worker.
func (t *Timing) add(o outcome) {
	t.Finish = append(t.Finish, o.finish)
	t.Tasks += o.tasks
	t.Checksum += o.checksum
}

// addWorkers adds what worker processes told of themselves.
func (t *Timing) addWorkers(told Timing) {
	t.Workers = t.Workers.Plus(told.Workers)
	t.WorkersGC += told.WorkersGC
	t.LockWait += told.LockWait
	t.Trace = append(t.Trace, told.Trace...)
	t.Omitted += told.Omitted
}
