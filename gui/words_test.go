package gui

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parallelogram/assets"
	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/job"
	"parallelogram/core/preset"
	"parallelogram/core/strategy"
	"parallelogram/core/workload"
	"parallelogram/gui/terms"
	"parallelogram/gui/words"
)

// TestMain makes every test speak English, whatever the system does.
func TestMain(m *testing.M) {
	if err := words.Speak(words.English); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}

// message is an entry of a translation file: a text, or one for each number.
type message map[string]string

func (m *message) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		*m = message{"other": text}
		return nil
	}
	return json.Unmarshal(data, (*map[string]string)(m))
}

func messages(t *testing.T, l words.Language) map[string]message {
	t.Helper()
	data, err := assets.Translations.ReadFile("translations/" + string(l) + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]message
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatalf("%s.json: %v", l, err)
	}
	return all
}

var placeholder = regexp.MustCompile(`\{\{\.(\w+)\}\}|\{(\w+)\}`)

// placeholders lists what a text is filled with, in order. The core's own
// English, Why and Text, may be left out of a translation.
func placeholders(text string) []string {
	names := placeholder.FindAllString(text, -1)
	names = slices.DeleteFunc(names, func(n string) bool {
		return slices.Contains([]string{"{{.Why}}", "{{.Text}}", "{{.Min}}", "{{.Max}}", "{{.MaxWorkers}}", "{{.MinTarget}}", "{{.MaxTarget}}"}, n)
	})
	slices.Sort(names)
	return names
}

func TestLanguagesSayTheSame(t *testing.T) {
	english, korean := messages(t, words.English), messages(t, words.Korean)
	for key := range korean {
		if english[key] == nil {
			t.Errorf("ko.json has %q, en.json has not", key)
		}
	}
	for key, text := range english {
		if korean[key] == nil {
			t.Errorf("en.json has %q, ko.json has not", key)
			continue
		}
		for number, words := range korean[key] {
			if number != "other" {
				t.Errorf("ko.json: %q has a form %q; Korean has no plural", key, number)
			}
			if got, want := placeholders(words), placeholders(text["other"]); !slices.Equal(got, want) {
				t.Errorf("ko.json: %q is filled with %q, en.json with %q", key, got, want)
			}
		}
		if one, ok := text["one"]; ok && !slices.Equal(placeholders(one), placeholders(text["other"])) {
			t.Errorf("en.json: the forms of %q are filled with different things", key)
		}
	}
}

// driver is the folder of tests that work the finished program; no window
// shows what stands there.
const driver = "realwindow"

// sources parses the files of the window: those of this package and of all
// below it.
func sources(t *testing.T) (files []*ast.File) {
	t.Helper()
	err := fs.WalkDir(os.DirFS("."), ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case path == driver:
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
	for _, c := range slices.Concat((&window{}).table(), (&inspection{}).table()) {
		keys = append(keys, "command."+c.ID)
		if c.Needs != "" {
			keys = append(keys, "needs."+c.Needs)
		}
	}
	for _, g := range gestures {
		keys = append(keys, "help.mouse."+g, "help.mouse."+g+".does")
	}
	for _, k := range chart.Kinds() {
		keys = append(keys, "kind."+string(k))
	}
	for _, code := range []string{"throttled", "stolen", "overheated"} {
		keys = append(keys, "readout."+code)
	}
	for _, p := range phases {
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
	for _, name := range terms.All {
		keys = append(keys, "term."+name, "term."+name+".text")
	}
	for _, name := range activities {
		keys = append(keys, "activity."+name, "activity."+name+".why")
	}
	return keys
}

// problemKeys are the keys of the problems that a file makes; one that is not
// written out is empty.
func problemKeys(file *ast.File) (keys []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		made, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		if name, ok := made.Type.(*ast.SelectorExpr); !ok || name.Sel.Name != "Problem" {
			return true
		}
		key := ""
		for _, e := range made.Elts {
			pair := e.(*ast.KeyValueExpr)
			if literal, ok := pair.Value.(*ast.BasicLit); ok && pair.Key.(*ast.Ident).Name == "Key" {
				key, _ = strconv.Unquote(literal.Value)
			}
		}
		keys = append(keys, key)
		return true
	})
	return keys
}

func TestEveryKeyIsThereAndUsed(t *testing.T) {
	english := messages(t, words.English)
	used := map[string]bool{}
	for _, key := range madeKeys() {
		used[key] = true
		if english[key] == nil {
			t.Errorf("the program may say %q, which is not in en.json", key)
		}
	}
	looksLikeKey := regexp.MustCompile(`^[a-z]+(\.[a-z0-9-]+)+$`)
	for _, file := range sources(t) {
		ast.Inspect(file, func(n ast.Node) bool {
			literal, ok := n.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING {
				return true
			}
			text, _ := strconv.Unquote(literal.Value)
			used[text] = true
			return true
		})
		for _, key := range problemKeys(file) {
			if english[key] == nil {
				t.Errorf("a problem says %q, which is not in en.json", key)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			if !slices.Contains([]string{"words.Say", "words.SayCount", "Say", "SayCount"}, called(call)) {
				return true
			}
			if literal, ok := call.Args[0].(*ast.BasicLit); ok {
				key, _ := strconv.Unquote(literal.Value)
				if english[key] == nil || !looksLikeKey.MatchString(key) {
					t.Errorf("the program says %q, which is not in en.json", key)
				}
			}
			return true
		})
	}
	for _, key := range slices.Sorted(maps.Keys(english)) {
		if !used[key] {
			t.Errorf("en.json has %q, which nothing says", key)
		}
	}
}

func TestChartHasAllItsWords(t *testing.T) {
	words := reflect.ValueOf(chartWords())
	for i := range words.NumField() {
		if words.Field(i).String() == "" {
			t.Errorf("the chart's %s has no words", words.Type().Field(i).Name)
		}
	}
}
