package strategy

import (
	"fmt"
	"io"
	"os"

	"parallelogram/core/workload"
)

// bench is where a worker process works: orders come in with their cargo while
// tasks run, reports go out.
type bench struct {
	job    workload.Job
	env    workload.Env
	stdout io.Writer
	orders chan order  // taken in, not yet run
	spare  chan []byte // buffers for the cargo of orders, inFlight of them
	out    []byte      // the report being written
}

func newBench(job workload.Job, env workload.Env, stdout io.Writer) *bench {
	b := &bench{job: job, env: env, stdout: stdout, orders: make(chan order, inFlight), spare: make(chan []byte, inFlight)}
	for range inFlight {
		b.spare <- nil
	}
	return b
}

// work runs the orders until the last.
func (b *bench) work(r *recorder) error {
	for o := range b.orders {
		from := r.clock()
		b.run(o)
		r.chunk(from, int(o.Low), int(o.High))
		if b.job.Cargo != nil {
			b.spare <- o.cargo
		}
		if _, err := b.stdout.Write(b.out); err != nil {
			return fmt.Errorf("reporting tasks %d to %d: %w", o.Low, o.High, err)
		}
	}
	return nil
}

// run runs the tasks of an order and writes the report of them into b.out.
func (b *bench) run(o order) {
	low, tasks := int(o.Low), int(o.High-o.Low)
	c := b.job.Cargo
	if c == nil {
		b.out = appendReport(b.out[:0], report{o.High - o.Low, span(b.job.Task, b.env, low, low+tasks)})
		return
	}
	b.out = appendReport(resize(b.out, frame+tasks*c.Out)[:0], report{Tasks: o.High - o.Low})
	b.out = b.out[:frame+tasks*c.Out]
	for i := range tasks {
		c.Run(b.env, low+i, part(o.cargo, i, c.In), part(b.out[frame:], i, c.Out))
	}
}

// takeOrders reads orders until the last one. It reads while tasks run, so that
// the end of standard input, the coordinator's death, ends this process even in
// the middle of a task.
func (b *bench) takeOrders(stdin io.Reader) {
	for {
		o, err := b.takeOrder(stdin)
		if err != nil {
			fmt.Fprintln(os.Stderr, "worker: the coordinator is gone:", err)
			os.Exit(1)
		}
		if o.Low == o.High {
			close(b.orders)
			return
		}
		b.orders <- o
	}
}

func (b *bench) takeOrder(stdin io.Reader) (order, error) {
	o, err := receiveOrder(stdin)
	if err != nil || b.job.Cargo == nil || o.Low == o.High {
		return o, err
	}
	o.cargo = resize(<-b.spare, int(o.High-o.Low)*b.job.Cargo.In)
	_, err = io.ReadFull(stdin, o.cargo)
	return o, err
}
