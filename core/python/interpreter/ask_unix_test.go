//go:build unix

package interpreter

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parallelogram/core/message"
)

// A connection ends with the process that has it.
func TestWhatAnInterpreterStartedIsEndedWithIt(t *testing.T) {
	l := listen(t)
	file := fake(t, t.TempDir()+"/python", act{Child: l.Addr().String(), Hang: true})
	ctx, stop := context.WithCancel(t.Context())
	asked := make(chan error)
	go func() {
		_, err := ask(ctx, file, patient)
		asked <- err
	}()
	child, err := l.Accept()
	if err != nil {
		t.Fatal(err)
	}
	stop()
	if err := <-asked; !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
	io.Copy(io.Discard, child) // would go on for ever if the child did
}

// One that answers well may not leave anything behind either.
func TestNothingIsLeftBehind(t *testing.T) {
	l := listen(t)
	file := fake(t, t.TempDir()+"/python", act{Child: l.Addr().String(), Answer: said()})
	connected := make(chan struct{})
	go func() {
		defer close(connected)
		if child, err := l.Accept(); err == nil {
			io.Copy(io.Discard, child)
		}
	}()
	if got, err := ask(t.Context(), file, patient); err != nil || got.Path != file {
		t.Errorf("%v, %v", got, err)
	}
	l.Close() // the child may have been ended before it connected
	<-connected
}

func TestFilesThatAreNoPrograms(t *testing.T) {
	folder := t.TempDir()
	for name, c := range map[string]struct {
		text string
		mode os.FileMode
		key  string
	}{
		"script.py": {"print(1)\n", 0o666, "interpreter.no-program"},
		"words":     {"print(1)\n", 0o777, "interpreter.no-program"},
		"orphan":    {"#!/nonexistent/python\n", 0o777, "not-started"},
	} {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(c.text), c.mode); err != nil {
			t.Fatal(err)
		}
		if _, err := ask(t.Context(), file, patient); message.Of(err).Key != c.key || message.Of(err).Values["path"] != file {
			t.Errorf("%s: %v, want %s", name, err, c.key)
		}
	}
}

// What is left of an environment when its interpreter has been removed.
func TestALinkToNothingIsNamed(t *testing.T) {
	link := filepath.Join(t.TempDir(), "python")
	if err := os.Symlink("/nonexistent/python3.9", link); err != nil {
		t.Fatal(err)
	}
	_, err := ask(t.Context(), link, patient)
	if m := message.Of(err); m.Key != "interpreter.not-found" || !strings.HasSuffix(m.Text, "it is a link to /nonexistent/python3.9, which is not there") {
		t.Error(err)
	}
}

// An environment's interpreter is a link, and stays one: it would be another one
// by the name of its file.
func TestALinkIsKept(t *testing.T) {
	file := fake(t, t.TempDir()+"/bin/python", act{})
	link := filepath.Join(t.TempDir(), "python")
	if err := os.Symlink(file, link); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(link+".fake", []byte(`{"Says":"none"}`), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := ask(t.Context(), link, patient); message.Of(err).Key != "interpreter.not-python" || timesAsked(file) != 0 || timesAsked(link) != 1 {
		t.Errorf("%v; the file was asked %d times", err, timesAsked(file))
	}
}

func TestANameNeedNotBeUnicode(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "caf\xe9")
	if err := os.Mkdir(folder, 0o777); err != nil {
		t.Skip("this disk has no such names:", err)
	}
	file := fake(t, folder+"/python", act{Answer: said()})
	if got, err := ask(t.Context(), file, patient); err != nil || got.Path != file {
		t.Errorf("%q, %v", got.Path, err)
	}
}
