// Package corpus holds run files of many kinds, and compares what the program
// says of them with what it said before: a change that is meant to alter no
// answer is shown to alter none. Only tests import it.
//
// The recipe:
//
//  1. [Each] hands every run file to a test, by itself.
//  2. [Golden] compares a text with the one that is kept, and shows what is
//     different; go test -regen keeps the new one instead.
//  3. Read the diff by the golden's kind. Below core/corpus/testdata,
//     .facts.json holds decisions and numbers alone, at six digits: a difference
//     there is another answer. .sentences.txt holds how sure the answer is, the
//     titles of charts and what is said of two cells; cmd/app/cli/testdata/corpus
//     holds what the command line prints, as text and as JSON. Where only those
//     differ, it is wording.
//
// To add a measured run, put its file into the folder runs; leave the machine's
// name and kernel out of it. To add one that is made, add a line to the list in
// scenes_test.go and write its file with go test -make. Then keep the goldens
// with -regen, here and in cmd/app/cli. A file that is there is never written
// again: it stands for the files that people have.
package corpus

import (
	"embed"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pmezard/go-difflib/difflib"
)

var regen = flag.Bool("regen", false, "keep what the program says now as golden")

//go:embed runs
var runs embed.FS

// Each runs a test for every run file of the corpus: its name without the
// ending, and a path at which it can be read.
func Each(t *testing.T, check func(t *testing.T, name, path string)) {
	folder := t.TempDir()
	if err := os.CopyFS(folder, runs); err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(folder, "runs", "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("%d run files, %v", len(paths), err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		t.Run(name, func(t *testing.T) { check(t, name, path) })
	}
}

// Golden compares a text with the golden file at path.
func Golden(t *testing.T, path, got string) {
	t.Helper()
	if *regen {
		keep(t, path, got)
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; go test -regen makes it", err)
	}
	if got == string(want) {
		return
	}
	diff, err := difflib.GetUnifiedDiffString(difflib.UnifiedDiff{
		A: difflib.SplitLines(string(want)), FromFile: path,
		B: difflib.SplitLines(got), ToFile: "now",
		Context: 1,
	})
	t.Errorf("go test -regen keeps what is said now:\n%s%v", diff, err)
}

func keep(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
