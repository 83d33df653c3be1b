package interpreter

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"parallelogram/core/message"
)

func TestAnInterpreterSaysWhatItCanDo(t *testing.T) {
	methods := []string{"fork", "spawn", "forkserver"}
	for name, c := range map[string]struct {
		said map[string]any
		want Interpreter
	}{
		"CPython 3.12.4": {said(), Interpreter{
			Version: [3]int{3, 12, 4}, Build: "3.12.4 (main, Jun 6 2024) [GCC 13.2.0]",
			HasGIL: true, GIL: true, StartMethods: methods, DefaultStart: "fork"}},
		"CPython 3.8.0": {said("version", []int{3, 8, 0}, "release", "3.8.0", "venv", true), Interpreter{
			Version: [3]int{3, 8, 0}, Build: "3.12.4 (main, Jun 6 2024) [GCC 13.2.0]",
			HasGIL: true, GIL: true, StartMethods: methods, DefaultStart: "fork", Venv: true}},
		"CPython 3.14.1 free-threaded": {said("version", []int{3, 14, 1}, "release", "3.14.1", "build", "free", "free_threaded", true, "gil", false, "default_start", "forkserver", "subinterpreters", true), Interpreter{
			Version: [3]int{3, 14, 1}, Build: "free", HasGIL: true, FreeThreaded: true,
			StartMethods: methods, DefaultStart: "forkserver", Subinterpreters: true}},
		"CPython 3.13.0rc1 free-threaded debug": {said("version", []int{3, 13, 0}, "release", "3.13.0rc1", "build", "", "free_threaded", true, "gil", true, "debug", true), Interpreter{
			Version: [3]int{3, 13, 0}, HasGIL: true, GIL: true, FreeThreaded: true, Debug: true,
			StartMethods: methods, DefaultStart: "fork"}},
		"PyPy 3.10.14": {said("implementation", "pypy", "version", []int{3, 10, 14}, "release", "3.10.14", "build", "P", "start_methods", []string{"spawn", "threads"}, "default_start", "threads"), Interpreter{
			Implementation: "pypy", Version: [3]int{3, 10, 14}, Build: "P", HasGIL: true, GIL: true, StartMethods: []string{"spawn"}}},
		"free 3.12.4": {said("implementation", "free", "release", "\x1b[31m", "build", "", "start_methods", nil), Interpreter{
			Implementation: "free", Version: [3]int{3, 12, 4}}},
		"other 3.12.4": {said("implementation", "other", "build", "", "gil", true, "start_methods", nil), Interpreter{
			Implementation: "other", Version: [3]int{3, 12, 4}, HasGIL: true, GIL: true}},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			file := fake(t, folder+"/bin/python", act{Answer: c.said})
			c.want.Path, c.want.Prefix, c.want.Name = file, folder, name
			if c.want.Implementation == "" {
				c.want.Implementation = "cpython"
			}
			got, err := ask(t.Context(), file, patient)
			if err != nil || !reflect.DeepEqual(got, c.want) {
				t.Errorf("got  %+v, %v\nwant %+v", got, err, c.want)
			}
			if want := name + " (" + file + ")"; got.String() != want {
				t.Errorf("it is written %q, want %q", got, want)
			}
		})
	}
}

func TestWhatIsNoPythonIsToldWhy(t *testing.T) {
	for _, c := range []struct {
		act
		key, says string
	}{
		{act{Answer: map[string]any{"version": []int{3, 7, 16}}}, "interpreter.too-old", "is Python 3.7.16, and 3.8 or newer"},
		{act{Answer: map[string]any{"version": []int{2, 7, 18}}}, "interpreter.too-old", "is Python 2.7.18, and"},
		{act{}, "interpreter.silent", "ended without saying"},
		{act{Says: " \n"}, "interpreter.silent", "ended without saying"},
		{act{Says: "GNU \x1b]0;nonsense\n2nd line"}, "interpreter.not-python", `answered "GNU ` + "\ufffd" + `]0;nonsense"`},
		{act{Says: strings.Repeat("한", 100)}, "interpreter.not-python", `"` + strings.Repeat("한", 80) + `…"`},
		{act{Says: mark + "{}"}, "interpreter.not-python", "is not Python"},
		{act{Says: "x" + mark, Answer: said("implementation", "")}, "interpreter.not-python", "is not Python"},
		{act{Answer: said(), Noise: mostRead}, "interpreter.not-python", "is not Python"},
		{act{Answer: said(), Exit: 3, Stderr: "first\nlast words"}, "interpreter.failed", "exit status 3: first\nlast words"},
		{act{Exit: 127, Stderr: "pyenv: python3.14: command not found"}, "interpreter.failed", "exit status 127: pyenv: python3.14: command"},
	} {
		file := fake(t, t.TempDir()+"/python", c.act)
		_, err := ask(t.Context(), file, patient)
		if m := message.Of(err); err == nil || m.Key != c.key || m.Values["path"] != file || !strings.Contains(m.Text, c.says) {
			t.Errorf("%+v is told as %q: %v", c.act, m.Key, err)
		}
	}
}

// What start-up files print is no answer, and fills no pipe.
func TestNoiseDisturbsNothing(t *testing.T) {
	file := fake(t, t.TempDir()+"/python", act{Noise: 200_000, Says: mark + "{nonsense\n", Answer: said()})
	if got, err := ask(t.Context(), file, patient); err != nil || got.Path != file {
		t.Errorf("%v, %v", got, err)
	}
}

func TestAPathMayBeNamedAnyhow(t *testing.T) {
	for _, name := range []string{"with space", "it's", "파이썬 3", "$HOME;&", "-c", `"quoted"`} {
		if runtime.GOOS == "windows" && strings.Contains(name, `"`) {
			continue // no name there
		}
		folder := filepath.Join(t.TempDir(), name)
		file := fake(t, filepath.Join(folder, name), act{Answer: said()})
		if got, err := ask(t.Context(), file, patient); err != nil || got.Path != file || got.Prefix != filepath.Dir(folder) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

// An interpreter that does not know where it is, is where it was asked.
func TestOneWithoutAPathHasThatByWhichItWasAsked(t *testing.T) {
	for _, told := range []string{"", "python"} {
		file := fake(t, t.TempDir()+"/bin/python", act{Answer: said("executable", hexadecimal(told))})
		t.Chdir(filepath.Dir(filepath.Dir(file)))
		for _, path := range []string{file, filepath.Join("bin", filepath.Base(file))} {
			if got, err := ask(t.Context(), path, patient); err != nil || got.Path != file {
				t.Errorf("%q: %v, %v", told, got, err)
			}
		}
	}
}

func TestAFolderAndANameAreFound(t *testing.T) {
	folder := t.TempDir()
	file := fake(t, filepath.Join(folder, strings.TrimSuffix(inPrefix[0], executable)), act{Answer: said()})
	t.Setenv("PATH", filepath.Dir(file))
	t.Chdir(filepath.Dir(folder))
	for _, path := range []string{folder, filepath.Base(folder), strings.TrimSuffix(filepath.Base(file), executable)} {
		if got, err := ask(t.Context(), path, patient); err != nil || got.Path != file {
			t.Errorf("%s: %v, %v", path, got, err)
		}
	}
	hollow := t.TempDir()
	if err := os.MkdirAll(filepath.Join(hollow, inPrefix[0]), 0o777); err != nil {
		t.Fatal(err)
	}
	for path, key := range map[string]string{
		hollow: "interpreter.empty-folder", filepath.Dir(file): "interpreter.empty-folder", "nowhere": "interpreter.not-found", "": "interpreter.not-found",
		filepath.Join(folder, "nowhere"): "interpreter.not-found",
	} {
		if _, err := ask(t.Context(), path, patient); message.Of(err).Key != key || message.Of(err).Values["path"] != path {
			t.Errorf("%s: %v, want %s", path, err, key)
		}
	}
}

func TestOneThatHangsIsEnded(t *testing.T) {
	file := fake(t, t.TempDir()+"/python", act{Hang: true})
	_, err := ask(t.Context(), file, 100*time.Millisecond)
	if m := message.Of(err); m.Key != "interpreter.hung" || !strings.Contains(m.Text, file+" did not say within 2 s") {
		t.Errorf("%v", err)
	}
	if _, err := ask(stopped(t), file, patient); !errors.Is(err, context.Canceled) {
		t.Errorf("after a stop: %v", err)
	}
}

func stopped(t *testing.T) context.Context {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	return ctx
}
