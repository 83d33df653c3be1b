package python

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
)

// latest names the folder of a Python that has subinterpreters; `make test` sets
// it where one can be had.
const latest = "PARALLELOGRAM_PYTHON_LATEST"

// python3 returns the interpreter of this machine, not what stands for it.
func python3(t testing.TB) string {
	t.Helper()
	path := answers("python3", "import sys; print(sys.executable)")
	if path == "" {
		t.Skip("there is no python3 here")
	}
	return path
}

// withPool returns an interpreter that has a pool of subinterpreters.
func withPool(t testing.TB) string {
	t.Helper()
	for _, path := range []string{filepath.Join(os.Getenv(latest), "bin", "python3"), "python3"} {
		if found := answers(path, "import sys; from concurrent.futures import InterpreterPoolExecutor; print(sys.executable)"); found != "" {
			return found
		}
	}
	t.Skip("there is no InterpreterPoolExecutor here")
	return ""
}

// answers returns what an interpreter prints; empty where there is none, or it
// fails.
func answers(path, program string) string {
	out, err := exec.Command(path, "-c", program).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// testdata returns the absolute path of a file of this test.
func testdata(t testing.TB, name ...string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(append([]string{"testdata"}, name...)...))
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// how is a way to run a function.
type how struct {
	strategy core.Strategy
	start    string
}

func (h how) String() string { return strings.Trim(string(h.strategy)+" "+h.start, " ") }

var (
	serial     = how{core.PythonSerial, ""}
	thread     = how{core.PythonThread, ""}
	fork       = how{core.PythonProcess, "fork"}
	spawn      = how{core.PythonProcess, "spawn"}
	forkserver = how{core.PythonProcess, "forkserver"}
	subs       = how{core.PythonInterpreter, ""}
)

// order orders a function by its name, such as "work.py:square", with 10 items and
// two workers.
func order(t testing.TB, name string, h how) Order {
	t.Helper()
	return orderIn(t, testdata(t), name, h)
}

func orderIn(t testing.TB, folder, name string, h how) Order {
	t.Helper()
	module, each, _ := strings.Cut(name, " ")
	p, err := Parse(module, each, folder)
	if err != nil {
		t.Fatal(err)
	}
	p.Items, p.Start, p.Interpreter = core.Items{From: "10", Count: 10}, h.start, python3(t)
	if h == subs {
		p.Interpreter = withPool(t)
	}
	workers := 2
	if h == serial {
		workers = 1
	}
	return Order{Python: p, Cell: core.Cell{Strategy: h.strategy, Workers: workers, Cores: 1}, Limit: time.Minute}
}

// measured runs a trial that is to go well.
func measured(t testing.TB, o Order) core.Trial {
	t.Helper()
	trial, err := Run(o)
	if err != nil {
		t.Fatalf("%s by %s: %v", Text(o.Python), o.Cell, err)
	}
	return trial
}

// squares is the checksum of the squares of the 10 items.
func squares(t testing.TB) uint64 {
	t.Helper()
	return measured(t, order(t, "work.py:square", serial)).Checksum
}

func TestEveryKindOfFunctionDoesTheSameEverywhere(t *testing.T) {
	want := squares(t)
	for _, name := range []string{
		"work.py:square", "work.py:anonymous", "work.py:closure", "work.py:bound", "work.py:partial",
		"work.py:instance", "work.py:instance.method", "work.py:Square.of_class", "work.py:Square.static",
		"work.py:coroutine", "work.py:awaited", "pkg/inner/work.py:f", "pkg.inner.work:f", "unguarded_harmless.py:f",
		" item * item", "work.py square({item})", "work square(item) if {1, item} else {item} # a comment", "work.py int(f'{item}') * item",
	} {
		for _, h := range []how{thread, fork} {
			trial := measured(t, order(t, name, h))
			if trial.Checksum != want || trial.Tasks != 10 || trial.Python.Undigested != "" {
				t.Errorf("%s by %s did other work: %+v", name, h, trial)
			}
		}
	}
}

func TestWorkersThatStartAnewFindTheFunctionToo(t *testing.T) {
	want := squares(t)
	for _, name := range []string{"work.py:closure", "pkg/inner/work.py:f"} {
		for _, h := range []how{spawn, forkserver} {
			if trial := measured(t, order(t, name, h)); trial.Checksum != want || trial.Python.Worked < 1 {
				t.Errorf("%s by %s did other work: %+v", name, h, trial)
			}
		}
	}
}

func TestSubinterpretersDoTheSame(t *testing.T) {
	withPool(t)
	want := squares(t)
	for _, name := range []string{"work.py:square", "work.py:closure", "work.py:coroutine", "pkg/inner/work.py:f", "hiding/work.py:f", "work.py square({item})"} {
		trial := measured(t, order(t, name, subs))
		if trial.Checksum != want || trial.Tasks != 10 || trial.Python.Worked < 1 || len(trial.Finish) != 2 || trial.Startup <= 0 {
			t.Errorf("%s did other work: %+v", name, trial)
		}
	}
}

// The names of files are the user's.
func TestAnyPathWillDo(t *testing.T) {
	want := squares(t)
	folder := filepath.Join(t.TempDir(), `it's a "long" way, 측정 폴더`)
	if err := os.CopyFS(folder, os.DirFS(testdata(t))); err != nil {
		t.Fatal(err)
	}
	for _, h := range []how{serial, thread, fork, spawn} {
		if trial := measured(t, orderIn(t, folder, "work.py:square", h)); trial.Checksum != want {
			t.Errorf("%s: %+v", h, trial)
		}
	}
}

// What Python names as it imports cannot be named otherwise.
func TestAKoreanModuleIsAModule(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "측정.py"), []byte("def 제곱(item):\n    return item * item\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if trial := measured(t, orderIn(t, folder, "측정.py:제곱", spawn)); trial.Checksum != squares(t) {
		t.Errorf("%+v", trial)
	}
}

// A module beside the function hides one of the standard library from nobody, but
// where it does not need to be there before.
func TestFilesNamedLikeTheStandardLibrarysBreakNothing(t *testing.T) {
	want := squares(t)
	for _, h := range []how{serial, thread, fork, spawn, forkserver} {
		if trial := measured(t, order(t, "hiding/work.py:f", h)); trial.Checksum != want {
			t.Errorf("%s: %+v", h, trial)
		}
	}
}

// What is printed, at import and by tasks, is no answer.
func TestWhatIsPrintedDisturbsNothing(t *testing.T) {
	for _, name := range []string{"prints.py:f", "work.py:prints", "threads.py:f"} {
		for _, h := range []how{thread, spawn} {
			if trial := measured(t, order(t, name, h)); trial.Tasks != 10 {
				t.Errorf("%s by %s: %+v", name, h, trial)
			}
		}
	}
}

func TestTheFunctionHasAnEmptyStandardInput(t *testing.T) {
	o := order(t, "work.py:read_input", serial)
	o.Python.Items, o.Items = core.Items{From: "@list", Count: 1, Digest: "x"}, []string{"an item"}
	empty := order(t, "work.py ''", serial)
	empty.Python.Items.Count = 1
	if measured(t, o).Checksum != measured(t, empty).Checksum {
		t.Error("it read what is not its own")
	}
}

func TestTimesAreOfTheTimedRegion(t *testing.T) {
	for _, h := range []how{serial, thread, fork, forkserver} {
		o := order(t, "work.py:busy", h)
		o.Warmup = 1
		trial := measured(t, o)
		if trial.Runtime <= 0 || trial.Startup < 0 || trial.Startup > trial.Runtime || len(trial.Finish) != o.Cell.Workers {
			t.Errorf("%s: %+v", h, trial)
		}
		for _, f := range trial.Finish {
			if f < 0 || trial.Startup+f > trial.Runtime {
				t.Errorf("%s: a worker finished at %v of %v, ready at %v", h, f, trial.Runtime, trial.Startup)
			}
		}
		if worked := trial.Python.Worked; worked < 1 || worked > o.Cell.Workers || h == serial && trial.Startup != 0 {
			t.Errorf("%s: %d worked, %+v", h, worked, trial)
		}
	}
}

// Two tasks never fill four workers: pools start them as they need them.
func TestWorkersThatNeverWorkedAreTold(t *testing.T) {
	for _, h := range []how{thread, fork, spawn} {
		o := order(t, "work.py:busy", h)
		o.Cell.Workers, o.Python.Items.Count = 4, 2
		trial := measured(t, o)
		idle := 0
		for _, f := range trial.Finish {
			if f == 0 {
				idle++
			}
		}
		if worked := trial.Python.Worked; worked < 1 || worked > 2 || len(trial.Finish) != 4 || idle < 2 {
			t.Errorf("%s: %d worked, finished at %v", h, worked, trial.Finish)
		}
	}
}

// The processor time of all workers counts, and that of the warm-up does not: it
// would be four times as much.
func TestTheWorkersProcessorTimeIsCounted(t *testing.T) {
	o := order(t, "work.py:busy", serial)
	o.Python.Items.Count = 60
	truth := measured(t, o).Usage.CPU()
	ways := []how{serial, thread, fork, spawn, forkserver}
	if withPoolHere() {
		ways = append(ways, subs)
	}
	for _, h := range ways {
		o := order(t, "work.py:busy", h)
		o.Python.Items.Count, o.Warmup = 60, 3
		trial := measured(t, o)
		starts := measured(t, startOnly(t, h)).Usage.CPU()
		if cpu := trial.Usage.CPU(); cpu < truth/2 || cpu > 2*truth+2*starts {
			t.Errorf("%s used %v for work of %v, %v to start", h, cpu, truth, starts)
		}
		if u := trial.Usage; u.PeakRSS < 4<<20 || u.PeakRSS > 1<<30 || h != serial && u.Voluntary < 2 {
			t.Errorf("%s: %+v", h, u)
		}
	}
}

func withPoolHere() bool {
	return answers(filepath.Join(os.Getenv(latest), "bin", "python3"), "from concurrent.futures import InterpreterPoolExecutor; print(1)") != ""
}

// startOnly orders work that is nothing.
func startOnly(t *testing.T, h how) Order {
	o := order(t, "work.py:square", h)
	o.Python.Items.Count = 2
	return o
}

func TestTheInterpreterOfTheVariantRuns(t *testing.T) {
	o := order(t, "work.py:square", serial)
	o.Params = map[string]string{core.InterpreterParam: o.Python.Interpreter}
	o.Python.Interpreter = "/not/there"
	want := answers(python3(t), "import platform; print(platform.python_implementation(), platform.python_version())")
	if trial := measured(t, o); !strings.HasPrefix(trial.Python.Interpreter, want) {
		t.Errorf("it says it is %q, want %q", trial.Python.Interpreter, want)
	}
}
