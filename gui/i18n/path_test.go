package i18n

import (
	"os"
	"path/filepath"
	"testing"
)

func TestPath(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip(err)
	}
	for path, want := range map[string]string{
		filepath.Join(home, "runs", "a.txt"): filepath.Join("~", "runs", "a.txt"),
		home + "less":                        home + "less",
		filepath.FromSlash("/srv/a.txt"):     filepath.FromSlash("/srv/a.txt"),
		"a.txt":                              "a.txt",
	} {
		if got := Path(path); got != want {
			t.Errorf("%q is written %q, want %q", path, got, want)
		}
	}
}
