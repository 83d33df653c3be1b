package assets_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"parallelogram/assets"
)

// looksLikeCode tells the codes of notices from other texts.
var looksLikeCode = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// codes finds the code of every notice that the core makes: a text that looks
// like one behind a severity, or as the first argument of a function called
// add, or in a table of codes.
func codes(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	err := fs.WalkDir(os.DirFS("../core"), ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "verdict/") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join("../core", path), nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			for _, code := range codesIn(n) {
				found[code] = path
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// codesIn returns the codes that stand in one call or one composite literal.
func codesIn(n ast.Node) (list []string) {
	var elements []ast.Expr
	behind := ""
	switch n := n.(type) {
	case *ast.CallExpr:
		elements = n.Args
		if name, ok := n.Fun.(*ast.Ident); ok && name.Name == "add" && len(n.Args) > 1 {
			behind = "severity"
		}
	case *ast.CompositeLit:
		elements = n.Elts
	}
	for _, e := range elements {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			if name, ok := pair.Key.(*ast.Ident); ok && name.Name == "Code" {
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

func literal(e ast.Expr) string {
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

func TestKoreanNoticesEndAsSentences(t *testing.T) {
	for code, text := range assets.Notices("ko") {
		if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "{{end}}") {
			t.Errorf("%s ends with %q", code, text[len(text)-10:])
		}
	}
}
