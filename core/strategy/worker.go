package strategy

import (
	"bufio"
	"encoding/json"
	"io"
	"os"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/process"
	"parallelogram/core/shared"
)

// WorkerMode is the argument that makes this program a worker process: main
// then calls [Worker].
const WorkerMode = "worker"

// Worker is the whole of a worker process, whose jobs prepare makes. It returns
// the exit status.
func Worker(stdin io.Reader, stdout io.Writer, prepare Prepare) int {
	if err := serve(bufio.NewReader(stdin), stdout, prepare); err != nil {
		process.Report(os.Stderr, err)
		return 1
	}
	return 0
}

// Prepare makes the job of a workload for a number of workers that find their
// fixture at an address; the catalogue of workloads has such a function.
type Prepare func(w core.Workload, workers int, address string) (job.Job, error)

func serve(stdin *bufio.Reader, stdout io.Writer, prepare Prepare) error {
	hello, err := receiveGreeting(stdin)
	if err != nil {
		return err
	}
	rec := hello.recorder(hello.Trace.clock())
	job, err := prepare(hello.Workload, hello.Workers, hello.Address)
	if err != nil {
		return err
	}
	memory, err := shared.OpenMemory(job.Needs)
	if err != nil {
		return err
	}
	state := memory.State()
	env := environment(plainEnv{state, hello.Worker}, rec)
	exec := newExecutor(job, env, stdout)
	go exec.readAssignments(stdin)
	Work{Job: job}.ready(env)
	rec.ready()
	if err := exec.run(rec); err != nil {
		return err
	}
	spans, omitted := rec.spans()
	return sendFarewell(stdout, farewell{process.Own().PeakRSS, process.ReadGo().GC, state.LockWait(), spans, omitted})
}

func receiveGreeting(stdin *bufio.Reader) (hello greeting, err error) {
	line, err := stdin.ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &hello)
	}
	if err != nil {
		return hello, message.NewError("order-unread", "why", err)
	}
	return hello, nil
}
