package interpreter

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"parallelogram/core/message"
)

// latest names the folder of a Python that has subinterpreters; `make test` sets
// it where one can be had.
const latest = "PARALLELOGRAM_PYTHON_LATEST"

// installed returns the interpreters of this machine.
func installed(t *testing.T) []Interpreter {
	t.Helper()
	found := find(t.Context(), Here(""), patient)
	if len(found) == 0 {
		t.Skip("there is no Python here")
	}
	return found
}

// says returns what an interpreter prints.
func says(t *testing.T, i Interpreter, args ...string) string {
	t.Helper()
	out, err := exec.Command(i.Path, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", i, err)
	}
	return strings.TrimSpace(string(out))
}

// What is told is asked again in other words, of the interpreter that was found.
func TestRealInterpretersAreWhatTheySay(t *testing.T) {
	for _, i := range installed(t) {
		words := strings.Fields(says(t, i, "-I", "-c", `
import sys, multiprocessing as m
print(*sys.version_info[:3], sys.implementation.name, len(m.get_all_start_methods()), m.get_context().get_start_method())
print(sys.executable, sys.prefix, sep="\n")`))
		name := strings.Join(words[:3], ".")
		if dotted(i.Version[:]) != name || !strings.Contains(i.Name, name) || i.Implementation != words[3] || !strings.HasPrefix(i.Build, name) {
			t.Errorf("%+v says %q", i, words)
		}
		if len(words[4]) != 1 || int(words[4][0]-'0') != len(i.StartMethods) || i.DefaultStart != words[5] || !slices.Contains(i.StartMethods, "spawn") {
			t.Errorf("%+v says %q", i, words)
		}
		if version := i.Version; i.Subinterpreters != (i.Implementation == "cpython" && slices.Compare(version[:2], []int{3, 14}) >= 0) || !i.HasGIL || !i.GIL && !i.FreeThreaded {
			t.Errorf("%+v", i)
		}
		if again, err := ask(t.Context(), i.Path, patient); err != nil || again.identity() != i.identity() || again.Name != i.Name {
			t.Errorf("%s, asked again, is %s, %v", i, again, err)
		}
	}
}

// Python 2 and other old ones say their version.
func TestEveryVersionOfPyenvAnswersOrIsTooOld(t *testing.T) {
	for _, prefix := range entries(Here("").pyenv()) {
		got, err := ask(t.Context(), prefix, patient)
		if err == nil && slices.Compare(got.Version[:2], Least[:]) >= 0 {
			continue
		}
		if err == nil || !slices.Contains([]string{"interpreter.too-old", "interpreter.empty-folder"}, message.Of(err).Key) {
			t.Errorf("%s: %v, %v", prefix, got, err)
		}
	}
}

// Nothing of the folder in which this program runs, and nothing of the
// environment, is imported.
func TestTheFolderAndTheEnvironmentChangeNothing(t *testing.T) {
	want, folder := installed(t)[0], t.TempDir()
	for _, name := range []string{"json", "platform", "multiprocessing", "sitecustomize", "usercustomize"} {
		if err := os.WriteFile(filepath.Join(folder, name+".py"), []byte("raise SystemExit(5)\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(folder)
	t.Setenv("PYTHONPATH", folder)
	t.Setenv("PYTHONWARNINGS", "nonsense")
	if got, err := ask(t.Context(), want.Path, patient); err != nil || got.Name != want.Name || got.Prefix != want.Prefix {
		t.Errorf("%v, %v", got, err)
	}
	if left := entries(folder); len(left) != 5 {
		t.Errorf("it left %q", left)
	}
}

func TestAnEnvironmentIsItsOwnInterpreter(t *testing.T) {
	base, project := installed(t)[0], t.TempDir()
	venv := filepath.Join(project, ".venv")
	if out, err := exec.Command(base.Path, "-m", "venv", "--without-pip", venv).CombinedOutput(); err != nil {
		t.Skipf("%s makes no environments: %s", base, out)
	}
	places := Here(filepath.Join(project, "code.py"))
	t.Setenv("VIRTUAL_ENV", "")
	found := find(t.Context(), places, patient)
	if len(found) < 2 || !found[0].Venv || !inside(found[0].Prefix, project) || !inside(found[0].Path, project) {
		t.Fatalf("found %+v", found)
	}
	if !slices.ContainsFunc(found[1:], func(i Interpreter) bool { return i.identity() == base.identity() }) {
		t.Errorf("%s is not among %v", base, found)
	}
}

// inside tells whether a path is in a folder, whatever links lead there.
func inside(path, folder string) bool {
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	whole, wrong := filepath.EvalSymlinks(folder)
	return errors.Join(err, wrong) == nil && strings.HasPrefix(dir+string(filepath.Separator), whole+string(filepath.Separator))
}

func TestSubinterpretersAreFound(t *testing.T) {
	folder := os.Getenv(latest)
	if folder == "" {
		t.Skip("no InterpreterPoolExecutor: " + latest + " is not set, see make python-latest")
	}
	got, err := ask(t.Context(), folder, patient)
	if err != nil || !got.Subinterpreters || !got.GIL || !got.HasGIL || got.FreeThreaded || got.Venv {
		t.Fatalf("%+v, %v", got, err)
	}
	if runtime.GOOS == "linux" && got.DefaultStart != "forkserver" { // since 3.14
		t.Errorf("%+v", got)
	}
	if sum := says(t, got, "-c", "from concurrent.futures import InterpreterPoolExecutor as P\nwith P(2) as p: print(sum(p.map(abs, [-1, 2])))"); sum != "3" {
		t.Errorf("%s adds up to %s", got, sum)
	}
}
