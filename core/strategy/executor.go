package strategy

import (
	"fmt"
	"io"
	"os"

	"parallelogram/core/job"
	"parallelogram/core/message"
)

// inFlight is how many assignments a worker has at hand: the one it runs and the
// next one, so that it does not wait for the coordinator between them.
const inFlight = 2

// executor runs the assignments of a worker process: they come in with their payload
// while tasks run, reports go out.
type executor struct {
	job         job.Job
	env         job.Env
	stdout      io.Writer
	assignments chan assignment // taken in, not yet run
	spare       chan []byte     // buffers for the payload of assignments, inFlight of them
	out         []byte          // the report being written
}

func newExecutor(job job.Job, env job.Env, stdout io.Writer) *executor {
	x := &executor{job: job, env: env, stdout: stdout, assignments: make(chan assignment, inFlight), spare: make(chan []byte, inFlight)}
	for range inFlight {
		x.spare <- nil
	}
	return x
}

// run tells that the worker is ready, and executes assignments until the last.
func (x *executor) run(r *recorder) error {
	if err := sendReport(x.stdout, report{}); err != nil {
		return message.NewError("ready-untold", "why", err)
	}
	for o := range x.assignments {
		from := r.clock()
		x.execute(o)
		r.chunk(from, int(o.Low), int(o.High))
		if x.job.Payload != nil {
			x.spare <- o.payload
		}
		if _, err := x.stdout.Write(x.out); err != nil {
			return fmt.Errorf("reporting tasks %d to %d: %w", o.Low, o.High, err)
		}
	}
	return nil
}

// execute runs the tasks of an assignment and writes the report of them into out.
func (x *executor) execute(o assignment) {
	low, tasks := int(o.Low), int(o.High-o.Low)
	c := x.job.Payload
	if c == nil {
		x.out = appendReport(x.out[:0], report{o.High - o.Low, span(x.job.Task, x.env, low, low+tasks)})
		return
	}
	x.out = appendReport(resize(x.out, frame+tasks*c.Out)[:0], report{Tasks: o.High - o.Low})
	x.out = x.out[:frame+tasks*c.Out]
	for i := range tasks {
		c.Run(x.env, low+i, part(o.payload, i, c.In), part(x.out[frame:], i, c.Out))
	}
}

// readAssignments reads assignments until the last one. It reads while tasks run, so that
// the end of standard input, the coordinator's death, ends this process even in
// the middle of a task.
func (x *executor) readAssignments(stdin io.Reader) {
	for {
		o, err := x.readAssignment(stdin)
		if err != nil {
			fmt.Fprintln(os.Stderr, "worker: the coordinator is gone:", err)
			os.Exit(1)
		}
		if o.Low == o.High {
			close(x.assignments)
			return
		}
		x.assignments <- o
	}
}

func (x *executor) readAssignment(stdin io.Reader) (assignment, error) {
	o, err := receiveAssignment(stdin)
	if err != nil || x.job.Payload == nil || o.Low == o.High {
		return o, err
	}
	o.payload = resize(<-x.spare, int(o.High-o.Low)*x.job.Payload.In)
	_, err = io.ReadFull(stdin, o.payload)
	return o, err
}
