package strategy

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/process"
	"parallelogram/core/workload"
)

// TestMain lets this test program be its own worker process, as the real
// program is. The environment can tell it to misbehave.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == drainMode {
		drain()
		os.Exit(0)
	}
	if len(os.Args) > 1 && os.Args[1] == WorkerMode {
		misbehave(os.Getenv(badWorker))
		if err := serve(bufio.NewReader(process.Stdin()), os.Stdout, prepare); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Setenv("GORACE", "atexit_sleep_ms=0") // else each worker process lingers for a second under -race
	os.Exit(m.Run())
}

// prepare knows the jobs of these tests beside the catalogue.
func prepare(w core.Workload, workers int, address string) (job.Job, error) {
	if job, ok := testJobs[w.Name]; ok {
		return job(w.Tasks, workers), nil
	}
	return workload.Prepare(w, workers, address)
}

// smallWork is a job of sha256 tasks with few bytes each.
func smallWork(t testing.TB, tasks, workers int) Work {
	t.Helper()
	w := core.Workload{Name: "sha256", Params: map[string]string{"block": "64"}, Tasks: tasks}
	job, err := workload.Prepare(w, workers, "")
	if err != nil {
		t.Fatal(err)
	}
	return Work{Workload: w, Job: job, Workers: workers}
}

func TestEveryStrategyDoesTheSameWork(t *testing.T) {
	for _, tasks := range []int{1, 2, 7, 100} {
		want := span(smallWork(t, tasks, 1).Job.Task, plainEnv{}, 0, tasks)
		for _, s := range All() {
			for _, workers := range []int{1, 2, 5} {
				if s.Single && workers > 1 {
					continue
				}
				timing, err := s.Run(smallWork(t, tasks, workers))
				if err != nil {
					t.Fatalf("%s with %d workers, %d tasks: %v", s.Name, workers, tasks, err)
				}
				checkTiming(t, s.Name, timing, tasks, workers, want)
			}
		}
	}
}

func checkTiming(t *testing.T, name core.Strategy, got Timing, tasks, workers int, checksum uint64) {
	t.Helper()
	if got.Tasks != tasks || got.Checksum != checksum {
		t.Errorf("%s %dw: %d tasks with checksum %x, want %d with %x", name, workers, got.Tasks, got.Checksum, tasks, checksum)
	}
	if len(got.Finish) != workers {
		t.Errorf("%s %dw: %d finish times", name, workers, len(got.Finish))
	}
	if got.Startup < 0 || got.Startup > got.Runtime || got.Startup+slices.Max(got.Finish) > got.Runtime {
		t.Errorf("%s %dw: start-up %v, finish %v, runtime %v are out of order", name, workers, got.Startup, got.Finish, got.Runtime)
	}
}

func TestEveryStrategyDoesWhatIsDoneAlone(t *testing.T) {
	w := core.Workload{Name: "amdahl", Params: map[string]string{"serial": "50%", "unit": "20us"}, Tasks: 10}
	for _, s := range All() {
		job, err := workload.Prepare(w, 1, "")
		if err != nil {
			t.Fatal(err)
		}
		timing, err := s.Run(Work{Workload: w, Job: job, Workers: 1})
		if want := uint64(2 * 45); err != nil || timing.Checksum != want { // 0+1+…+9, alone and as tasks
			t.Errorf("%s: checksum %d, %v, want %d", s.Name, timing.Checksum, err, want)
		}
	}
}

func TestEveryWorkerGetsReady(t *testing.T) {
	for _, s := range All() {
		workers := 3
		if s.Single {
			workers = 1
		}
		if timing, err := s.Run(testWork("readied", 10, workers)); err != nil || timing.Checksum != 10 {
			t.Errorf("%s: %d of 10 tasks were run by a worker that was ready, %v", s.Name, timing.Checksum, err)
		}
	}
}

func TestOnlyWorkersThatAreProcessesUseOthers(t *testing.T) {
	for _, s := range All() {
		timing, err := s.Run(smallWork(t, 10, 1))
		if err != nil {
			t.Fatal(err)
		}
		if used := timing.Workers.CPU() > 0; used != s.Processes {
			t.Errorf("%s: worker processes used %v", s.Name, timing.Workers.CPU())
		}
	}
}

// A process for each task is let go of when its task is done, however many
// there are.
func TestTheSupervisorForgetsWhoHasLeft(t *testing.T) {
	c, err := newCoordinator(emptyWork(5, 1))
	if err != nil {
		t.Fatal(err)
	}
	defer c.close()
	var only lane
	if err := only.work(c, 0, newCounter(5, 1).atMost(1)); err != nil || only.told.Tasks != 5 {
		t.Fatalf("%d of 5 tasks, %v", only.told.Tasks, err)
	}
	if held := len(c.living); held > 0 {
		t.Errorf("%d processes that have ended are held", held)
	}
}

func TestFindNamesTheStrategies(t *testing.T) {
	if s, err := Find(core.Goroutine); err != nil || s.Name != core.Goroutine {
		t.Errorf("Find(goroutine) = %v, %v", s.Name, err)
	}
	_, err := Find("threads")
	if e, is := errors.AsType[*message.FieldError](err); !is || e.Why.Key != "unknown-strategy" || e.Why.Values["names"] != "serial, goroutine, subprocess, subprocess-each, gil" {
		t.Errorf("Find(threads): %v", err)
	}
}

func TestStartupIsShorterThanAWait(t *testing.T) {
	w := emptyWork(4, 2)
	w.Job.Task = func(job.Env, int) uint64 { time.Sleep(5 * time.Millisecond); return 0 } // the work is to wait
	timing, err := goroutine.Run(w)
	if err != nil {
		t.Fatal(err)
	}
	if timing.Runtime < 10*time.Millisecond {
		t.Errorf("four waits of 5 ms on two workers took %v: the clock stopped before the last result", timing.Runtime)
	}
}

func TestEveryStrategyHasItsWords(t *testing.T) {
	for _, name := range message.Languages() {
		language := message.Find(name)
		for _, s := range All() {
			if key := "strategy." + string(s.Name); !language.Has(key) {
				t.Errorf("%s has no text %s", name, key)
			}
			if key := "count." + s.Worker; s.Worker != "" && !language.Has(key) {
				t.Errorf("%s has no text %s", name, key)
			}
		}
	}
}
