package site

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"parallelogram/core/trial"
)

// TestMain lets this test program be another program, which holds the lock
// until its standard input ends, or one of its trials.
func TestMain(m *testing.M) {
	os.Setenv("GORACE", "atexit_sleep_ms=0") // else each process lingers for a second under -race
	if len(os.Args) > 1 && os.Args[1] == trial.Mode {
		os.Exit(trial.Main(os.Stdin, os.Stdout))
	}
	if path := os.Getenv("SITE_TEST_LOCK"); path != "" {
		_, err := Lock(path)
		fmt.Println(err)
		io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// another starts another program, which has the lock when this returns.
func another(t *testing.T, path string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	other := exec.Command(self)
	other.Env = append(os.Environ(), "SITE_TEST_LOCK="+path)
	other.Stderr = os.Stderr
	_, inErr := other.StdinPipe() // held open until it is killed
	out, outErr := other.StdoutPipe()
	if err := errors.Join(inErr, outErr, other.Start()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		other.Process.Kill() // it may be dead already
		other.Wait()
	})
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "<nil>\n" {
		t.Fatalf("the other program says %q, %v", line, err)
	}
	return other
}

// locked takes the lock and gives it back at the end of the test.
func locked(t *testing.T, path string) (release func() error) {
	t.Helper()
	release, err := Lock(path)
	if err != nil {
		t.Fatal(err)
	}
	return release
}

// busy wants the lock to be taken.
func busy(t *testing.T, path string) *Busy {
	t.Helper()
	_, err := Lock(path)
	b, ok := errors.AsType[*Busy](err)
	if !ok {
		t.Fatalf("got %v, want that another one measures", err)
	}
	return b
}

func TestOneProgramAtATime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	before := time.Now()
	release := locked(t, path)
	if b := busy(t, path); b.PID != os.Getpid() || b.Since.Before(before.Add(-time.Second)) || b.Since.After(time.Now()) {
		t.Errorf("%+v", b)
	}
	if err := release(); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(path); err != nil || len(text) > 0 {
		t.Errorf("left behind %q, %v", text, err)
	}
	if err := locked(t, path)(); err != nil {
		t.Error(err)
	}
}

// TestAProgramThatDies lets the next one in, and is named no more.
func TestAProgramThatDies(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	other := another(t, path)
	if b := busy(t, path); b.PID != other.Process.Pid || b.Since.IsZero() {
		t.Errorf("%+v, want process %d", b, other.Process.Pid)
	}
	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	other.Wait() // it was killed, which is an error
	release := locked(t, path)
	if b := busy(t, path); b.PID != os.Getpid() {
		t.Errorf("%+v, want process %d", b, os.Getpid())
	}
	if err := release(); err != nil {
		t.Error(err)
	}
}

func TestOnlyOneOfManyGetsIn(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	var mu sync.Mutex
	var in []func() error
	var group sync.WaitGroup
	for range 20 {
		group.Go(func() {
			release, err := Lock(path)
			mu.Lock()
			defer mu.Unlock()
			if err == nil {
				in = append(in, release)
			} else if _, ok := errors.AsType[*Busy](err); !ok {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if len(in) != 1 {
		t.Fatalf("%d got in", len(in))
	}
	if err := in[0](); err != nil {
		t.Error(err)
	}
}

func TestMessage(t *testing.T) {
	at := time.Date(2026, 11, 22, 15, 53, 12, 0, time.Local)
	for want, b := range map[string]*Busy{
		"another Parallelogram is measuring on this machine (process 4711, since 2026-11-22 15:53:12), and each would measure the other's work: wait until it is done, or stop it": {4711, at},
		"another Parallelogram is measuring on this machine, and each would measure the other's work: wait until it is done, or stop it":                                           {},
	} {
		if got := b.Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestNonsenseInTheFile names nobody.
func TestNonsenseInTheFile(t *testing.T) {
	for _, text := range []string{"", "pid 7", `{"pid":"seven"}`, `{"pid":7,"since":"yesterday"}`, strings.Repeat(" ", 1000) + `{"pid":7}`} {
		path := filepath.Join(t.TempDir(), "lock")
		release := locked(t, path)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if b := busy(t, path); *b != (Busy{}) {
			t.Errorf("%.20q: %+v", text, b)
		}
		if err := release(); err != nil {
			t.Error(err)
		}
	}
}

// TestALongerTextIsReplaced: what a program that died left must not stand
// behind the new text.
func TestALongerTextIsReplaced(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lock")
	if err := os.WriteFile(path, []byte(strings.Repeat("x", 900)), 0o666); err != nil {
		t.Fatal(err)
	}
	release := locked(t, path)
	if b := busy(t, path); b.PID != os.Getpid() {
		t.Errorf("%+v", b)
	}
	if err := release(); err != nil {
		t.Error(err)
	}
}

// TestWhatCannotBeLocked is another error than that somebody measures.
func TestWhatCannotBeLocked(t *testing.T) {
	for name, path := range map[string]string{
		"a folder":  t.TempDir(),
		"no folder": filepath.Join(t.TempDir(), "none", "lock"),
	} {
		_, err := Lock(path)
		if _, ok := errors.AsType[*Busy](err); ok || err == nil || !strings.Contains(err.Error(), "cannot find out whether another Parallelogram is measuring") || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPath(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("PARALLELOGRAM_LOCK", "")
	path := Path()
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() || filepath.Base(path) != "parallelogram.lock" {
		t.Errorf("%s: %v", path, err)
	}
	if filepath.Dir(path) == os.Getenv("TMPDIR") {
		t.Errorf("%s is not shared with other users", path)
	}
	t.Setenv("PARALLELOGRAM_LOCK", "elsewhere")
	if path := Path(); path != "elsewhere" {
		t.Errorf("%s is not where it was asked for", path)
	}
}
