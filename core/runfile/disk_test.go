package runfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"parallelogram/core"
)

// disk is a file whose calls fail as scripted, as real ones do: a write may
// have put down part of its bytes, and a failed sync may have dropped them.
type disk struct {
	data     []byte
	synced   []byte // what a power cut leaves
	capacity int    // bytes that fit; 0 for no limit
	syncs    []error
	refuse   error // by Truncate
}

func (d *disk) WriteAt(p []byte, at int64) (int, error) {
	n := len(p)
	if d.capacity > 0 {
		n = max(0, min(n, d.capacity-int(at)))
	}
	d.data = append(d.data[:at], p[:n]...)
	if n < len(p) {
		return n, syscall.ENOSPC
	}
	return n, nil
}

func (d *disk) Truncate(size int64) error {
	if d.refuse == nil {
		d.data = d.data[:size]
	}
	return d.refuse
}

func (d *disk) Sync() error {
	var err error
	if len(d.syncs) > 0 {
		err, d.syncs = d.syncs[0], d.syncs[1:]
	}
	if err != nil {
		d.data = append([]byte(nil), d.synced...)
		return err
	}
	d.synced = append([]byte(nil), d.data...)
	return nil
}

func (d *disk) Close() error { return nil }

func TestFullDisk(t *testing.T) {
	run := sample()
	whole := text(t, write(t, run))
	for capacity := 1; capacity < len(whole); capacity++ {
		d := &disk{capacity: capacity}
		w := &Writer{tail: tail{file: d}}
		err := record(w, run)
		if !errors.Is(err, syscall.ENOSPC) || !strings.Contains(err.Error(), "bytes wait to be written") {
			t.Fatalf("%d bytes fit: %v", capacity, err)
		}
		if !strings.HasPrefix(whole, string(d.data)) || len(d.data) > 0 && d.data[len(d.data)-1] != '\n' {
			t.Fatalf("%d bytes fit: a partial line was left behind", capacity)
		}
		d.capacity = 0
		if err := w.Close(); err != nil || string(d.synced) != whole {
			t.Fatalf("%d bytes fit: space returned and the file is not whole (%v)", capacity, err)
		}
	}
}

func TestFailedSync(t *testing.T) {
	run := sample()
	whole := text(t, write(t, run))
	for failing := range 6 {
		d := &disk{syncs: append(make([]error, failing), syscall.EIO)}
		w := &Writer{tail: tail{file: d}}
		err := record(w, run)
		if failing < 5 && !errors.Is(err, syscall.EIO) {
			t.Errorf("sync %d failed and nobody said so: %v", failing, err)
		}
		if err := w.Close(); err != nil || string(d.synced) != whole {
			t.Errorf("sync %d failed and the file is not whole (%v)", failing, err)
		}
	}
}

// TestPartialLine: even when the partial line cannot be cut off, the next
// attempt writes over it.
func TestPartialLine(t *testing.T) {
	run := sample()
	whole := text(t, write(t, run))
	d := &disk{capacity: len(whole) / 2, refuse: syscall.EIO}
	w := &Writer{tail: tail{file: d}}
	if err := record(w, run); !errors.Is(err, syscall.ENOSPC) || !errors.Is(err, syscall.EIO) {
		t.Error("one of the two errors is missing:", err)
	}
	d.capacity = 0
	if err := w.Close(); err != nil || string(d.synced) != whole {
		t.Errorf("the file is not whole (%v)", err)
	}
}

func TestCloseTells(t *testing.T) {
	w := &Writer{tail: tail{file: &disk{capacity: 1}}}
	_ = w.Begin(sample()) // its error is what Close must repeat
	if err := w.Close(); !errors.Is(err, syscall.ENOSPC) {
		t.Error("Close lost lines without a word:", err)
	}
}

func TestUnwritableTime(t *testing.T) {
	w := &Writer{tail: tail{file: &disk{}}}
	if err := w.Append(core.Trial{Start: time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC)}); err == nil {
		t.Error("a time that JSON cannot hold was written")
	}
}

func TestCreate(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "a", "b", "run.txt")
	w, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Create(path); !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), "never overwrites") {
		t.Error("an existing file:", err)
	}
	if _, err := Create(filepath.Join(path, "run.txt")); err == nil || !strings.Contains(err.Error(), "cannot make the folder "+path) {
		t.Error("a file where a folder should be:", err)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a file without a run was left behind:", err)
	}
}

func TestCreateIn(t *testing.T) {
	folder := t.TempDir()
	at := time.Date(2026, 11, 22, 15, 53, 12, 0, time.UTC)
	for _, want := range []string{"2026-11-22-155312-my-work.txt", "2026-11-22-155312-my-work-2.txt", "2026-11-22-155312-my-work-3.txt"} {
		w, err := CreateIn(folder, "my/work", at)
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		if filepath.Base(w.Path()) != want {
			t.Errorf("got %s, want %s", filepath.Base(w.Path()), want)
		}
	}
	file := filepath.Join(folder, "2026-11-22-155312-my-work.txt")
	if _, err := CreateIn(file, "primes", at); err == nil {
		t.Error("made a run in a file")
	}
}

func TestRefused(t *testing.T) {
	denied := &fs.PathError{Op: "open", Path: "/etc/run.txt", Err: syscall.EACCES}
	want := "cannot write /etc/run.txt: permission denied; choose a folder that you may write to"
	if err := refused("/etc/run.txt", denied); err.Error() != want || !errors.Is(err, fs.ErrPermission) {
		t.Error(err)
	}
	if err := refused("x", fmt.Errorf("odd")); err.Error() != "cannot write x: odd" {
		t.Error(err)
	}
}
