package assets_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// inspect visits what the sources of the program are made of. The folder of a
// source is told from the root of the module.
func inspect(t *testing.T, visit func(folder string, n ast.Node)) {
	t.Helper()
	for _, root := range []string{"core", "cmd", "gui"} {
		err := fs.WalkDir(os.DirFS("../"+root), ".", func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", root, path), nil, 0)
			if err != nil {
				return err
			}
			folder := filepath.ToSlash(filepath.Join(root, filepath.Dir(path)))
			ast.Inspect(file, func(n ast.Node) bool { visit(folder, n); return true })
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// literal returns a text that is written out; empty for anything else.
func literal(e ast.Node) string {
	if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
		text, _ := strconv.Unquote(l.Value) // the parser has read it
		return text
	}
	return ""
}

// built are the beginnings of keys that are put together.
var built = []string{
	"activity.", "cells.", "change.", "cli.progress.", "cli.selfcheck.", "command.", "count.", "differ.", "evenness.", "family.", "form.command.", "form.python.", "help.mouse.",
	"kind.", "law-name.", "listing.", "needs.", "precision.", "preset.", "readout.", "runs.", "severity.", "size.", "strategy.", "term.", "title.", "trace.", "traced.column.", "workload.",
}

// within returns what drawings call a text: they give all of theirs one
// beginning, and those that go with another its name and an ending.
func within(key string) string {
	for _, drawing := range []string{"chart.", "timeline."} {
		if name, ok := strings.CutPrefix(key, drawing); ok {
			for _, ending := range []string{".hint", "-title", "-plain"} {
				name = strings.TrimSuffix(name, ending)
			}
			return name
		}
	}
	return key
}

func TestEveryTextIsUsed(t *testing.T) {
	written := map[string]bool{}
	inspect(t, func(_ string, n ast.Node) {
		if text := literal(n); text != "" {
			written[text] = true
		}
	})
	needed := map[string]bool{}
	for key := range catalogue(t, "en") {
		if written[key] || written[within(key)] {
			continue
		}
		i := slices.IndexFunc(built, func(prefix string) bool { return strings.HasPrefix(key, prefix) })
		if i < 0 {
			t.Errorf("%s is in the catalogue, and no source names it", key)
			continue
		}
		needed[built[i]] = true
	}
	for _, prefix := range built {
		if !needed[prefix] {
			t.Errorf("no key that begins with %s is put together", prefix)
		}
		begun := false
		for text := range written {
			begun = begun || strings.HasPrefix(text, prefix)
		}
		if !begun {
			t.Errorf("no source puts keys together that begin with %s", prefix)
		}
	}
}
