package strategy

import (
	"sync"
	"time"

	"parallelogram/core"
)

// subprocessEach starts a worker process for each task, as a shell script does
// that runs a program for each file: `xargs -n 1 -P 4`.
var subprocessEach = Strategy{
	Name:   core.SubprocessEach,
	About:  "a new process for each task, as many at a time as there are workers",
	Traits: core.Traits{Processes: true, StartsEach: true, Worker: "processes"},
	run:    runSubprocessEach,
}

func runSubprocessEach(w Work) (Timing, error) {
	c, err := newCoordinator(w)
	if err != nil {
		return Timing{}, err
	}
	defer c.close()
	timing := Timing{Checksum: w.alone()}
	timing.tellAlone(w, 0, time.Since(c.start))
	lanes := make([]lane, w.Workers)
	tasks := newCounter(w.Job.Tasks, w.Workers).atMost(1)
	var all sync.WaitGroup
	for i := range lanes {
		all.Go(func() {
			if err := lanes[i].work(c, i, tasks); err != nil {
				c.fail(err)
			}
		})
	}
	all.Wait()
	timing.Runtime = time.Since(c.start)
	timing.Lost = w.lost(c.memory.State().Words)
	timing.merge(lanes)
	return timing, c.failure()
}

// lane is one worker: a process after the other.
type lane struct {
	spawning time.Duration // until its processes were ready, summed
	end      time.Duration // since t0
	told     Timing        // by its processes
}

// work runs one task after the other, each in a process of its own.
func (l *lane) work(c *coordinator, worker int, tasks *counter) error {
	for {
		one := tasks.take()
		if one == nil {
			return nil
		}
		if err := l.run(c, worker, one); err != nil {
			return err
		}
		l.end = time.Since(c.start)
	}
}

// run starts a process, has it do what the counter holds, and waits for its
// end.
func (l *lane) run(c *coordinator, worker int, task *counter) error {
	p, err := l.spawn(c, worker)
	if err == nil {
		err = p.assign(task)
	}
	if err == nil {
		err = p.gather(task)
	}
	if err == nil {
		err = p.dismiss()
	}
	if err == nil {
		err = p.settle(&l.told)
	}
	if err != nil {
		return err
	}
	c.remove(p)
	l.told.Tasks += p.result.tasks
	l.told.Checksum += p.result.checksum
	return nil
}

// spawn starts a process and waits until it is ready.
func (l *lane) spawn(c *coordinator, worker int) (*workerProcess, error) {
	from := time.Now()
	p, err := c.spawn(worker, max(1, traceRoom/c.work.Job.Tasks))
	if err == nil {
		err = p.ready()
	}
	l.spawning += time.Since(from)
	return p, err
}

// merge adds the lanes. Start-up is what a lane spent on it, on average, and a
// lane finished that much earlier than it ended: see core.Trial.
func (t *Timing) merge(lanes []lane) {
	for _, l := range lanes {
		t.Startup += l.spawning / time.Duration(len(lanes))
	}
	for _, l := range lanes {
		t.add(outcome{max(0, l.end-t.Startup), l.told.Tasks, l.told.Checksum})
		t.addWorkers(l.told)
	}
}
