package runfile

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallelogram/core/message"
)

// TestARunWhoseFolderIsRemoved while it is written is whole in its place at the
// end, whenever that happens.
func TestARunWhoseFolderIsRemoved(t *testing.T) {
	for _, when := range []string{"created", "begun", "appended", "finished"} {
		folder := filepath.Join(t.TempDir(), "runs")
		w, err := Create(filepath.Join(folder, "run.txt"))
		if err != nil {
			t.Fatal(err)
		}
		remove := func(now string) {
			if now != when {
				return
			}
			if err := os.RemoveAll(folder); err != nil {
				t.Skip("this system keeps files that are open:", err)
			}
		}
		run := sample()
		check := func(err error) {
			t.Helper()
			if err != nil {
				t.Fatalf("removed when %s: %v", when, err)
			}
		}
		remove("created")
		check(w.Begin(run))
		remove("begun")
		for _, trial := range run.Trials {
			check(w.Append(trial))
		}
		remove("appended")
		check(w.Finish(run))
		remove("finished")
		check(w.Close())
		got, err := Read(w.Path())
		if err != nil || !got.Finished || !reflect.DeepEqual(got.Trials, run.Trials) {
			t.Errorf("removed when %s: %+v, %v", when, got.Trials, err)
		}
		if when != "created" && !slices.ContainsFunc(got.Notices, func(n message.Message) bool { return n.Key == "run-made-again" }) {
			t.Errorf("removed when %s: nobody is told: %+v", when, got.Notices)
		}
	}
}

// TestARunWhoseFileIsReplaced is not where it was said to be, and the other
// file is not touched.
func TestARunWhoseFileIsReplaced(t *testing.T) {
	w, err := Create(filepath.Join(t.TempDir(), "run.txt"))
	if err != nil {
		t.Fatal(err)
	}
	run := sample()
	if err := w.Begin(run); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(w.Path(), w.Path()+".away"); err != nil {
		t.Skip("this system keeps the names of files that are open:", err)
	}
	if err := os.WriteFile(w.Path(), []byte("precious"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{w.Append(run.Trials[0]), w.Finish(run), w.Close()} {
		if err == nil || !strings.Contains(err.Error(), "replaced by another file") {
			t.Errorf("got %v", err)
		}
	}
	if kept, err := os.ReadFile(w.Path()); string(kept) != "precious" {
		t.Errorf("the other file is %q, %v", kept, err)
	}
}

// TestNoFileIsLeft of a run that was never begun, though it was removed before.
func TestNoFileIsLeft(t *testing.T) {
	w, err := Create(filepath.Join(t.TempDir(), "run.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(w.Path()); err != nil {
		t.Skip("this system keeps files that are open:", err)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(w.Path()); err == nil {
		t.Error("a file without a run was left")
	}
}
