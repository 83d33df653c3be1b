package strategy

import (
	"sync"
	"time"

	"parallelogram/core"
)

// subprocess runs the tasks in a pool of worker processes. This process is
// their coordinator.
var subprocess = Strategy{
	Name:   core.Subprocess,
	About:  "a pool of processes, which share nothing and are fed over pipes",
	Traits: core.Traits{Processes: true, Worker: "subprocesses"},
	run:    runSubprocesses,
}

// runSubprocesses runs tasks that are programs themselves, each in a process by
// its nature, without a pool.
func runSubprocesses(w Work) (Timing, error) {
	if w.Job.Programs != nil {
		return runHere(w, plainWorker)
	}
	c, err := newCoordinator(w)
	if err != nil {
		return Timing{}, err
	}
	defer c.close()
	pool, err := c.spawnAll()
	if err != nil {
		return Timing{}, err
	}
	began := time.Now()
	alone := w.alone()
	freed := time.Since(c.start)
	err = pool.work(c, began)
	timing := Timing{Startup: began.Sub(c.start), Runtime: time.Since(c.start), Checksum: alone}
	if err != nil {
		return timing, err
	}
	timing.Lost = w.lost(c.memory.State().Words)
	timing.tellAlone(w, timing.Startup, freed)
	err = pool.settle(&timing)
	return timing, err
}

// pool is the worker processes of one execution.
type pool []*workerProcess

// spawnAll starts the workers and waits until each has prepared its job.
func (c *coordinator) spawnAll() (pool, error) {
	var pool pool
	for i := range c.work.Workers {
		p, err := c.spawn(i, waitRoom(c.work.Workers))
		if err != nil {
			return pool, err
		}
		pool = append(pool, p)
	}
	for _, worker := range pool {
		if err := worker.ready(); err != nil {
			return pool, err
		}
	}
	return pool, nil
}

// work has the pool run all chunks. The first assignments go out in turn, so that no
// worker gets two of the large first chunks before the others have one.
func (pool pool) work(c *coordinator, began time.Time) error {
	chunks := newCounter(c.work.Job.Tasks, c.work.Workers).atMost(perChunk(c.work.Job.Payload))
	for range inFlight {
		for _, worker := range pool {
			if err := worker.assign(chunks); err != nil {
				return err
			}
		}
	}
	var all sync.WaitGroup
	for _, worker := range pool {
		all.Go(func() {
			if err := worker.gather(chunks); err != nil {
				c.fail(err)
			}
			worker.result.finish = time.Since(began)
		})
	}
	all.Wait()
	return c.failure()
}

// settle dismisses the workers and adds up what each did, used and recorded.
func (pool pool) settle(into *Timing) error {
	for _, worker := range pool {
		into.add(worker.result)
		if err := worker.dismiss(); err != nil {
			return err
		}
	}
	for _, worker := range pool {
		if err := worker.settle(into); err != nil {
			return err
		}
	}
	return nil
}
