//go:build unix

package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// pipe makes a named pipe that nobody writes to.
func pipe(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Skip(err)
	}
	return name
}

// TestReadingStops with its context, though the file has nothing to say.
func TestReadingStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := reading(ctx, pipe(t), func(string, io.Reader) (int, error) { return 0, nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("reading a pipe ended with %v", err)
	}
}

// TestCommandsStopWhileTheyRead, by the signal of Ctrl+C.
func TestCommandsStopWhileTheyRead(t *testing.T) {
	for _, name := range []string{"show", "fit"} {
		file, status := pipe(t), make(chan int, 1)
		go func() { status <- Main([]string{name, file}, io.Discard, io.Discard) }()
		writer, err := os.OpenFile(file, os.O_WRONLY, 0) // returns once the command has opened it to read
		if err != nil {
			t.Fatal(err)
		}
		if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
			t.Fatal(err)
		}
		select {
		case got := <-status:
			if got != Interrupted {
				t.Errorf("%s ended with %d", name, got)
			}
		case <-time.After(10 * time.Second):
			t.Fatalf("%s reads on", name)
		}
		writer.Close()
	}
}

// TestAPipeIsRead to its end, and a folder is refused.
func TestAPipeIsRead(t *testing.T) {
	file := pipe(t)
	go func() { _ = os.WriteFile(file, []byte(raytracer), 0) }()
	out, _ := execute(t, Done, "fit", file)
	says(t, out, "Described by Amdahl's law")
	_, stderr := execute(t, Usage, "show", t.TempDir())
	says(t, stderr, "directory")
}

// TestStandardInputIsRead under the name that programs give it.
func TestStandardInputIsRead(t *testing.T) {
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func(old *os.File) { os.Stdin = old }(os.Stdin)
	os.Stdin = reader
	go func() {
		_, _ = writer.WriteString(raytracer)
		writer.Close()
	}()
	out, _ := execute(t, Done, "fit", "-")
	says(t, out, "Described by Amdahl's law")
}
