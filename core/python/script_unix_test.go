//go:build unix

package python

import (
	"os"
	"path/filepath"
	"testing"
)

func TestTheScriptIsInstalledAndRepaired(t *testing.T) {
	cache := filepath.Join(t.TempDir(), "cache")
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("HOME", cache)
	first, err := installed()
	if err != nil {
		t.Fatal(err)
	}
	main := filepath.Join(first, "parallelogram_trial", "work.py")
	if err := os.WriteFile(main, []byte("raise SystemExit"), 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := installed()
	if text, _ := os.ReadFile(main); err != nil || again != first || len(text) < 1000 {
		t.Errorf("%s, %v; it is %q", again, err, text)
	}
}

// What is run must not be anybody's to change.
func TestAFolderOfOthersIsNotUsed(t *testing.T) {
	cache, temporary := filepath.Join(t.TempDir(), "cache"), t.TempDir()
	t.Setenv("XDG_CACHE_HOME", cache)
	t.Setenv("HOME", cache)
	t.Setenv("TMPDIR", temporary)
	if err := os.MkdirAll(filepath.Join(cache, "parallelogram"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(cache, "parallelogram"), 0o777); err != nil {
		t.Fatal(err)
	}
	path, err := installed()
	if err != nil || filepath.Dir(filepath.Dir(path)) != temporary {
		t.Errorf("installed in %s, %v", path, err)
	}
}
