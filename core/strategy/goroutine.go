package strategy

import (
	"sync"
	"time"

	"parallelogram/core"
	"parallelogram/core/workload"
)

// goroutine runs the tasks in goroutines of this process.
var goroutine = Strategy{
	Name:  core.Goroutine,
	About: "goroutines of one process, which share its memory",
	run:   func(w Work) (Timing, error) { return runHere(w, together) },
}

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

// outcome is what one worker brings home.
type outcome struct {
	finish   time.Duration // since all workers were ready
	tasks    int
	checksum uint64
}

// runHere runs the tasks in goroutines of this process.
func runHere(w Work, join manner) (Timing, error) {
	var (
		chunks      = newCounter(w.Job.Tasks, w.Workers)
		shared      = newCommons(w.Job.Needs)
		outcomes    = make([]outcome, w.Workers)
		recorders   = make([]*recorder, w.Workers)
		ready, done sync.WaitGroup
		gate        = make(chan struct{})
		began       time.Time // written before the gate opens, read behind it
	)
	start := time.Now()
	ready.Add(w.Workers)
	for i := range outcomes {
		rec := w.recorder(i, since(start))
		recorders[i] = rec
		done.Go(func() {
			task := task(w.Job)
			plain := plainEnv{shared, i}
			env, shift := join(plain, rec)
			w.ready(environment(plain, rec)) // no shift has begun, so there is no lock to let go of
			rec.ready()
			ready.Done()
			<-gate
			shift(func() {
				result := work(chunks, task, env, rec)
				result.finish = time.Since(began)
				outcomes[i] = result
			})
		})
	}
	ready.Wait()
	began = time.Now()
	alone := w.alone()
	freed := time.Since(start)
	close(gate)
	done.Wait()
	timing := Timing{Startup: began.Sub(start), Runtime: time.Since(start), Checksum: alone, Lost: w.lost(shared.words), LockWait: shared.lockWait()}
	timing.tellAlone(w, timing.Startup, freed)
	for i, o := range outcomes {
		timing.add(o)
		timing.tell(recorders[i])
	}
	return timing, nil
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

// add gathers the outcome of one more worker.
func (t *Timing) add(o outcome) {
	t.Finish = append(t.Finish, o.finish)
	t.Tasks += o.tasks
	t.Checksum += o.checksum
}
