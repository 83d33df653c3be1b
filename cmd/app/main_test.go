package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOnlyAFileIsOpened(t *testing.T) {
	folder := t.TempDir()
	run := filepath.Join(folder, "run.txt")
	if err := os.WriteFile(run, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{run: true, folder: false, filepath.Join(folder, "show"): false} {
		if got := isFile(name); got != want {
			t.Errorf("%s is a file to open: %v, want %v", name, got, want)
		}
	}
}

// A worker, a trial and a server that are handed nothing end with an error:
// they are not taken for a command, and no window opens.
func TestHiddenModesAreNoCommands(t *testing.T) {
	stdin := os.Stdin
	defer func() { os.Stdin = stdin }()
	for _, name := range []string{"trial", "worker", "server"} {
		empty, err := os.Open(os.DevNull)
		if err != nil {
			t.Fatal(err)
		}
		os.Stdin = empty
		if status := mode([]string{name}); status != 1 {
			t.Errorf("%s without an order ends with status %d", strings.ToUpper(name), status)
		}
		empty.Close()
	}
}
