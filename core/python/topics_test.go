package python_test

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/python"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
)

// python3 is the interpreter of these tests.
func python3(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	return path
}

// asked runs Python code in which t is the module of the topics, and returns what
// it prints.
func asked(t *testing.T, code string) string {
	t.Helper()
	folder, err := filepath.Abs("script")
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(python3(t), "-B", "-c", "import parallelogram_topics as t, zlib\n"+code)
	command.Env = append(command.Environ(), "PYTHONPATH="+folder)
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.TrimSpace(string(out))
}

// checksum is the one of a built-in workload with so many tasks.
func checksum(t *testing.T, name string, tasks int, params map[string]string) string {
	t.Helper()
	w, err := workload.Resolve(core.Workload{Name: name, Tasks: tasks, Params: params})
	if err != nil {
		t.Fatal(err)
	}
	entry, err := workload.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	job, err := entry.Prepare(w, 1, "")
	if err != nil {
		t.Fatal(err)
	}
	serial, err := strategy.Find(core.Serial)
	if err != nil {
		t.Fatal(err)
	}
	timing, err := serial.Run(strategy.Work{Workload: w, Job: job, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(timing.Checksum)
}

// The topics do what the built-in workloads of their names do.
func TestTopicsAreTheBuiltInWorkloads(t *testing.T) {
	for code, c := range map[string]struct {
		name   string
		tasks  int
		params map[string]string
	}{
		"print(sum(map(t.primes, range(30))))":                                     {"primes", 30, nil},
		"print(sum(t.primes(i, 77) for i in range(50)))":                           {"primes", 50, map[string]string{"span": "77"}},
		"print(sum(t.sleep(i, 0.0001) for i in range(20)))":                        {"sleep", 20, map[string]string{"pause": "100us"}},
		"print(sum(t.counter(i, t.none, 8, 2) for i in range(7)))":                 {"counter", 7, map[string]string{"guard": "none"}},
		"print(sum(map(t.counter_lock, range(3))))":                                {"counter", 3, map[string]string{"guard": "mutex"}},
		"print(sum(map(t.counter_semaphore, range(2))))":                           {"counter", 2, map[string]string{"guard": "semaphore"}},
		"print(sum(map(zlib.crc32, map(t.ship, t.payloads(2)))))":                  {"ship", 2, nil},
		"print(sum(zlib.crc32(t.ship(p, 70003, 2)) for p in t.payloads(3, 1001)))": {"ship", 3, map[string]string{"in": "1001", "out": "70003", "passes": "2"}},
	} {
		if got, want := asked(t, code), checksum(t, c.name, c.tasks, c.params); got != want {
			t.Errorf("%s gives %s, the built-in workload %s", code, got, want)
		}
	}
}

// A count that another thread writes between reading and writing is lost, and a
// wait is from the moment that a lock is not free. Once told, all is forgotten.
func TestTopicsTellWhatWasLostAndWaitedFor(t *testing.T) {
	got := asked(t, `
def between(seed, steps):
    if steps == 800:
        t.shared.count += 1
t.compute = between
t.counter_none(1)
t.shared.tasks.append(2)  # the other thread's task
print(t.told(), t.told())

class Held:
    def acquire(self, blocking=True):
        return blocking
    def release(self):
        pass
t.time.perf_counter_ns = None  # of a lock that is free nobody takes the time
with t.lock: pass
with t.semaphore: pass
now = iter([1000, 1300, 5000, 5007])
t.time.perf_counter_ns = lambda: next(now)
t.lock.lock = t.semaphore.lock = Held()
with t.lock: pass
with t.semaphore: pass
print(t.told(), t.told())
`)
	want := `{'lost': 50, 'lock_wait_ns': 0} {'lost': 0, 'lock_wait_ns': 0}
{'lost': 0, 'lock_wait_ns': 307} {'lost': 0, 'lock_wait_ns': 0}`
	if strings.ReplaceAll(got, "\r", "") != want {
		t.Errorf("told is\n%s\nwant\n%s", got, want)
	}
}

// Topics are run without a folder of the user's. What threads share is told of them,
// and of processes, which share nothing, it is not.
func TestTopicsAreRun(t *testing.T) {
	for _, s := range []core.Strategy{core.PythonSerial, core.PythonThread, core.PythonProcess} {
		p := python.Topic("counter_lock", 3)
		p.Interpreter = python3(t)
		trial, err := python.Run(python.Order{Python: p, Cell: core.Cell{Strategy: s, Workers: 2, Cores: 1}, Warmup: 1})
		if err != nil || trial.Tasks != 3 || trial.Lost != 0 {
			t.Errorf("%s: %+v, %v", s, trial, err)
		}
	}
}

// What the module tells is told of the trial.
func TestWhatTopicsTellIsInTheTrial(t *testing.T) {
	p := python.Topic("", 4)
	p.Each = "(shared.tasks.append(item), setattr(lock, 'waited', 70))[0]"
	p.Interpreter = python3(t)
	for s, want := range map[core.Strategy][2]int64{core.PythonThread: {200, 70}, core.PythonProcess: {}} {
		trial, err := python.Run(python.Order{Python: p, Cell: core.Cell{Strategy: s, Workers: 2, Cores: 1}, Warmup: 2})
		if err != nil || trial.Lost != want[0] || int64(trial.LockWait) != want[1] {
			t.Errorf("%s: lost %d, waited %v, %v", s, trial.Lost, trial.LockWait, err)
		}
	}
}
