package strategy

import (
	"fmt"
	"io"
	"os"

	"parallelogram/core/workload"
)

// workplace is where a worker process works: orders come in with their cargo
// while tasks run, reports go out.
type workplace struct {
	job    workload.Job
	env    workload.Env
	stdout io.Writer
	orders chan order  // taken in, not yet run
	spare  chan []byte // buffers for the cargo of orders, inFlight of them
	out    []byte      // the report being written
}

func newWorkplace(job workload.Job, env workload.Env, stdout io.Writer) *workplace {
	p := &workplace{job: job, env: env, stdout: stdout, orders: make(chan order, inFlight), spare: make(chan []byte, inFlight)}
	for range inFlight {
		p.spare <- nil
	}
	return p
}

// work runs the orders until the last.
func (p *workplace) work(r *recorder) error {
	for o := range p.orders {
		from := r.clock()
		p.run(o)
		r.chunk(from, int(o.Low), int(o.High))
		if p.job.Cargo != nil {
			p.spare <- o.cargo
		}
		if _, err := p.stdout.Write(p.out); err != nil {
			return fmt.Errorf("reporting tasks %d to %d: %w", o.Low, o.High, err)
		}
	}
	return nil
}

// run runs the tasks of an order and writes the report of them into p.out.
func (p *workplace) run(o order) {
	low, tasks := int(o.Low), int(o.High-o.Low)
	c := p.job.Cargo
	if c == nil {
		p.out = appendReport(p.out[:0], report{o.High - o.Low, span(p.job.Task, p.env, low, low+tasks)})
		return
	}
	p.out = appendReport(resize(p.out, frame+tasks*c.Out)[:0], report{Tasks: o.High - o.Low})
	p.out = p.out[:frame+tasks*c.Out]
	for i := range tasks {
		c.Run(p.env, low+i, part(o.cargo, i, c.In), part(p.out[frame:], i, c.Out))
	}
}

// takeOrders reads orders until the last one. It reads while tasks run, so that
// the end of standard input, the coordinator's death, ends this process even in
// the middle of a task.
func (p *workplace) takeOrders(stdin io.Reader) {
	for {
		o, err := p.takeOrder(stdin)
		if err != nil {
			fmt.Fprintln(os.Stderr, "worker: the coordinator is gone:", err)
			os.Exit(1)
		}
		if o.Low == o.High {
			close(p.orders)
			return
		}
		p.orders <- o
	}
}

func (p *workplace) takeOrder(stdin io.Reader) (order, error) {
	o, err := receiveOrder(stdin)
	if err != nil || p.job.Cargo == nil || o.Low == o.High {
		return o, err
	}
	o.cargo = resize(<-p.spare, int(o.High-o.Low)*p.job.Cargo.In)
	_, err = io.ReadFull(stdin, o.cargo)
	return o, err
}
