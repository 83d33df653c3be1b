package runfile

import (
	"path/filepath"
	"runtime"
	"testing"
)

func TestRunsAreKeptWhereTheSystemKeepsData(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the rule of the XDG specification is not this system's")
	}
	home := t.TempDir()
	t.Setenv("HOME", home)
	for value, want := range map[string]string{
		"":              filepath.Join(home, ".local/share/parallelogram/runs"),
		"/data":         "/data/parallelogram/runs",
		"relative/data": filepath.Join(home, ".local/share/parallelogram/runs"), // "must be ignored", says the specification
	} {
		t.Setenv("XDG_DATA_HOME", value)
		if got, err := Folder(); got != want || err != nil {
			t.Errorf("XDG_DATA_HOME=%q: %q, %v, want %q", value, got, err, want)
		}
	}
}
