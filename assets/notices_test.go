package assets_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallelogram/assets"
)

// looksLikeCode tells the codes of notices from other texts.
var looksLikeCode = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// makers are the functions that make notices, and errors that are told as
// notices are, with the place of the code among their arguments; the text and
// what fills it follow.
var makers = map[string]int{"Tell": 1, "add": 0, "Fail": 0, "Wrong": 1, "leftOut": 1, "wrong": 2}

// inspect visits what the sources of the core are made of.
func inspect(t *testing.T, visit func(path string, n ast.Node)) {
	t.Helper()
	err := fs.WalkDir(os.DirFS("../core"), ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "verdict/") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("../core", path), nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool { visit(path, n); return true })
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// codes finds the code of every notice that the core makes: a text that looks
// like one behind a severity, or as an argument of the makers, or in a table of
// codes.
func codes(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	inspect(t, func(path string, n ast.Node) {
		for _, code := range codesIn(n) {
			found[code] = path
		}
	})
	return found
}

// codesIn returns the codes that stand in one call or one composite literal.
func codesIn(n ast.Node) (list []string) {
	var elements []ast.Expr
	behind := ""
	switch n := n.(type) {
	case *ast.CallExpr:
		elements = n.Args
		if at, makes := makers[called(n)]; makes && len(n.Args) > at+1 {
			elements, behind = n.Args[at:], "severity"
		}
	case *ast.CompositeLit:
		elements = n.Elts
	}
	for _, e := range elements {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			if name, ok := pair.Key.(*ast.Ident); ok && strings.EqualFold(name.Name, "code") {
				behind, e = "severity", pair.Value
			}
		}
		if text := literal(e); behind == "severity" && looksLikeCode.MatchString(text) {
			list = append(list, text)
		}
		behind = ""
		if isSeverity(e) {
			behind = "severity"
		}
	}
	return list
}

// called names the function of a call, without its package.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// literal returns a text that is written out, and of a sum what is.
func literal(e ast.Expr) string {
	if sum, ok := e.(*ast.BinaryExpr); ok && sum.Op == token.ADD {
		return literal(sum.X) + literal(sum.Y)
	}
	if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
		text, _ := strconv.Unquote(l.Value) // the parser has read it
		return text
	}
	return ""
}

// isSeverity recognises core.Warning, a call of concern, and parameters of
// that name.
func isSeverity(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.SelectorExpr:
		from, ok := e.X.(*ast.Ident)
		return ok && from.Name == "core" && (e.Sel.Name == "Info" || e.Sel.Name == "Warning" || e.Sel.Name == "Failure")
	case *ast.CallExpr:
		name, ok := e.Fun.(*ast.Ident)
		return ok && name.Name == "concern"
	}
	return false
}

func TestEveryNoticeIsTranslated(t *testing.T) {
	made, korean := codes(t), assets.Notices("ko")
	if len(made) < 30 {
		t.Fatalf("only %d codes were found: %v", len(made), made)
	}
	for code, path := range made {
		if korean[code] == "" {
			t.Errorf("the notice %s of core/%s has no Korean text", code, path)
		}
	}
	for code := range korean {
		if made[code] == "" && !strings.HasPrefix(code, "trials-") { // those stand in a table
			t.Errorf("the notice %s is translated and never made", code)
		}
	}
	if assets.Notices("en") != nil {
		t.Error("English notices hold their text themselves")
	}
}

// calls visits the calls of the makers: their code, their English as far as it
// is written out there, and the names of what fills it.
func calls(t *testing.T, visit func(code, english string, names []string)) {
	t.Helper()
	inspect(t, func(_ string, n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok || call.Ellipsis.IsValid() {
			return
		}
		at, makes := makers[called(call)]
		if !makes || len(call.Args) < at+2 || literal(call.Args[at]) == "" {
			return
		}
		var names []string
		for i := at + 2; i < len(call.Args); i += 2 {
			names = append(names, literal(call.Args[i]))
		}
		visit(literal(call.Args[at]), literal(call.Args[at+1]), names)
	})
}

// used finds what a template is filled with.
var used = regexp.MustCompile(`{{[^{}]*?\.([a-z]+)`)

func TestKoreanNoticesUseWhatTheyAreGiven(t *testing.T) {
	korean, made := assets.Notices("ko"), 0
	calls(t, func(code, _ string, names []string) {
		made++
		for _, name := range used.FindAllStringSubmatch(korean[code], -1) {
			if !slices.Contains(names, name[1]) {
				t.Errorf("%s uses {{.%s}}, and is given %v", code, name[1], names)
			}
		}
	})
	if made < 80 {
		t.Errorf("only %d calls were found", made)
	}
}

// A notice is a sentence or two; an error is a part of one, and whoever tells it
// ends the sentence.
func TestKoreanNoticesEndAsTheEnglishDo(t *testing.T) {
	parts := map[string]bool{}
	calls(t, func(code, english string, _ []string) {
		parts[code] = english != "" && !strings.HasSuffix(english, ".") && !strings.HasSuffix(english, "{{end}}")
	})
	for code, text := range assets.Notices("ko") {
		if parts[code] && strings.HasSuffix(text, ".") {
			t.Errorf("%s ends a sentence that is not its own: %q", code, text)
		}
		if ends, known := parts[code]; known && !ends && !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "{{end}}") {
			t.Errorf("%s ends with %q", code, text[len(text)-10:])
		}
	}
}
