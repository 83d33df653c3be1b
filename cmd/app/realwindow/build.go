//go:build linux && !headless

package realwindow

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Build returns the path of bin/realwindow/NAME, which is the program of the
// main package pkg as a user has it, with the probe in it. Flags for the go
// command, such as -race, may follow. What is up to date is not linked again.
func Build(t testing.TB, name, pkg string, flags ...string) string {
	t.Helper()
	flags = append([]string{"-tags", "migrated_fynedo"}, flags...)
	return build(t, name, pkg, visitor(t, pkg), flags...)
}

// WrongGoroutine is what a program from [BuildChecked] prints when it touches
// a widget from another goroutine than Fyne's own (Fyne,
// internal/async/goroutine.go).
const WrongGoroutine = "Error in Fyne call thread"

// BuildChecked is [Build] with Fyne's checks of the calling goroutine, which
// a program does without once it declares in the Go file metadata that it has
// migrated to fyne.Do: this one is built with the declaration taken back.
func BuildChecked(t testing.TB, name, pkg, metadata string) string {
	t.Helper()
	const declared, takenBack = `"fyneDo": true`, `"fyneDo": false`
	path := filepath.Join(list(t, "-m", "-f", "{{.Dir}}"), filepath.FromSlash(metadata))
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), declared) {
		t.Fatalf("%s does not say %s", metadata, declared)
	}
	sources := visitor(t, pkg)
	sources[path] = strings.Replace(string(text), declared, takenBack, 1)
	return build(t, name, pkg, sources)
}

// visitor is the source file that brings the probe into the package.
func visitor(t testing.TB, pkg string) map[string]string {
	t.Helper()
	return map[string]string{
		filepath.Join(list(t, "-f", "{{.Dir}}", pkg), "visitor_overlay.go"): `package main

import _ "parallelogram/cmd/app/realwindow/probe"
`,
	}
}

// build lets the sources, by path, take the place of those in the project.
func build(t testing.TB, name, pkg string, sources map[string]string, flags ...string) string {
	t.Helper()
	binary := filepath.Join(bin(t), name)
	overlay := struct{ Replace map[string]string }{map[string]string{}}
	for i, path := range slices.Sorted(maps.Keys(sources)) {
		// Were it called .go, the go command would take bin for a package.
		stand := fmt.Sprintf("%s.source%d", binary, i)
		write(t, stand, []byte(sources[path]))
		overlay.Replace[path] = stand
	}
	text, err := json.Marshal(overlay)
	if err != nil {
		t.Fatal(err)
	}
	write(t, binary+".overlay", text)
	arguments := []string{"build", "-buildvcs=false", "-overlay", binary + ".overlay", "-o", binary}
	run(t, append(append(arguments, flags...), pkg)...)
	return binary
}

func write(t testing.TB, path string, text []byte) {
	t.Helper()
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
}
