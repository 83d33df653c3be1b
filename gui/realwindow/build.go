//go:build linux

package realwindow

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// visitor is the file that a build overlay lays into the program's package.
const visitor = "package main\n\nimport _ \"parallelogram/gui/realwindow/probe\"\n"

// Build returns the path of bin/realwindow/NAME, which is the program of the
// main package pkg as a user has it, with the probe in it. Flags for the go
// command, such as -race, may follow. A program that is up to date is not
// linked again.
func Build(t testing.TB, name, pkg string, flags ...string) string {
	t.Helper()
	binary := filepath.Join(bin(t), name)
	arguments := []string{"build", "-tags", "migrated_fynedo", "-buildvcs=false", "-o", binary,
		"-overlay", overlay(t, binary, output(t, "list", "-f", "{{.Dir}}", pkg))}
	output(t, append(append(arguments, flags...), pkg)...)
	return binary
}

// overlay writes beside the binary what tells the go command of the visitor.
func overlay(t testing.TB, binary, dir string) string {
	t.Helper()
	source, list := binary+".visitor", binary+".json"
	replace, err := json.Marshal(map[string]any{
		"Replace": map[string]string{filepath.Join(dir, "visitor_overlay.go"): source},
	})
	if err != nil {
		t.Fatal(err)
	}
	for path, data := range map[string][]byte{source: []byte(visitor), list: replace} {
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return list
}

// bin is the project's bin/realwindow, which git ignores.
func bin(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(output(t, "list", "-m", "-f", "{{.Dir}}"), "bin", "realwindow")
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

func output(t testing.TB, arguments ...string) string {
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
