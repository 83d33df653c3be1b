package python

import (
	"os"
	"path/filepath"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
)

// order is what the script is told, as JSON.
type order struct {
	Strategy core.Strategy `json:"strategy"`
	Workers  int           `json:"workers"`
	Module   string        `json:"module,omitempty"`
	Function string        `json:"function,omitempty"`
	Each     string        `json:"each,omitempty"`
	Init     string        `json:"init,omitempty"`
	Chunk    int           `json:"chunk,omitempty"`
	Start    string        `json:"start,omitempty"`
	Warmup   int           `json:"warmup"`
	Dir      string        `json:"dir,omitempty"`

	Items           string `json:"items"` // its kind: count, lines, jsonl, generator
	Count           int    `json:"count,omitempty"`
	Path            string `json:"path,omitempty"`
	GeneratorModule string `json:"generator_module,omitempty"`
	Generator       string `json:"generator,omitempty"`
}

// The kinds of items.
const (
	counted   = "count"
	linesOf   = "lines"
	jsonLines = "jsonl"
	generated = "generator"
)

// orderOf makes what the script is told of a trial.
func orderOf(p core.Python, c core.Cell, warmup int) order {
	o := order{
		Strategy: c.Strategy, Workers: c.Workers, Module: p.Module, Function: p.Function, Each: p.Each,
		Init: p.Init, Chunk: p.Chunk, Start: p.Start, Warmup: warmup, Dir: p.Root, Count: p.Items.Count,
	}
	o.Items, o.Path, o.GeneratorModule, o.Generator = kindOf(p.Items.From)
	return o
}

// kindOf reads what items are made of: "100", "@file", "@file.jsonl",
// "@module:generator".
func kindOf(from string) (kind, path, module, generator string) {
	name, listed := strings.CutPrefix(from, "@")
	switch {
	case !listed:
		return counted, "", "", ""
	case strings.HasSuffix(name, ".jsonl"):
		return jsonLines, name, "", ""
	}
	if m, g, ok := strings.Cut(name, ":"); ok && !fileExists(name) {
		return generated, "", m, g
	}
	return linesOf, name, "", ""
}

// Generated reports whether a function of the user's makes the items, so that how
// many there are is not known before it is called.
func Generated(items core.Items) bool {
	kind, _, _, _ := kindOf(items.From)
	return kind == generated
}

func fileExists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}

// Parse reads how a user names a function: "FILE.py:function", which is imported
// under the name that its packages give it, or "package.module:function", looked
// up from a folder. The error is a *message.FieldError.
func Parse(name, folder string) (core.Python, error) {
	at := strings.LastIndexByte(name, ':')
	if at <= 0 || at == len(name)-1 {
		return core.Python{}, message.NewFieldError("python", "python.no-colon", "text", name)
	}
	module, function := name[:at], name[at+1:]
	if !strings.HasSuffix(module, ".py") {
		return core.Python{Module: module, Function: function, Root: folder}, nil
	}
	root, module, err := imported(filepath.Join(folder, module), filepath.IsAbs(module), module)
	return core.Python{Module: module, Function: function, Root: root}, err
}

// imported returns the folder from which a file is imported, and under what name:
// above all folders that are packages.
func imported(joined string, absolute bool, written string) (root, module string, err error) {
	path := joined
	if absolute {
		path = written
	}
	if !fileExists(path) {
		return "", "", message.NewFieldError("python", "python.no-file", "path", path)
	}
	names := []string{strings.TrimSuffix(filepath.Base(path), ".py")}
	root = filepath.Dir(path)
	for fileExists(filepath.Join(root, "__init__.py")) && filepath.Dir(root) != root {
		names = append([]string{filepath.Base(root)}, names...)
		root = filepath.Dir(root)
	}
	if names[len(names)-1] == "__init__" {
		names = names[:len(names)-1]
	}
	return root, strings.Join(names, "."), nil
}
