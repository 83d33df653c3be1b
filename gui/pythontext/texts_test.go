package pythontext

import (
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/python/interpreter"
	"parallelogram/gui/guitest"
)

func TestMain(m *testing.M) { guitest.Main(m) }

// project is a folder with a module, one in a package, and lists.
func project(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{
		"work.py": "", "pkg/__init__.py": "", "pkg/inner.py": "", "list": "a\nb\nc\n", "list.jsonl": "{\"x\": 1}\n[2]\n",
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// experiment measures what texts name.
func experiment(t *testing.T, texts Texts) core.Experiment {
	t.Helper()
	p, _, err := texts.Read()
	if err != nil {
		t.Fatalf("%q: %v", texts, err)
	}
	return plan.Python(guitest.Host(), p, texts.Interpreters()...)
}

var two = Lines([]interpreter.Interpreter{{Name: "CPython 3.11.7", Path: "/usr/bin/python3"}, {Name: "CPython 3.14.1 free-threaded", Path: "/opt/my python"}})

// What is written down is read as what it was.
func TestAFunctionComesBack(t *testing.T) {
	root := project(t)
	t.Chdir(root)
	file := func(name string) string { return filepath.Join(root, filepath.FromSlash(name)) }
	for _, texts := range []Texts{
		{File: file("work.py"), Function: "f", Items: "100", By: two},
		{File: file("work.py"), Function: "K.f", Items: "@" + file("list"), Init: "g", Chunk: "7", Start: "spawn", By: "\t/usr/bin/python3"},
		{File: file("pkg/inner.py"), Function: "f", Items: file("work.py") + ":items", By: two},
		{File: file("pkg/__init__.py"), Function: "f", Items: "@pkg.inner:items", By: two},
		{File: "json", Function: "dumps", Items: "9", By: two},
		{File: "json", Function: "dumps", Items: "9", By: two, Dir: file("pkg")},
		{Each: "item + 1", Items: "9", By: two},
		{File: "parallelogram_topics", Function: "primes", Items: "9", By: two},
		{File: file("work.py"), Each: "f(item)", Items: "9", By: two},
	} {
		e := experiment(t, texts)
		again := Of(e)
		if !maps.Equal(again, texts) || !reflect.DeepEqual(experiment(t, again), e) {
			t.Errorf("%q\ncomes back as %q", texts, again)
		}
	}
}

func TestFaultsStandAtTheirField(t *testing.T) {
	root := project(t)
	good := Texts{File: filepath.Join(root, "work.py"), Function: "f", Items: "9"}
	check := func(name, text, field, key string) {
		t.Helper()
		texts := maps.Clone(good)
		texts[name] = text
		_, _, err := texts.Read()
		if f, ok := message.Of(err), false; err != nil {
			for _, e := range flat(err) {
				fault, is := e.(*message.FieldError)
				ok = ok || is && fault.Field == field && fault.Why.Key == key
			}
			if ok {
				return
			}
			t.Errorf("%s %q: %v %v", name, text, err, f.Key)
			return
		}
		t.Errorf("%s %q is right", name, text)
	}
	check(File, "", File, "python.file-wanted")
	check(File, "nowhere.py", File, "python.no-file")
	check(Function, "", Function, "python.function-wanted")
	check(Items, "", Items, "python.no-items")
	check(Items, "0", Items, "outside")
	check(Items, "@nowhere", Items, "command.items-unread")
	check(Chunk, "0", Chunk, "outside")
	check(Chunk, "1000001", Chunk, "outside")
	check(Chunk, "x", Chunk, "not-a-whole-number")
	check(Dir, "/nowhere/at/all", Dir, "invocation.no-folder")
	for name, text := range map[string]string{Chunk: "1000000", Init: "g", Items: "1"} {
		texts := maps.Clone(good)
		texts[name] = text
		if _, _, err := texts.Read(); err != nil {
			t.Errorf("%s %q: %v", name, text, err)
		}
	}
	if _, _, err := (Texts{Each: "item", Items: "9", Init: "g"}).Read(); err == nil || flat(err)[0].(*message.FieldError).Field != Init {
		t.Errorf("%v", err)
	}
}

func flat(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	var list []error
	for _, e := range joined.Unwrap() {
		if e != nil {
			list = append(list, flat(e)...)
		}
	}
	return list
}

func TestTheSourceIsAFile(t *testing.T) {
	t.Chdir("/")
	for texts, want := range map[[2]string]string{
		{"work.py", ""}: "/work.py", {"a/b.py", "/tmp"}: "/tmp/a/b.py", {" /x/y.py ", "/tmp"}: "/x/y.py", {"json", ""}: "", {"", ""}: "", {"x.py", "/nowhere/at/all"}: "",
	} {
		if got := (Texts{File: texts[0], Dir: texts[1]}).Source(); got != want {
			t.Errorf("%q: %q, want %q", texts, got, want)
		}
	}
}

func TestThePreviewShowsTheCalls(t *testing.T) {
	root := project(t)
	file := filepath.Join(root, "work.py")
	for _, c := range []struct {
		texts Texts
		want  string
	}{
		{Texts{File: file, Function: "f", Items: "1"}, "from work import f\nf(0)"},
		{Texts{File: file, Function: "f", Items: "2"}, "from work import f\nf(0)\nf(1)"},
		{Texts{File: file, Function: "f", Items: "3"}, "from work import f\nf(0)\nf(1)\nf(2)"},
		{Texts{File: file, Function: "K.f", Items: "100", Init: "g"}, "from work import K\ng()  # first, once a worker\nK.f(0)\nK.f(1)\n… K.f(99)"},
		{Texts{File: file, Function: "f", Items: "@list"}, "from work import f\nf(\"a\")\nf(\"b\")\nf(\"c\")"},
		{Texts{File: file, Function: "f", Items: "@list.jsonl"}, "from work import f\nf({\"x\": 1})\nf([2])"},
		{Texts{File: file, Function: "f", Items: "work.py:items"}, "from work import f\nfor item in " + file + ":items():\n    f(item)"},
		{Texts{File: file, Each: "f(item)", Items: "3"}, "from work import *\nfor item in 0, 1, 2:\n    f(item)"},
		{Texts{Each: "item + 1", Items: "9"}, "for item in 0, 1, … 8:\n    item + 1"},
	} {
		p, items, err := c.texts.Read()
		if got := Preview(p, items); err != nil || got != c.want {
			t.Errorf("%q, %v\nwant %q", got, err, c.want)
		}
	}
	p := core.Python{Module: "a\u202eb", Function: "f\u202e\n", Items: core.Items{From: "@x", Count: 1, Digest: "1"}}
	if got := Preview(p, []string{"\u202e" + strings.Repeat("x", 80)}); strings.ContainsAny(got, "\u202e") || !strings.Contains(got, `("\u202e`+strings.Repeat("x", 38)+`…")`) {
		t.Errorf("%q", got)
	}
}

func TestTheListingShowsAllThatWouldRun(t *testing.T) {
	root := project(t)
	e := experiment(t, Texts{File: filepath.Join(root, "work.py"), Function: "f", Items: "@list", Chunk: "7", Start: "spawn", By: two})
	want := "The calls\n  from work import f\n  f(\"a\")\n  f(\"b\")\n  f(\"c\")\n\nBy\n  /usr/bin/python3  # CPython 3.11.7\n  '/opt/my python'  # CPython 3.14.1 free-threaded\n\n" +
		"In the folder\n  " + root + "\n\nCall it with each of\n  @" + filepath.Join(root, "list") + "\n\nItems that a process is handed at once\n  7\n\nHow processes are started\n  spawn"
	if got, err := Listing(e); err != nil || got != want {
		t.Errorf("%v\n%s", err, got)
	}
	if got, want := Once(e), "/usr/bin/python3\nfrom work import f\nf(\"a\")"; got != want {
		t.Errorf("once: %q", got)
	}
	parts := Summary(e)
	if len(parts) != 6 || parts[0].Text != "work:f" || parts[5].Text != "spawn" {
		t.Errorf("%q", parts)
	}
	if err := os.WriteFile(filepath.Join(root, "list"), []byte("other\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Listing(e); err == nil {
		t.Error("items that have changed are listed")
	}
	if got := Once(e); !strings.Contains(got, "work import f") {
		t.Errorf("once: %q", got)
	}
}

func TestOnlyInterpretersDiffer(t *testing.T) {
	e := core.Experiment{Variants: []core.Variant{{Params: map[string]string{core.InterpreterParam: "x"}}}}
	if !OnlyInterpreters(e) || !OnlyInterpreters(core.Experiment{}) {
		t.Error("interpreters are more")
	}
	for _, params := range []map[string]string{nil, {"n": "1"}, {core.InterpreterParam: "x", "n": "1"}} {
		e.Variants[0].Params = params
		if OnlyInterpreters(e) {
			t.Errorf("%v is only an interpreter", params)
		}
	}
}
