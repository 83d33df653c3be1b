package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// libraryOf is a folder with runs of the corpus.
func libraryOf(t *testing.T, names ...string) string {
	t.Helper()
	folder := t.TempDir()
	for _, name := range names {
		text, err := os.ReadFile(corpusRun(name))
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, name+".txt"), text, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestRunsAreListedFoundAndNotedOn(t *testing.T) {
	folder := libraryOf(t, "triad", "primes")
	out, _ := execute(t, Done, "runs", "--library", folder)
	says(t, out, "triad.txt", "primes.txt", "goroutines")
	triad := filepath.Join(folder, "triad.txt")
	execute(t, Done, "runs", "note", triad, "--title", "Before", "--tags", "x,y")
	execute(t, Done, "runs", "note", triad, "--text", "quiet")
	out, _ = execute(t, Done, "runs", "before", "quiet", "x", "--library", folder, "--json")
	var list []keptJSON
	if err := json.Unmarshal([]byte(out), &list); err != nil || len(list) != 1 || list[0].Title != "Before" || list[0].Note != "quiet" {
		t.Errorf("%v: %s", err, out)
	}
	out, _ = execute(t, Done, "runs", "nothing-like-it", "--library", folder)
	says(t, out, "No run here holds")
}

func TestRunsAreDeletedAndRestored(t *testing.T) {
	folder := libraryOf(t, "triad", "primes")
	out, _ := execute(t, Done, "runs", "delete", filepath.Join(folder, "triad.txt"))
	says(t, out, "runs restore")
	out, _ = execute(t, Done, "runs", "--library", folder)
	if strings.Contains(out, "triad") {
		t.Errorf("what was deleted is listed:\n%s", out)
	}
	out, _ = execute(t, Done, "runs", "--library", folder, "--trash")
	says(t, out, "triad.txt")
	execute(t, Done, "runs", "restore", filepath.Join(folder, ".trash", "triad.txt"))
	out, _ = execute(t, Done, "runs", "--library", folder)
	says(t, out, "triad.txt")
}
