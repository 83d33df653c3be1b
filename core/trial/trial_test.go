package trial

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/evil"
	"parallelogram/core/message"
	"parallelogram/core/process"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
	"parallelogram/core/workload/builtin"
)

// TestMain lets this test program be its own trials and workers, and a parent
// that can be killed.
func TestMain(m *testing.M) {
	os.Setenv("GORACE", "atexit_sleep_ms=0") // else each process lingers for a second under -race
	evil.Main()
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case "lab":
			var spec Spec
			if err := json.Unmarshal([]byte(os.Args[2]), &spec); err != nil {
				panic(err)
			}
			fmt.Println(Runner{}.Execute(context.Background(), spec).Failure)
			os.Exit(0)
		case Mode:
			os.Exit(Main(os.Stdin, os.Stdout))
		case strategy.WorkerMode:
			os.Exit(strategy.Worker(process.Stdin(), os.Stdout, workload.Prepare))
		case builtin.ServerMode:
			if os.Getenv(busyServer) != "" {
				go func() {
					for process.Own().CPU() >= 0 {
					}
				}()
			}
			os.Exit(builtin.Server(process.Stdin(), os.Stdout))
		case "parent":
			spec := longTrial(core.Subprocess, 2)
			if name := os.Getenv("TEST_PARENT_WORKLOAD"); name != "" {
				spec.Workload = core.Workload{Name: name, Tasks: 1_000_000}
			}
			fmt.Println(Runner{}.Execute(context.Background(), spec).Failure)
			os.Exit(0)
		}
	}
	os.Exit(m.Run())
}

// busyServer is the variable that has servers compute without end.
const busyServer = "TEST_BUSY_SERVER"

// quickTrial is a trial of a few milliseconds.
func quickTrial(s core.Strategy, workers int) Spec {
	return Spec{
		Workload: core.Workload{Name: "sha256", Params: map[string]string{"block": "1KiB"}, Tasks: 100},
		Cell:     core.Cell{Strategy: s, Workers: workers, Cores: 1},
		Warmup:   1,
	}
}

// longTrial is a trial that lasts until it is ended.
func longTrial(s core.Strategy, workers int) Spec {
	return Spec{
		Workload: core.Workload{Name: "sleep", Params: map[string]string{"pause": "10s"}, Tasks: 100},
		Cell:     core.Cell{Strategy: s, Workers: workers, Cores: 1},
	}
}

func TestATrialIsMeasuredAndAccountedFor(t *testing.T) {
	want := Runner{}.Execute(t.Context(), quickTrial(core.Serial, 1)).Checksum
	for _, cell := range []core.Cell{{Strategy: core.Serial, Workers: 1}, {Strategy: core.Goroutine, Workers: 2}, {Strategy: core.Subprocess, Workers: 2}} {
		trial := Runner{}.Execute(t.Context(), quickTrial(cell.Strategy, cell.Workers))
		if !trial.OK() {
			t.Fatalf("%v: %s", cell, trial.Failure)
		}
		if trial.Checksum != want || trial.Tasks != 100 || len(trial.Finish) != cell.Workers {
			t.Errorf("%v did other work: %+v", cell, trial)
		}
		if trial.Runtime <= 0 || trial.Process <= trial.Runtime || trial.Start.IsZero() {
			t.Errorf("%v: runtime %v within a process of %v from %v", cell, trial.Runtime, trial.Process, trial.Start)
		}
		if trial.Usage.CPU() <= 0 || trial.Usage.PeakRSS < 1<<20 {
			t.Errorf("%v: usage %+v", cell, trial.Usage)
		}
	}
}

func TestATrialTellsWhatItsWorkersDidOnlyWhenAsked(t *testing.T) {
	for _, s := range []core.Strategy{core.Goroutine, core.Subprocess} {
		spec := quickTrial(s, 2)
		if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || trial.Trace != nil {
			t.Errorf("%s: unasked, %d spans, %s", s, len(trial.Trace), trial.Failure)
		}
		spec.Trace = true
		trial := Runner{}.Execute(t.Context(), spec)
		told := map[int]int{}
		for _, span := range trial.Trace {
			told[span.Worker] += span.Tasks
		}
		if len(told) != 2 || told[0]+told[1] != 100 {
			t.Errorf("%s: tasks told of each worker %v, %s", s, told, trial.Failure)
		}
	}
}

func TestWorkersCPUTimeIsCounted(t *testing.T) {
	spec := quickTrial(core.Subprocess, 2)
	spec.Workload.Tasks = 20_000
	trial := Runner{}.Execute(t.Context(), spec)
	spec.Cell = core.Baseline
	base := Runner{}.Execute(t.Context(), spec)
	if !trial.OK() || !base.OK() {
		t.Fatal(trial.Failure, base.Failure)
	}
	if cpu, work := trial.Usage.CPU(), base.Usage.CPU(); cpu < work/2 {
		t.Errorf("work of %v of CPU time used only %v: the workers are not in it", work, cpu)
	}
}

// What serves the tasks has the same cores: its processor time is theirs.
func TestTheFixturesCPUTimeIsCounted(t *testing.T) {
	spec := quickTrial(core.Serial, 1)
	strat, err := strategy.Find(core.Serial)
	if err != nil {
		t.Fatal(err)
	}
	job, err := workload.Prepare(spec.Workload, 1, "")
	if err != nil {
		t.Fatal(err)
	}
	asked := 0
	trial, err := region{spec, strat, strategy.Work{Workload: spec.Workload, Job: job, Workers: 1}, func() (process.Account, error) {
		asked++
		hours := time.Duration(asked) * time.Hour
		return process.Account{Usage: core.Usage{User: hours, Voluntary: int64(asked)}, Go: process.GoCounters{GC: hours, LockWait: hours}}, nil
	}}.account()
	if err != nil || trial.Usage.User < time.Hour || trial.Usage.User > 2*time.Hour || trial.GC < time.Hour || trial.LockWait >= time.Hour {
		t.Errorf("used %+v, collector %v, locks %v, %v", trial.Usage, trial.GC, trial.LockWait, err)
	}
}

// The one task waits for half a second, in which the server of this test
// computes.
func TestAServersCPUTimeIsCounted(t *testing.T) {
	t.Setenv(busyServer, "1")
	spec := quickTrial(core.Goroutine, 1)
	spec.Workload = core.Workload{Name: "http", Params: map[string]string{"delay": "500ms"}, Tasks: 1}
	if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || trial.Usage.CPU() < 25*time.Millisecond {
		t.Errorf("the trial of a busy server used %v, %s", trial.Usage.CPU(), trial.Failure)
	}
}

// innermost returns what a failure of a child was about.
func innermost(m message.Message) message.Message {
	for {
		why, deeper := m.Inner["why"]
		if !deeper {
			return m
		}
		m = why
	}
}

func TestFailuresSayWhatHappened(t *testing.T) {
	slow := longTrial(core.Goroutine, 1)
	slow.Limit = 50 * time.Millisecond
	unknown := quickTrial(core.Serial, 1)
	unknown.Workload.Name = "alchemy"
	nobody := quickTrial("threads", 1)
	for _, c := range []struct {
		spec      Spec
		key, name string // of a value
		value     string
	}{
		{slow, "over-limit", "limit", "50 ms"},
		{unknown, "unknown-workload", "name", "alchemy"},
		{nobody, "unknown-strategy", "name", "threads"},
	} {
		trial := Runner{}.Execute(t.Context(), c.spec)
		if why := innermost(trial.Reason()); why.Key != c.key || why.Values[c.name] != c.value {
			t.Errorf("failed for %+v, want %s", trial.Reason(), c.key)
		}
		if trial.Cell != c.spec.Cell || trial.Process <= 0 {
			t.Errorf("the failed trial does not say what it was: %+v", trial)
		}
	}
}

func TestWhatIsNoAnswerIsShown(t *testing.T) {
	_, err := decode([]byte("now doing task 7" + strings.Repeat(".", 1000)))
	if m := message.Of(err); m.Key != "answer-unread" || !strings.HasPrefix(m.Values["wrote"], `"now doing task 7...`) || len(m.Values["wrote"]) > 2*excerpt {
		t.Errorf("error %v", err)
	}
}

func TestASystemThatIsStoppedRunsNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	trial := Runner{}.Execute(ctx, quickTrial(core.Serial, 1))
	if trial.Reason().Key != "trial-stopped" {
		t.Errorf("failure %q", trial.Failure)
	}
}

func TestTheChildTakesItsCores(t *testing.T) {
	t.Setenv("GOMAXPROCS", "1")
	t.Setenv(paddingVariable, "")
	before := runtime.GOMAXPROCS(0)
	defer runtime.GOMAXPROCS(before)
	spec := quickTrial(core.Goroutine, 2)
	spec.Cell.Cores, spec.Padding = before+2, 5
	if err := apply(spec); err != nil {
		t.Fatal(err)
	}
	if n := runtime.GOMAXPROCS(0); n != before+2 || os.Getenv("GOMAXPROCS") != strconv.Itoa(n) || os.Getenv(paddingVariable) != "xxxxx" {
		t.Errorf("%d threads, %s for children, padding %q", n, os.Getenv("GOMAXPROCS"), os.Getenv(paddingVariable))
	}
	if spec.pinned() {
		t.Error("pinned to no CPUs")
	}
}

func TestASpecThatEndsEarlyIsAnError(t *testing.T) {
	if status := Main(strings.NewReader(`{"workload"`), errorWriter{}); status != 1 {
		t.Errorf("exit status %d", status)
	}
}

type errorWriter struct{}

func (errorWriter) Write([]byte) (int, error) { return 0, errors.New("closed") }

// A command that is tried out has its output, in a process of its own, beside why it
// failed.
func TestACommandIsTriedOut(t *testing.T) {
	c := core.Command{Main: core.CommandLine{Args: []string{"echo said {workers}; exit 3"}, Shell: true}}
	got := Runner{}.Execute(t.Context(), Spec{Stage: Try, Workload: core.Workload{Name: "echo", Command: &c}, Cell: core.Cell{Strategy: core.Program, Workers: 4, Cores: 1}})
	if got.Output != "said 4" || !strings.Contains(got.Failure, "status 3") {
		t.Errorf("it comes to %q, %q", got.Output, got.Failure)
	}
}
