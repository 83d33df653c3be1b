package strategy

import (
	"sync"
	"time"

	"parallelogram/core/job"
	"parallelogram/core/shared"
)

// initializer sets a worker of this process up, and is called by the worker
// itself before it gets ready. It returns what the worker's tasks are to ask,
// and what encloses their running.
type initializer func(plain plainEnv, r *recorder) (job.Env, wrapper)

// wrapper runs a worker's tasks, and what belongs before and after them.
type wrapper func(tasks func())

// plainWorker is the initializer of workers that keep nobody waiting.
func plainWorker(plain plainEnv, r *recorder) (job.Env, wrapper) {
	return environment(plain, r), func(tasks func()) { tasks() }
}

// team is the goroutines that work at one job in this process. All get ready
// before the first task starts.
type team struct {
	work        Work
	initialize  initializer
	chunks      *counter
	state       *shared.State
	outcomes    []outcome   // one for each worker, and so are recorders
	recorders   []*recorder // nil where there is no trace
	ready, done sync.WaitGroup
	begin       chan struct{} // closed when the first task may start
	start       time.Time     // t0
	began       time.Time     // t1; written before begin is closed, read after
}

func newTeam(w Work, initialize initializer) *team {
	return &team{
		work:       w,
		initialize: initialize,
		chunks:     newCounter(w.Job.Tasks, w.Workers).atMost(w.atOnce()),
		state:      shared.New(w.Job.Needs),
		outcomes:   make([]outcome, w.Workers),
		recorders:  make([]*recorder, w.Workers),
		begin:      make(chan struct{}),
	}
}

// runHere runs the tasks in goroutines of this process.
func runHere(w Work, initialize initializer) (Timing, error) {
	t := newTeam(w, initialize)
	t.start = time.Now()
	t.spawn()
	alone := w.alone()
	freed := time.Since(t.start)
	close(t.begin)
	t.done.Wait()
	timing := Timing{Startup: t.began.Sub(t.start), Runtime: time.Since(t.start), Checksum: alone}
	timing.tellAlone(w, timing.Startup, freed)
	t.gather(&timing)
	return timing, nil
}

// spawn starts the workers, and returns when all are ready.
func (t *team) spawn() {
	t.ready.Add(t.work.Workers)
	for i := range t.work.Workers {
		t.recorders[i] = t.work.recorder(i, since(t.start))
		t.done.Go(func() { t.worker(i) })
	}
	t.ready.Wait()
	t.began = time.Now()
}

// worker is the life of one of them: it gets ready, and works once all are.
func (t *team) worker(i int) {
	rec := t.recorders[i]
	task, plain := task(t.work.Job), plainEnv{t.state, i}
	env, wrap := t.initialize(plain, rec)
	t.work.ready(environment(plain, rec)) // nothing encloses this, so there is no lock to let go of
	rec.ready()
	t.ready.Done()
	<-t.begin
	wrap(func() {
		result := runChunks(t.chunks, task, env, rec)
		result.finish = time.Since(t.began)
		t.outcomes[i] = result
	})
}

// gather adds what the workers came to.
func (t *team) gather(into *Timing) {
	into.Lost, into.LockWait = t.work.lost(t.state.Words), t.state.LockWait()
	for i, o := range t.outcomes {
		into.add(o)
		into.tell(t.recorders[i])
	}
}

// runChunks runs chunks until none is left.
func runChunks(chunks *counter, task taskFunc, e job.Env, r *recorder) (o outcome) {
	for low, high := chunks.claim(); low < high; low, high = chunks.claim() {
		from := r.clock()
		o.checksum += span(task, e, low, high)
		r.chunk(from, low, high)
		o.tasks += high - low
	}
	return o
}
