package strategy

import (
	"bufio"
	"time"

	"parallelogram/core/message"
	"parallelogram/core/process"
	"parallelogram/core/shared"
)

// coordinator is this process, which spawns the worker processes of one run.
type coordinator struct {
	supervisor
	work   Work
	start  time.Time     // t0
	clock  time.Duration // what the machine's clock showed then
	path   string        // of this program
	memory *shared.Memory
}

// newCoordinator begins a run; close ends it.
func newCoordinator(w Work) (*coordinator, error) {
	path, err := process.Self()
	if err != nil {
		return nil, message.NewError("program-not-found", "why", err)
	}
	memory, err := shared.NewMemory(w.Job.Needs)
	if err != nil {
		return nil, err
	}
	c := &coordinator{work: w, start: time.Now(), path: path, memory: memory}
	c.clock, _ = machineClock()
	return c, nil
}

// spawn starts a worker process and tells it what to prepare. There is room for
// so many waits in its trace.
func (c *coordinator) spawn(worker, room int) (*workerProcess, error) {
	hello := greeting{Workload: c.work.Workload, Workers: c.work.Workers, Worker: worker, Address: c.work.Address}
	if c.work.Trace {
		hello.Trace = &traceRequest{Created: time.Since(c.start), T0: c.clock, Room: room}
	}
	child, err := process.Start(c.command())
	if err != nil {
		return nil, message.NewError("worker-not-started", "worker", worker+1, "workers", c.work.Workers, "why", err)
	}
	p := &workerProcess{number: worker + 1, child: child, stdout: bufio.NewReader(child.Stdout), payload: c.work.Job.Payload}
	c.add(p)
	if hello.Trace != nil {
		hello.Trace.Sent = time.Since(c.start)
	}
	if err := p.greet(hello); err != nil {
		return nil, p.lost(err)
	}
	return p, nil
}

// command starts a worker process, one unit of concurrency whatever the cores.
func (c *coordinator) command() process.Command {
	return process.Command{
		Path:  c.path,
		Args:  []string{WorkerMode},
		Env:   []string{"GOMAXPROCS=1"},
		Files: c.memory.Files(),
		Pipes: pipeBytes(c.work.Job.Payload),
	}
}

// close kills and waits for whoever is still there.
func (c *coordinator) close() {
	c.kill()
	for p := range c.living {
		_, _ = p.child.Wait() // how it ended has been told by settle or lost
	}
	c.memory.Close()
}
