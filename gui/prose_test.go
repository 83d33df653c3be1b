package gui

import (
	"go/ast"
	"go/token"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// prose is what a reader takes for words: a capital and small letters, or two
// words in a row; a single small one is a name inside the program.
var prose = regexp.MustCompile(`^\s*\p{Lu}\p{Ll}+|\pL{2,} \pL{2,}|\p{Hangul}`)

// exempt are the calls whose texts are not for the window: those for the
// terminal, and faults of the program. An error that the window shows is a
// message.Error, which has a key.
var exempt = []string{"fmt.Fprintf", "fyne.LogError", "panic"}

// wordless are the functions that fail before there are words, without a
// window, or by a fault of the program: what they say is English.
var wordless = []string{"checkServer", "load", "withEnv", "safely"}

// names are texts that are the same in every language.
var names = []string{Name, "English", "한국어", "Fyne", "Go "}

// TestNoTextIsHardCoded looks at every string of the window's packages: what reads like
// words must be in the translations, or in a place that no window shows.
func TestNoTextIsHardCoded(t *testing.T) {
	for _, file := range sources(t) {
		for _, text := range writtenOut(file) {
			if prose.MatchString(text) && !slices.Contains(names, text) {
				t.Errorf("a source says %q itself; put it into the translations", text)
			}
		}
	}
}

// writtenOut lists the strings of a file that a window might show: not those
// of imports, tags, constants, names of values in a sentence and exempt calls.
func writtenOut(file *ast.File) (texts []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.FuncDecl:
			return !slices.Contains(wordless, n.Name.Name)
		case *ast.Field:
			n.Tag = nil
		case *ast.CallExpr:
			if filler, ok := fillers[called(n)]; ok { // the names of what fills a text
				for i := filler.key + filler.skip + 1; i < len(n.Args); i += 2 {
					n.Args[i] = ast.NewIdent("_")
				}
			}
			return !slices.Contains(exempt, called(n))
		case *ast.GenDecl:
			return n.Tok != token.CONST
		case *ast.ValueSpec:
			return !slices.Contains(ownNames, n.Names[0].Name)
		case *ast.BasicLit:
			if n.Kind == token.STRING {
				text, err := strconv.Unquote(n.Value)
				if err != nil {
					text = n.Value
				}
				texts = append(texts, text)
			}
		}
		return true
	})
	return texts
}

// ownNames are the tables of what keyboards have printed on them, and of what
// Fyne says in English.
var ownNames = []string{"modifiers", "keyNames", "places"}

// called names the function of a call, with its package.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if x, ok := f.X.(*ast.Ident); ok {
			return x.Name + "." + f.Sel.Name
		}
	}
	return reflect.TypeOf(call.Fun).String()
}

func TestProse(t *testing.T) {
	for text, want := range map[string]bool{
		"Run": true, "Press Run.": true, "the run failed": true, "실행": true,
		"run": false, "menu.file": false, "": false, " · ": false, "x": false, "PNG": false, "{{.N}}": false, "auto": false,
	} {
		if got := prose.MatchString(text); got != want {
			t.Errorf("%q is prose: %v, want %v", strings.TrimSpace(text), got, want)
		}
	}
}
