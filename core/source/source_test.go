package source

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// opener opens a file of that text.
func opener(t *testing.T, text string) func() (io.ReadCloser, error) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "file.txt")
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return func() (io.ReadCloser, error) { return os.Open(name) }
}

func whole(from io.Reader) (string, error) {
	data, err := io.ReadAll(from)
	return string(data), err
}

func TestRead(t *testing.T) {
	if got, err := Read(t.Context(), opener(t, "milk"), whole); got != "milk" || err != nil {
		t.Errorf("read %q, %v", got, err)
	}
	missing := func() (io.ReadCloser, error) { return nil, fs.ErrNotExist }
	if _, err := Read(t.Context(), missing, whole); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
	odd := func(io.Reader) (string, error) { return "", io.ErrUnexpectedEOF }
	if _, err := Read(t.Context(), opener(t, "milk"), odd); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a file that cannot be decoded: %v", err)
	}
}

// An opening that waits for ever keeps nobody.
func TestReadLeavesAnOpeningThatWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	release := make(chan struct{})
	defer close(release)
	waits := func() (io.ReadCloser, error) {
		cancel()
		<-release
		return nil, fs.ErrClosed
	}
	if _, err := Read(ctx, waits, whole); !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
}

// Reading that waits is ended, for the source is closed.
func TestReadEndsAReadingThatWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	from, to, err := os.Pipe() // nobody writes
	if err != nil {
		t.Fatal(err)
	}
	defer to.Close()
	ended := make(chan error, 1)
	_, err = Read(ctx, func() (io.ReadCloser, error) { return from, nil }, func(from io.Reader) (string, error) {
		cancel()
		text, err := whole(from)
		ended <- err
		return text, err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
	if err := <-ended; !errors.Is(err, fs.ErrClosed) {
		t.Errorf("the reading ended with %v", err)
	}
}

// What was read in part, or after all, is not returned when ctx has ended.
func TestReadReturnsNothingLate(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	late := func(io.Reader) (string, error) {
		cancel()
		return "half", nil
	}
	for range 50 { // of two things that are ready a select takes either
		if got, err := Read(ctx, opener(t, "milk"), late); got != "" || !errors.Is(err, context.Canceled) {
			t.Fatalf("read %q, %v", got, err)
		}
	}
}
