package strategy

import (
	"bufio"
	"fmt"
	"time"

	"parallelogram/core/process"
)

// coordinator is this process, which hires the workers of one run.
type coordinator struct {
	work   Work
	start  time.Time     // t0
	clock  time.Duration // what the machine's clock showed then
	path   string        // of this program
	memory *memory
	roster roster
}

// employ begins a run; end ends it.
func employ(w Work) (*coordinator, error) {
	path, err := process.Self()
	if err != nil {
		return nil, fmt.Errorf("finding this program: %w", err)
	}
	memory, err := newMemory(w.Job.Needs)
	if err != nil {
		return nil, err
	}
	c := &coordinator{work: w, start: time.Now(), path: path, memory: memory}
	c.clock, _ = machineClock()
	return c, nil
}

// hire starts a worker process and tells it what to prepare.
func (c *coordinator) hire(worker, room int) (*member, error) {
	hello := greeting{Workload: c.work.Workload, Workers: c.work.Workers, Worker: worker, Place: c.work.Place}
	if c.work.Trace {
		hello.Trace = &traceOrder{Born: time.Since(c.start), T0: c.clock, Room: room}
	}
	// One worker is one unit of concurrency, whatever the cores.
	child, err := process.Start(process.Command{
		Path: c.path, Args: []string{WorkerMode}, Env: []string{"GOMAXPROCS=1"}, Files: c.memory.files(), Pipes: pipeBytes(c.work.Job.Cargo),
	})
	if err != nil {
		return nil, fmt.Errorf("worker %d of %d: %w", worker+1, c.work.Workers, err)
	}
	m := &member{number: worker + 1, child: child, stdout: bufio.NewReader(child.Stdout), cargo: c.work.Job.Cargo}
	c.roster.add(m)
	if hello.Trace != nil {
		hello.Trace.Sent = time.Since(c.start)
	}
	if err := m.greet(hello); err != nil {
		return nil, m.lost(err)
	}
	return m, nil
}

// end kills and waits for whoever is still there.
func (c *coordinator) end() {
	c.roster.kill()
	for m := range c.roster.members {
		_, _ = m.child.Wait() // how it ended has been told by settle or lost
	}
	c.memory.close()
}
