package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/runfile"
)

// pythonRun measures a function of a file of its own, briefly.
func pythonRun(t *testing.T, source, function string, more ...string) (args []string, file string) {
	t.Helper()
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("there is no python3 here")
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "work.py")
	if err := os.WriteFile(path, []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(folder, "run.txt")
	return append([]string{"run", "--python", path + ":" + function, "--workers", "2", "--rounds", "1", "--width", "0", "--confirm", "0",
		"--no-wait", "--interpreter", "python3", "--out", file}, more...), file
}

const functions = `
import os, threading

def square(item):
    return item * item

def raises(item):
    if item == 3:
        raise ValueError("no threes, please")

def vanishes(item):
    os._exit(7)

def stays(item):
    return threading.Lock()

def items():
    return ["a", "bc", "def"]
`

// What a function does to its interpreter does nothing to the run.
func TestAFunctionThatFailsLeavesTheRunWhole(t *testing.T) {
	for function, c := range map[string]struct {
		status int
		words  []string
	}{
		"raises":   {Failed, []string{"no threes, please", "called with 3"}},
		"vanishes": {Failed, []string{"exit status 7"}},
		"stays":    {Done, []string{"lock"}}, // processes alone have nothing to measure
	} {
		args, file := pythonRun(t, functions, function, "--items", "5")
		out, complaint := execute(t, c.status, args...)
		run, err := runfile.Read(file)
		if err != nil || len(run.Trials) < 3 {
			t.Errorf("%s: %d trials, %v", function, len(run.Trials), err)
		}
		var failures []string
		for _, trial := range run.Trials {
			failures = append(failures, trial.Failure)
		}
		says(t, out+complaint+strings.Join(failures, "\n"), c.words...)
	}
}

func TestItemsThatAFunctionMakesAreCounted(t *testing.T) {
	args, file := pythonRun(t, functions, "")
	args[2] = filepath.Dir(file) + "/work.py"
	args = append(args, "--each", "len(item)", "--items", args[2]+":items")
	out, _ := execute(t, Done, args...)
	says(t, out, "3 tasks", "python-thread")
	run, err := runfile.Read(file)
	if err != nil || run.Experiment.Workload.Tasks != 0 || run.Tasks() != 3 {
		t.Errorf("%d tasks, %v", run.Tasks(), err)
	}
	for _, trial := range run.Trials {
		if trial.Python == nil || trial.Python.Worked < 1 || !strings.Contains(trial.Python.Interpreter, "Python") {
			t.Errorf("%v: %+v", trial.Cell, trial.Python)
		}
	}
}

func TestFlagsOfPythonThatAreWrongAreNamed(t *testing.T) {
	for _, c := range [][]string{
		{"--items", "0", "outside"},
		{"--items", "@nothing.txt", "nothing.txt"},
		{"--items", "gone*.none", "gone*.none"},
		{"--items", "", "--items"},
		{"--items", "5", "--chunk", "-1", "chunk"},
		{"--items", "5", "--interpreter", "python3", "the same interpreter"},
		{"--items", "5", "--interpreter", "/no/python", "/no/python"},
		{"--items", "5", "--strategies", "goroutine", "goroutine"},
	} {
		args, file := pythonRun(t, functions, "square", c[:len(c)-1]...)
		_, complaint := execute(t, Usage, args...)
		says(t, complaint, c[len(c)-1])
		if _, err := os.Stat(file); err == nil {
			t.Errorf("%q: a run was begun", c)
		}
	}
}

func TestInterpretersAreListed(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("there is no python3 here")
	}
	out, _ := execute(t, Done, "interpreters", "python3")
	says(t, out, "Python 3.", "--interpreter /", "spawn")
	_, complaint := execute(t, Usage, "interpreters", "/no/python")
	says(t, complaint, "/no/python")
	t.Setenv("PATH", t.TempDir())
	t.Setenv("HOME", t.TempDir())
	t.Setenv("PYENV_ROOT", "")
	t.Setenv("VIRTUAL_ENV", "")
	t.Setenv("CONDA_PREFIX", "")
	_, complaint = execute(t, Usage, "interpreters")
	says(t, complaint, "--interpreter PATH")
}

// Each interpreter has its own baseline, and none the other's results.
func TestInterpretersAreVariants(t *testing.T) {
	args, file := pythonRun(t, functions, "square", "--items", "5", "--strategies", "python-serial")
	other := t.TempDir()
	if out, err := exec.Command("python3", "-m", "venv", "--without-pip", other).CombinedOutput(); err != nil {
		t.Skipf("no environment can be made here: %s", out)
	}
	execute(t, Done, append(args, "--interpreter", other)...)
	run, err := runfile.Read(file)
	if err != nil || len(run.Experiment.Variants) != 2 {
		t.Fatalf("%+v, %v", run.Experiment.Variants, err)
	}
	for _, v := range run.Experiment.Variants {
		base := core.Cell{Variant: v.Name, Strategy: core.PythonSerial, Workers: 1, Cores: 1}
		if len(run.Of(base)) == 0 || v.Params[core.InterpreterParam] == "" {
			t.Errorf("%+v has no trial", v)
		}
	}
}
