package builtin

import (
	"slices"
	"sync"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
)

// bench is what the workers of a test share.
type bench struct {
	words []uint64
	mutex sync.Mutex
	rw    sync.RWMutex
	slots chan struct{}
	items chan uint64
}

func newBench(n job.Needs) *bench {
	return &bench{words: make([]uint64, n.Words), slots: make(chan struct{}, n.Permits), items: make(chan uint64, n.Room)}
}

// hand is a worker of a test. It counts what its tasks ask of it.
type hand struct {
	*bench
	worker      int
	checkpoints int
	sections    int
	meanwhile   func() // what happens at each checkpoint; nil is nothing
}

func (h *hand) Worker() int { return h.worker }
func (h *hand) Checkpoint() {
	h.checkpoints++
	if h.meanwhile != nil {
		h.meanwhile()
	}
}
func (h *hand) Blocking(section func()) {
	h.sections++
	section()
}
func (h *hand) Words() []uint64          { return h.words }
func (h *hand) Mutex() sync.Locker       { return &h.mutex }
func (h *hand) RWMutex() job.RWLocker    { return &h.rw }
func (h *hand) Semaphore() job.Semaphore { return h }
func (h *hand) Acquire()                 { h.slots <- struct{}{} }
func (h *hand) Release()                 { <-h.slots }
func (h *hand) Queue() job.Queue         { return h }
func (h *hand) Put(item uint64)          { h.items <- item }
func (h *hand) Take() uint64             { return <-h.items }

// hands returns workers that share what a job needs.
func hands(job job.Job, workers int) (list []*hand) {
	shared := newBench(job.Needs)
	for i := range workers {
		list = append(list, &hand{bench: shared, worker: i})
	}
	return list
}

// solo returns one worker.
func solo(job job.Job) *hand { return hands(job, 1)[0] }

// run does a task as strategies do, payload and all.
func run(job job.Job, e job.Env, i int) uint64 {
	if job.Payload == nil {
		return job.Task(e, i)
	}
	in, out := make([]byte, job.Payload.In), make([]byte, job.Payload.Out)
	job.Payload.Load(i, in)
	job.Payload.Run(e, i, in, out)
	return job.Payload.Check(i, out)
}

// prepared returns the job of a workload for a number of workers. What must be
// in place is removed at the end of the test.
func prepared(t testing.TB, name string, tasks, workers int, params map[string]string) job.Job {
	t.Helper()
	w := core.Workload{Name: name, Tasks: tasks, Params: params}
	fixture, err := entry(w).SetUp(w)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := fixture.Remove(); err != nil {
			t.Error(err)
		}
	})
	job, err := entry(w).Prepare(w, workers, fixture.Address)
	if err != nil {
		t.Fatal(err)
	}
	return job
}

// entry returns what is known of a workload of this package.
func entry(w core.Workload) job.Workload {
	all := All()
	return all[slices.IndexFunc(all, func(entry job.Workload) bool { return entry.Name == w.Name })]
}

// smallest returns the least value of each parameter, a choice apart, which
// makes the tasks of a test short.
func smallest(w job.Workload) map[string]string {
	params := map[string]string{}
	for _, p := range w.Params {
		if p.Kind != job.Choice {
			params[p.Name] = p.Format(p.Min)
		}
	}
	return params
}

// elapsed returns how long something takes.
func elapsed(do func()) time.Duration {
	start := time.Now()
	do()
	return time.Since(start)
}
