//go:build linux && !headless

package realwindow

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// bin is the project's bin/realwindow, which git ignores.
func bin(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(list(t, "-m", "-f", "{{.Dir}}"), "bin", "realwindow")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// kept makes an empty folder for what the test leaves to be looked at.
func kept(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(bin(t), filepath.FromSlash(t.Name()))
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

func list(t testing.TB, arguments ...string) string {
	t.Helper()
	return run(t, append([]string{"list"}, arguments...)...)
}

// run runs the go command and returns what it prints.
func run(t testing.TB, arguments ...string) string {
	t.Helper()
	command := exec.Command("go", arguments...)
	var complaint strings.Builder
	command.Stderr = &complaint
	answer, err := command.Output()
	if err != nil {
		t.Fatalf("go %s: %v\n%s", strings.Join(arguments, " "), err, &complaint)
	}
	return strings.TrimSpace(string(answer))
}
