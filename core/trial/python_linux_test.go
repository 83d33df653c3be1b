package trial

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
)

// function is a trial of a Python function of its own file.
func function(t *testing.T, strategy core.Strategy, start, source string) Spec {
	t.Helper()
	out, err := exec.Command("python3", "-c", "import sys; print(sys.executable)").Output()
	if err != nil {
		t.Skip("there is no python3 here")
	}
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "work.py"), []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	return Spec{
		Workload: core.Workload{Name: "f", Tasks: 8, Python: &core.Python{
			Interpreter: strings.TrimSpace(string(out)), Module: "work", Function: "f", Root: folder,
			Items: core.Items{From: "8", Count: 8}, Start: start,
		}},
		Cell: core.Cell{Strategy: strategy, Workers: 2, Cores: 1}, Limit: time.Minute,
	}
}

// relatives returns the command lines of all processes of the family but this one,
// the guardian of the trial aside.
func (f family) relatives() (lines []string) {
	files, _ := filepath.Glob("/proc/[0-9]*/environ")
	for _, file := range files {
		if environ, err := os.ReadFile(file); err == nil && bytes.Contains(environ, []byte(f)) {
			command, _ := os.ReadFile(filepath.Join(filepath.Dir(file), "cmdline"))
			lines = append(lines, strings.ReplaceAll(string(command), "\x00", " "))
		}
	}
	return lines
}

// The file that a task makes tells that the pool is in the middle of its work.
const waiting = `
import os, threading

def f(item):
    open(os.path.join(os.path.dirname(__file__), "began-%d" % os.getpid()), "w").close()
    threading.Event().wait()
`

func TestStopInTheMiddleOfAPoolLeavesNobodyBehind(t *testing.T) {
	for _, c := range []struct {
		strategy core.Strategy
		start    string
		workers  int // processes
	}{
		{core.PythonSerial, "", 1}, {core.PythonThread, "", 1},
		{core.PythonProcess, "fork", 2}, {core.PythonProcess, "spawn", 2}, {core.PythonProcess, "forkserver", 2},
	} {
		f := newFamily(t)
		spec := function(t, c.strategy, c.start, waiting)
		ctx, cancel := context.WithCancel(t.Context())
		result := inBackground(ctx, spec)
		eventually(t, "workers at work", time.Minute, func() bool {
			began, _ := filepath.Glob(filepath.Join(spec.Workload.Python.Root, "began-*"))
			return len(began) == c.workers
		})
		cancel()
		if trial := <-result; trial.Reason().Key != "trial-stopped" {
			t.Errorf("%s %s: %q", c.strategy, c.start, trial.Failure)
		}
		if left := f.relatives(); len(left) > 0 {
			t.Errorf("%s %s: %q are left when Execute has returned", c.strategy, c.start, left)
		}
	}
}

// A process of a session of its own is none of the interpreter's group.
func TestWhatAFunctionLeavesBehindIsEnded(t *testing.T) {
	const leaving = `
import subprocess, sys

def f(item):
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
    return item
`
	for _, s := range []core.Strategy{core.PythonSerial, core.PythonProcess} {
		f := newFamily(t)
		trial := Runner{}.Execute(t.Context(), function(t, s, "", leaving))
		if !trial.OK() || trial.Tasks != 8 {
			t.Errorf("%s: %s", s, trial.Failure)
		}
		eventually(t, "nobody left", 10*time.Second, func() bool { return len(f.relatives()) == 0 })
	}
}

func TestAFunctionThatHangsIsEndedAtTheLimit(t *testing.T) {
	f := newFamily(t)
	spec := function(t, core.PythonProcess, "", waiting)
	spec.Limit = 2 * time.Second
	if why := innermost(Runner{}.Execute(t.Context(), spec).Reason()); why.Key != "python.hung" || why.Values["stage"] != "tasks" {
		t.Errorf("failed for %+v", why)
	}
	eventually(t, "nobody left", 10*time.Second, func() bool { return len(f.relatives()) == 0 })
}

func TestWorkersOfPythonHaveTheCores(t *testing.T) {
	const affinity = `
import os

def f(item):
    if len(os.sched_getaffinity(0)) != 1:
        raise AssertionError("may use %s" % os.sched_getaffinity(0))
`
	for _, s := range []core.Strategy{core.PythonThread, core.PythonProcess} {
		spec := function(t, s, "", affinity)
		spec.CPUs = []int{0}
		if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || !trial.Pinned {
			t.Errorf("%s: pinned %v, %s", s, trial.Pinned, trial.Failure)
		}
	}
}

func TestItemsThatChangedMeanwhileAreNoOthers(t *testing.T) {
	spec := function(t, core.PythonThread, "", "def f(item): return item\n")
	list := filepath.Join(spec.Workload.Python.Root, "list.txt")
	if err := os.WriteFile(list, []byte("a\nb\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	spec.Workload.Python.Items = core.Items{From: "@" + list, Count: 2, Digest: "of others"}
	why := Runner{}.Execute(t.Context(), spec).Reason()
	for why.Key != "command.items-changed" && why.Inner["why"].Key != "" {
		why = why.Inner["why"]
	}
	if why.Key != "command.items-changed" {
		t.Errorf("failed for %+v", why)
	}
}

// For a user to see: one call, and its result or its traceback.
func TestAFunctionIsTriedOnce(t *testing.T) {
	spec := function(t, core.PythonSerial, "", "def f(item): return {'item': item, 'twice': 1 // (1 - item)}")
	spec.Stage = Try
	if trial := (Runner{}).Execute(t.Context(), spec); !trial.OK() || trial.Tasks != 1 || trial.Output != "{'item': 0, 'twice': 1}" || trial.Runtime <= 0 {
		t.Errorf("%+v", trial)
	}
	spec = function(t, core.PythonSerial, "", "def f(item): return 1 / item")
	spec.Stage = Try
	if trial := (Runner{}).Execute(t.Context(), spec); trial.Reason().Key != "python.failed-once" || !strings.HasSuffix(trial.Output, "ZeroDivisionError: division by zero") {
		t.Errorf("%+v", trial)
	}
}
