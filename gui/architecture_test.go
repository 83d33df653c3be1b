package gui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// parts are the packages that the window is made of, in an order in which each
// uses only those before it. Tests and what they are made of are not among them.
var parts = []string{"i18n", "paths", "apptheme", "widgets", "command", "parameter", "commandtext", "pythontext", "glossary", "plotview", "session", "document",
	"tryout", "export", "charttext", "form", "chartpane", "results", "inspector", "settings", "help", "frame", "display"}

// general are those that would serve any window: they know nothing of what is
// measured but how it is told.
var general = []string{"i18n", "paths", "apptheme", "widgets", "command"}

func TestPartsKnowOnlyWhatStandsBelow(t *testing.T) {
	folders, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		if f.IsDir() && !slices.Contains(append(parts, "guitest"), f.Name()) {
			t.Errorf("%s has no place among the parts", f.Name())
		}
	}
	for i, part := range parts {
		imports := importsOf(t, part)
		if len(imports) == 0 {
			t.Errorf("%s imports nothing", part)
		}
		for _, path := range imports {
			if path == "parallelogram/gui" {
				t.Errorf("%s imports the window", part)
			}
			if other, ok := strings.CutPrefix(path, "parallelogram/gui/"); ok && !slices.Contains(parts[:i], other) {
				t.Errorf("%s imports %s, which does not stand below it", part, other)
			}
			if core, ok := strings.CutPrefix(path, "parallelogram/core/"); ok && slices.Contains(general, part) && core != "message" && core != "quantity" {
				t.Errorf("%s imports core/%s", part, core)
			}
		}
	}
}

// importsOf lists what a package imports, on any system.
func importsOf(t *testing.T, folder string) (paths []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ImportSpec); ok {
				path, _ := strconv.Unquote(spec.Path.Value)
				paths = append(paths, path)
			}
			return true
		})
	}
	return paths
}
