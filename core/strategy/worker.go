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
	memory, err := openMemory(job.Needs)
	if err != nil {
		return err
	}
	shared, rec := memory.commons(), hello.recorder(clock)
	env := environment(plainEnv{shared, hello.Worker}, rec)
	own := newWorkplace(job, env, stdout)
	go own.takeOrders(stdin)
	Work{Job: job}.ready(env)
	rec.ready()
	if err := sendReport(stdout, report{}); err != nil {
		return fmt.Errorf("telling that it is ready: %w", err)
	}
	if err := own.work(rec); err != nil {
		return err
	}
	spans, untold := rec.spans()
	return sendFarewell(stdout, farewell{process.Own().PeakRSS, process.ReadGo().GC, shared.lockWait(), spans, untold})
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
