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
	"activity.", "command.", "count.", "family.", "finding.", "help.mouse.", "kind.", "law-name.", "needs.", "precision.", "preset.",
	"readout.", "size.", "strategy.", "term.", "title.", "trace.", "workload.",
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
		if written[key] {
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

// maker is a function that makes messages: where its key stands among its
// arguments, and where the names and values begin.
type maker struct {
	folder, name string // the folder is empty for what package message exports
	key, pairs   int
	prefix       string // before the key
}

var makers = []maker{
	{"", "New", 1, 2, ""}, {"", "NewError", 0, 1, ""}, {"", "NewFieldError", 1, 2, ""},
	{"core", "wrong", 2, 3, ""},
	{"core/report", "say", 0, 1, ""}, {"core/report", "counted", 0, 2, "count."},
}

// makerOf returns the maker that a call calls; false for any other function.
func makerOf(folder string, call *ast.CallExpr) (maker, bool) {
	from, name := folder, ""
	switch f := call.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok && x.Name == "message" {
			from, name = "", f.Sel.Name
		}
	}
	i := slices.IndexFunc(makers, func(m maker) bool { return m.folder == from && m.name == name && len(call.Args) > m.key })
	if i < 0 {
		return maker{}, false
	}
	return makers[i], true
}

// given is one call of a maker: its key, and what fills the text. The names are
// known where all of them are written out.
type given struct {
	folder, key string
	names       []string
	known       bool
}

func calls(t *testing.T) (list []given) {
	t.Helper()
	inspect(t, func(folder string, n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return
		}
		m, ok := makerOf(folder, call)
		if !ok || literal(call.Args[m.key]) == "" {
			return
		}
		g := given{folder: folder, key: m.prefix + literal(call.Args[m.key]), known: !call.Ellipsis.IsValid()}
		for i := m.pairs; i < len(call.Args); i += 2 {
			g.names = append(g.names, literal(call.Args[i]))
			g.known = g.known && literal(call.Args[i]) != ""
		}
		if m.name == "counted" {
			g.names = append(g.names, "n")
		}
		list = append(list, g)
	})
	return list
}

// A message that does not fit its text panics, or is said in English: here every
// one that is written out is held against the texts, without being made.
func TestMessagesFitTheirTexts(t *testing.T) {
	all, ever := calls(t), map[string][]string{}
	for _, g := range all {
		if !g.known {
			g.names = []string{""} // any
		}
		ever[g.key] = append(ever[g.key], g.names...)
	}
	fitting := 0
	for _, language := range []string{"en", "ko"} {
		catalogue := catalogue(t, language)
		for _, g := range all {
			if catalogue[g.key] == nil {
				t.Errorf("%s: %s makes %s, which has no text", language, g.folder, g.key)
			}
			for _, text := range catalogue[g.key] {
				always, some, err := values(text)
				if err != nil {
					continue // another test tells
				}
				for _, name := range always {
					if g.known && !slices.Contains(g.names, name) {
						t.Errorf("%s: %s makes %s without %s: it is given %v", language, g.folder, g.key, name, g.names)
					}
				}
				for _, name := range some {
					if !slices.Contains(ever[g.key], name) && !slices.Contains(ever[g.key], "") {
						t.Errorf("%s: %s asks for %s, which nobody gives", language, g.key, name)
					}
				}
				fitting++
			}
		}
	}
	if fitting < 300 {
		t.Errorf("only %d texts were compared", fitting)
	}
}
