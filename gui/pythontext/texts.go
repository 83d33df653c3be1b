// Package pythontext is a Python function of the user's as text: as it is typed
// into the form, and as it is shown before it is run.
//
// The recipe:
//
//  1. [Of] writes the function of an experiment down as [Texts], a text for each
//     field, and [Texts.Read] reads it back.
//  2. [Preview] shows the calls that are made while they are typed.
//  3. [Listing] shows all that a run would execute, for a user who did not type it.
//
// What is shown may come from a file: nothing in it can hide or move.
package pythontext

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/python"
	"parallelogram/core/python/interpreter"
)

// Texts are the fields of a function as they are typed, by their names. A field
// that is absent is empty.
type Texts map[string]string

// The names of the fields, as a *message.FieldError has them.
const (
	File     = "python" // or a module
	Function = "function"
	Items    = "items"
	By       = "interpreter" // a line for each: name, tab, path; empty for the nearest
	Init     = "init"
	Chunk    = "chunk"
	Start    = "start-method"
	Each     = "each"
	Dir      = "dir"
)

// Of writes the function of an experiment down, with its interpreters.
func Of(e core.Experiment) Texts {
	p := *e.Workload.Python
	t := Texts{Function: p.Function, Items: p.Items.From, Init: p.Init, Start: p.Start, Each: p.Each}
	if p.Chunk > 0 {
		t[Chunk] = strconv.Itoa(p.Chunk)
	}
	if t[File] = fileOf(p); t[File] == p.Module && p.Root != here() {
		t[Dir] = p.Root
	}
	t[By] = Lines(interpreters(e))
	for name, text := range t {
		if text == "" {
			delete(t, name)
		}
	}
	return t
}

// here is the working folder of this program, where modules are looked up unless
// another is named; empty where it is gone.
func here() string {
	folder, _ := os.Getwd()
	return folder
}

// fileOf returns the file of a module, or its name where that is not what the file
// would be imported as.
func fileOf(p core.Python) string {
	path := filepath.Join(p.Root, filepath.FromSlash(strings.ReplaceAll(p.Module, ".", "/")))
	for _, file := range []string{path + ".py", filepath.Join(path, "__init__.py")} {
		again, err := python.Parse(file, "item", p.Root)
		if err == nil && p.Module != "" && again.Module == p.Module && again.Root == p.Root {
			return file
		}
	}
	return p.Module
}

// interpreters are those of an experiment: one that is no variant has no name.
func interpreters(e core.Experiment) (list []interpreter.Interpreter) {
	for _, v := range e.Variants {
		list = append(list, interpreter.Interpreter{Name: v.Name, Path: v.Params[core.InterpreterParam]})
	}
	if list == nil && e.Workload.Python.Interpreter != "" {
		list = append(list, interpreter.Interpreter{Path: e.Workload.Python.Interpreter})
	}
	return list
}

// Lines writes interpreters down.
func Lines(list []interpreter.Interpreter) string {
	lines := make([]string, len(list))
	for n, i := range list {
		lines[n] = i.Name + "\t" + i.Path
	}
	return strings.Join(lines, "\n")
}

// Interpreters are those that are written down: their names and paths.
func (t Texts) Interpreters() (list []interpreter.Interpreter) {
	for line := range strings.SplitSeq(t[By], "\n") {
		if name, path, ok := strings.Cut(line, "\t"); ok {
			list = append(list, interpreter.Interpreter{Name: name, Path: path})
		}
	}
	return list
}

// OnlyInterpreters reports whether nothing else differs between the variants of an
// experiment, so that all of it can be written down.
func OnlyInterpreters(e core.Experiment) bool {
	for _, v := range e.Variants {
		if len(v.Params) != 1 || v.Params[core.InterpreterParam] == "" {
			return false
		}
	}
	return true
}
