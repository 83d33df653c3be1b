package strategy

import (
	"sync"
	"time"

	"parallelogram/core/workload"
)

// manner says how a worker of this process works. It is called by the worker
// itself, before it gets ready, and returns what its tasks are to ask, and how
// it works its shift.
type manner func(plain plainEnv, r *recorder) (workload.Env, shift)

// shift runs a worker's tasks, and what belongs before and after them.
type shift func(tasks func())

// together is the manner of workers that keep nobody waiting.
func together(plain plainEnv, r *recorder) (workload.Env, shift) {
	return environment(plain, r), func(tasks func()) { tasks() }
}

// crew is the workers of one run in this process.
type crew struct {
	work        Work
	join        manner
	chunks      *counter
	shared      *commons
	outcomes    []outcome   // one for each worker, and so are recorders
	recorders   []*recorder // nil where there is no trace
	ready, done sync.WaitGroup
	gate        chan struct{} // closed when the first task may begin
	start       time.Time     // t0
	began       time.Time     // t1; written before the gate opens, read behind it
}

func newCrew(w Work, join manner) *crew {
	return &crew{
		work:      w,
		join:      join,
		chunks:    newCounter(w.Job.Tasks, w.Workers),
		shared:    newCommons(w.Job.Needs),
		outcomes:  make([]outcome, w.Workers),
		recorders: make([]*recorder, w.Workers),
		gate:      make(chan struct{}),
	}
}

// runHere runs the tasks in goroutines of this process.
func runHere(w Work, join manner) (Timing, error) {
	c := newCrew(w, join)
	c.start = time.Now()
	c.hire()
	alone := w.alone()
	freed := time.Since(c.start)
	close(c.gate)
	c.done.Wait()
	timing := Timing{Startup: c.began.Sub(c.start), Runtime: time.Since(c.start), Checksum: alone}
	timing.tellAlone(w, timing.Startup, freed)
	c.gather(&timing)
	return timing, nil
}

// hire starts the workers, and returns when all are ready.
func (c *crew) hire() {
	c.ready.Add(c.work.Workers)
	for i := range c.work.Workers {
		c.recorders[i] = c.work.recorder(i, since(c.start))
		c.done.Go(func() { c.live(i) })
	}
	c.ready.Wait()
	c.began = time.Now()
}

// live is the life of a worker: it gets ready, and works once all are.
func (c *crew) live(worker int) {
	rec := c.recorders[worker]
	task, plain := task(c.work.Job), plainEnv{c.shared, worker}
	env, shift := c.join(plain, rec)
	c.work.ready(environment(plain, rec)) // no shift has begun, so there is no lock to let go of
	rec.ready()
	c.ready.Done()
	<-c.gate
	shift(func() {
		result := work(c.chunks, task, env, rec)
		result.finish = time.Since(c.began)
		c.outcomes[worker] = result
	})
}

// gather adds what the workers came to.
func (c *crew) gather(into *Timing) {
	into.Lost, into.LockWait = c.work.lost(c.shared.words), c.shared.lockWait()
	for i, o := range c.outcomes {
		into.add(o)
		into.tell(c.recorders[i])
	}
}

// work runs chunks until none is left.
func work(chunks *counter, task taskFunc, e workload.Env, r *recorder) (o outcome) {
	for low, high := chunks.claim(); low < high; low, high = chunks.claim() {
		from := r.clock()
		o.checksum += span(task, e, low, high)
		r.chunk(from, low, high)
		o.tasks += high - low
	}
	return o
}
