package gui

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"parallelogram/assets"
	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/preset"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
	"parallelogram/gui/glossary"
	"parallelogram/gui/guitest"
	"parallelogram/gui/help"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestMain makes every test speak English, whatever the system does.
func TestMain(m *testing.M) { guitest.Main(m) }

// sources parses the files of a folder of the program and of all below it, but
// for tests and what tests are made of.
func sources(t *testing.T, folder string) (files []*ast.File) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(folder), ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && slices.Contains([]string{"realwindow", "guitest", "testdata"}, entry.Name()):
			return fs.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(folder, path), nil, 0)
		files = append(files, file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// madeKeys are the keys that the program puts together while it runs.
func madeKeys() (keys []string) {
	for _, w := range workload.All() {
		keys = append(keys, "workload."+w.Name+".expect")
		for _, p := range w.Params {
			keys = append(keys, "workload."+w.Name+"."+p.Name, "workload."+w.Name+"."+p.Name+".help")
			for _, choice := range p.Choices {
				keys = append(keys, "workload."+w.Name+"."+p.Name+"."+choice)
			}
		}
	}
	for _, p := range core.Precisions() {
		keys = append(keys, "precision."+p.Name)
	}
	for _, name := range strategy.Names() {
		keys = append(keys, "strategy."+string(name))
	}
	for _, id := range []string{"inspect-again", "inspect-copy", "inspect-close"} { // of the inspector, which has a table of its own
		keys = append(keys, "command."+id)
	}
	keys = append(keys, "needs.rest")
	for _, c := range (&window{runs: &runs{}, files: &files{}, edits: &edits{}}).table() {
		keys = append(keys, "command."+c.ID)
		if c.Needs != "" {
			keys = append(keys, "needs."+c.Needs)
		}
	}
	for _, g := range help.Gestures {
		keys = append(keys, "help.mouse."+g, "help.mouse."+g+".does")
	}
	for _, k := range chart.Kinds() {
		keys = append(keys, "kind."+string(k))
	}
	for _, code := range []string{"throttled", "stolen", "overheated"} {
		keys = append(keys, "readout."+code)
	}
	for _, p := range []core.Phase{core.PhaseSweep, core.PhaseProbe, core.PhaseFocus, core.PhaseConfirm, core.PhaseFloor} {
		keys = append(keys, "readout.round."+string(p))
	}
	for _, p := range chart.Presets() {
		keys = append(keys, "size."+p.Name)
	}
	for _, p := range preset.All() {
		keys = append(keys, "preset."+p.Name)
	}
	for _, f := range job.Families() {
		keys = append(keys, "family."+string(f))
	}
	for _, name := range glossary.All {
		keys = append(keys, "term."+name, "term."+name+".text")
	}
	for _, name := range []string{"calibrating", "waiting", "probing", "measuring", "focusing", "confirming", "concluding"} {
		keys = append(keys, "activity."+name, "activity."+name+".why")
	}
	return keys
}

// fillers are the functions that fill a text of the catalogue, with the place of
// its key among their arguments and how many more come before the pairs.
var fillers = map[string]struct{ key, skip int }{
	"Say": {}, "SayCount": {skip: 1}, "i18n.Say": {}, "i18n.SayCount": {skip: 1},
	"message.NewError": {}, "message.New": {key: 1},
}

// literals lists the strings that are written out in a file.
func literals(file *ast.File) (texts []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
			text, _ := strconv.Unquote(l.Value)
			texts = append(texts, text)
		}
		return true
	})
	return texts
}

// saidKeys lists the keys that a file says by name.
func saidKeys(file *ast.File) (keys []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		filler, ok := fillers[called(call)]
		if !ok || len(call.Args) <= filler.key {
			return true
		}
		if l, ok := call.Args[filler.key].(*ast.BasicLit); ok {
			key, _ := strconv.Unquote(l.Value)
			keys = append(keys, key)
		}
		return true
	})
	return keys
}

func TestEveryKeyIsThereAndUsed(t *testing.T) {
	english := message.English()
	used := map[string]bool{}
	for _, key := range madeKeys() {
		used[key] = true
		if !english.Has(key) {
			t.Errorf("the program may say %q, which is not in en.json", key)
		}
	}
	said := 0
	for _, file := range sources(t, ".") {
		for _, text := range literals(file) {
			used[text] = true
		}
		for _, key := range saidKeys(file) {
			said++
			if !english.Has(key) {
				t.Errorf("the program says %q, which is not in en.json", key)
			}
		}
	}
	if said < 200 {
		t.Errorf("only %d keys were found", said)
	}
	for _, folder := range []string{"../core", "../cmd"} {
		for _, file := range sources(t, folder) {
			for _, text := range literals(file) {
				used[text] = true
			}
		}
	}
	for _, key := range catalogueKeys(t) {
		if !used[key] && !madeByCore.MatchString(key) {
			t.Errorf("en.json has %q, which nothing says", key)
		}
	}
}

// madeByCore are the keys that the core puts together; its tests look after them.
var madeByCore = regexp.MustCompile(`^(count|finding|law-name|title|trace)\.`)

// catalogueKeys are the keys of en.json.
func catalogueKeys(t *testing.T) []string {
	t.Helper()
	var all map[string]any
	if err := json.Unmarshal(assets.Catalogues()["en"], &all); err != nil {
		t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(all))
}
