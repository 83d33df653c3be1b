package python

import (
	"os"
	"path/filepath"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
)

// folderOf makes a folder of empty files.
func folderOf(t *testing.T, files ...string) string {
	t.Helper()
	folder := t.TempDir()
	for _, name := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestFunctionsAreNamedByFileOrModule(t *testing.T) {
	folder := folderOf(t, "work.py", "a/b.py", "p/__init__.py", "p/q/__init__.py", "p/q/m.py", "odd.name.py", "x:y.py")
	for _, c := range []struct{ name, each, root, module, function string }{
		{"work.py:f", "", "", "work", "f"},
		{filepath.Join(folder, "work.py") + ":f", "", "", "work", "f"},
		{"./a/../work.py:C.f", "", "", "work", "C.f"},
		{"a/b.py:f", "", "a", "b", "f"},
		{"p/q/m.py:f", "", "", "p.q.m", "f"},
		{"p/q/__init__.py:f", "", "", "p.q", "f"},
		{"x:y.py:f", "", "", "x:y", "f"},
		{"p.q.m:f", "", "", "p.q.m", "f"},
		{"work.py", "f(item)", "", "work", ""},
		{"p.q.m", "f(item)", "", "p.q.m", ""},
		{"", "item", "", "", ""},
	} {
		p, err := Parse(c.name, c.each, folder)
		if err != nil || p.Root != filepath.Join(folder, c.root) || p.Module != c.module || p.Function != c.function || p.Each != c.each {
			t.Errorf("%s: %+v, %v", c.name, p, err)
		}
	}
	for name, key := range map[string]string{
		"work.py": "python.no-colon", "work.py:": "python.no-colon", ":f": "python.no-colon", "": "python.no-colon",
		"nothing.py:f": "python.no-file", "p:f.py:g": "python.no-file", "odd.name.py:f": "python.dotted",
	} {
		if _, err := Parse(name, "", folder); err == nil || message.Of(err).Inner["why"].Key != key {
			t.Errorf("%q: %v, want %s", name, err, key)
		}
	}
}

func TestItemsThatAFunctionMakes(t *testing.T) {
	for text, want := range map[string]string{
		"gen.py:make": "/home/gen.py:make", "/a/gen.py:make": "/a/gen.py:make", "@gen.py:make": "/home/gen.py:make",
		"@p.q:make": "@p.q:make", "@모듈:만들기": "@모듈:만들기",
		"100": "", "@list.txt": "", "@a/b:c": "", "*.py": "", "@gen.py": "", "gen.py": "", "p.q:make": "", "@:make": "", "@p.q:": "",
	} {
		items, made := ParseItems(text, "/home")
		if made != (want != "") || made && items.From != want || Made(core.Items{From: items.From}) != made {
			t.Errorf("%s: %+v, %v, want %q", text, items, made, want)
		}
	}
}

func TestWhatCannotBeAFunctionIsToldBeforeItIsRun(t *testing.T) {
	good := core.Python{Module: "m", Function: "f", Items: core.Items{From: "1", Count: 1}}
	if err := Check(good); err != nil {
		t.Error(err)
	}
	for key, change := range map[string]func(*core.Python){
		"python.no-colon":   func(p *core.Python) { p.Function = "" },
		"python.no-items":   func(p *core.Python) { p.Items.Count = 0 },
		"python.init-alone": func(p *core.Python) { p.Module, p.Function, p.Each, p.Init = "", "", "item", "f" },
		"outside":           func(p *core.Python) { p.Chunk = -1 },
	} {
		p := good
		change(&p)
		if err := Check(p); err == nil || message.Of(err).Inner["why"].Key != key {
			t.Errorf("%v, want %s", err, key)
		}
	}
	good.Items = core.Items{From: "@m:items"}
	if err := Check(good); err != nil {
		t.Error(err)
	}
}
