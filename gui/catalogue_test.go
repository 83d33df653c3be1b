package gui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/job"
	"parallelogram/core/message"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
	"parallelogram/gui/form"
	"parallelogram/gui/glossary"
	"parallelogram/gui/guitest"
	"parallelogram/gui/help"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestMain makes every test speak English, whatever the system does.
func TestMain(m *testing.M) { guitest.Main(m) }

// sources parses the files of the window, but for tests and what tests are made of.
func sources(t *testing.T) (files []*ast.File) {
	t.Helper()
	err := fs.WalkDir(os.DirFS("."), ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && slices.Contains([]string{"guitest", "testdata"}, entry.Name()):
			return fs.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
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
	for _, c := range (&window{runs: &runs{}, files: &files{}, edits: &edits{}, own: &own{}}).table() {
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
	for _, q := range form.Questions() {
		keys = append(keys, "preset."+q.Name)
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

// Every key that the window says is in the catalogue. That every key of the
// catalogue is used, assets holds.
func TestEveryKeyIsThere(t *testing.T) {
	english, made := message.English(), madeKeys()
	keys := made
	for _, file := range sources(t) {
		keys = append(keys, saidKeys(file)...)
	}
	for _, key := range keys {
		if !english.Has(key) {
			t.Errorf("the window says %q, which is not in the catalogue", key)
		}
	}
	if said := len(keys) - len(made); said < 150 {
		t.Errorf("only %d keys were found in the sources", said)
	}
}
