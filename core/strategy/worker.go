package strategy

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"parallelogram/core"
	"parallelogram/core/process"
	"parallelogram/core/workload"
)

// WorkerMode is the argument that makes this program a worker process: main
// then calls [Worker].
const WorkerMode = "worker"

// inFlight is how many orders a worker has at hand: the one it runs and the
// next one, so that it does not wait for the coordinator between them.
const inFlight = 2

// Worker is the whole of a worker process. It returns the exit status.
func Worker(stdin io.Reader, stdout io.Writer) int {
	if err := serve(bufio.NewReader(stdin), stdout, workload.Prepare); err != nil {
		fmt.Fprintln(os.Stderr, "worker:", err)
		return 1
	}
	return 0
}

// prepareFunc is workload.Prepare, or what a test puts in its place.
type prepareFunc func(w core.Workload, workers int, place string) (workload.Job, error)

func serve(stdin *bufio.Reader, stdout io.Writer, prepare prepareFunc) error {
	var hello greeting
	if err := readLine(stdin, &hello); err != nil {
		return err
	}
	clock := hello.Trace.clock()
	job, err := prepare(hello.Workload, hello.Workers, hello.Place)
	if err != nil {
		return err
	}
	rec := hello.recorder(clock)
	env := environment(plainEnv{newCommons(job.Needs), hello.Worker}, rec)
	orders := make(chan order, inFlight)
	go takeOrders(stdin, orders)
	rec.ready()
	if err := sendReport(stdout, report{}); err != nil {
		return fmt.Errorf("telling that it is ready: %w", err)
	}
	for o := range orders {
		from := rec.clock()
		sum := span(job.Task, env, int(o.Low), int(o.High))
		rec.chunk(from, int(o.Low), int(o.High))
		if err := sendReport(stdout, report{o.High - o.Low, sum}); err != nil {
			return fmt.Errorf("reporting tasks %d to %d: %w", o.Low, o.High, err)
		}
	}
	if err := send(stdout, uint64(process.Own().PeakRSS), uint64(process.ReadGo().GC)); err != nil || rec == nil {
		return err
	}
	return sendTrace(stdout, rec)
}

func readLine(stdin *bufio.Reader, into any) error {
	line, err := stdin.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, into)
	}
	if err != nil {
		return fmt.Errorf("reading the workload: %w", err)
	}
	return nil
}

// takeOrders reads orders until the last one. It reads while tasks run, so that
// the end of standard input, the coordinator's death, ends this process even in
// the middle of a task.
func takeOrders(stdin io.Reader, orders chan<- order) {
	for {
		o, err := receiveOrder(stdin)
		if err != nil {
			fmt.Fprintln(os.Stderr, "worker: the coordinator is gone:", err)
			os.Exit(1)
		}
		if o.Low == o.High {
			close(orders)
			return
		}
		orders <- o
	}
}
