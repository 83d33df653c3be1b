package assets_test

import (
	"go/ast"
	"slices"
	"testing"
)

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
