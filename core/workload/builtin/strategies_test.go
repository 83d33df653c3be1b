package builtin_test

import (
	"os"
	"testing"

	"parallelogram/core"
	"parallelogram/core/process"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
	"parallelogram/core/workload/builtin"
)

// TestMain lets this test program be its own worker processes and the server of
// its own requests, as the real program is, a process whose task fails, and one
// that makes a folder.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case strategy.WorkerMode:
			os.Exit(strategy.Worker(process.Stdin(), os.Stdout, workload.Prepare))
		case builtin.ServerMode:
			os.Exit(builtin.Server(process.Stdin(), os.Stdout))
		case "ask-nobody":
			builtin.AskNobody()
			os.Exit(0)
		case "write-nowhere":
			builtin.WriteNowhere()
			os.Exit(0)
		case "place":
			builtin.Placing()
			os.Exit(0)
		}
	}
	os.Setenv("GORACE", "atexit_sleep_ms=0") // else each process lingers for a second under -race
	os.Exit(m.Run())
}

// Every workload, with each of its choices, is the same work under every
// strategy, with any number of workers.
func TestEveryStrategyDoesEveryWork(t *testing.T) {
	for _, entry := range workload.All() {
		for _, params := range builtin.Choices(entry) {
			w := core.Workload{Name: entry.Name, Params: params, Tasks: 7}
			fixture, err := workload.SetUp(w)
			if err != nil {
				t.Fatal(err)
			}
			compareStrategies(t, w, fixture.Address)
			if err := fixture.Remove(); err != nil {
				t.Errorf("%s: %v", w.Name, err)
			}
		}
	}
}

func compareStrategies(t *testing.T, w core.Workload, address string) {
	t.Helper()
	var checksum uint64
	for _, s := range strategy.All() { // the serial one first
		workers := 3
		if s.Name == core.Serial {
			workers = 1
		}
		job, err := workload.Prepare(w, workers, address)
		if err != nil {
			t.Fatal(err)
		}
		timing, err := s.Run(strategy.Work{Workload: w, Job: job, Workers: workers, Address: address})
		if err != nil {
			t.Errorf("%s %v: %v", w.Name, w.Params, err)
		}
		if s.Name == core.Serial {
			checksum = timing.Checksum
		}
		if timing.Tasks != w.Tasks || timing.Checksum != checksum {
			t.Errorf("%s %v: %s did %d tasks with checksum %x, the serial program %d with %x",
				w.Name, w.Params, s.Name, timing.Tasks, timing.Checksum, w.Tasks, checksum)
		}
		if mayLose := w.Params["guard"] == "none"; timing.Lost != 0 && !mayLose {
			t.Errorf("%s %v: %s lost %d counts", w.Name, w.Params, s.Name, timing.Lost)
		}
	}
}
