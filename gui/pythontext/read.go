package pythontext

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/command"
	"parallelogram/core/message"
	"parallelogram/core/python"
)

// Read reads the fields, and looks at the disk for the file and the items, which it
// returns where they are a list. Items are looked up in the folder of the modules.
// The error joins a *message.FieldError for each fault. The interpreter stays empty.
func (t Texts) Read() (p core.Python, items []string, err error) {
	folder, err := t.folder()
	if err == nil {
		p, err = t.named(folder)
	}
	if python.IsTopic(p) && t[Dir] == "" { // it comes with this program
		p.Root = ""
	}
	if err != nil {
		return p, nil, err
	}
	p.Init, p.Start = strings.TrimSpace(t[Init]), t[Start]
	var errs [2]error
	p.Chunk, errs[0] = chunk(t[Chunk])
	p.Items, items, errs[1] = t.items(p.Root)
	if err = errors.Join(errs[:]...); err == nil {
		err = python.Check(p)
	}
	return p, items, err
}

// named reads which function it is.
func (t Texts) named(folder string) (core.Python, error) {
	file, each := strings.TrimSpace(t[File]), strings.TrimSpace(t[Each])
	if each != "" {
		return python.Parse(file, each, folder)
	}
	if file == "" {
		return core.Python{}, message.NewFieldError(File, "python.file-wanted")
	}
	function := strings.TrimSpace(t[Function])
	p, err := python.Parse(file, "item", folder) // first whether the file is there
	if err == nil && function == "" {
		err = message.NewFieldError(Function, "python.function-wanted")
	}
	p.Each, p.Function = "", function
	return p, err
}

// folder reads where modules and relative names are looked up.
func (t Texts) folder() (string, error) {
	here, err := os.Getwd()
	if err != nil {
		return "", &message.FieldError{Field: Dir, Why: message.Of(err)}
	}
	path := cmp.Or(strings.TrimSpace(t[Dir]), here)
	if !filepath.IsAbs(path) {
		path = filepath.Join(here, path)
	}
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		return path, message.NewFieldError(Dir, "invocation.no-folder", "folder", path)
	}
	return path, nil
}

func (t Texts) items(root string) (core.Items, []string, error) {
	text := strings.TrimSpace(t[Items])
	if text == "" {
		return core.Items{}, nil, message.NewFieldError(Items, "python.no-items")
	}
	if items, made := python.ParseItems(text, root); made {
		return items, nil, nil
	}
	return command.List(text, root)
}

// chunk reads how many items a process is handed at once.
func chunk(text string) (int, error) {
	if text = strings.TrimSpace(text); text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	switch {
	case err != nil:
		return 0, message.NewFieldError(Chunk, "not-a-whole-number", "text", text)
	case n < 1 || n > command.MaxItems:
		return 0, message.NewFieldError(Chunk, "outside", "n", n, "low", 1, "high", command.MaxItems)
	}
	return n, nil
}

// Source returns the file that a function stands in; empty where only its module is
// named.
func (t Texts) Source() string {
	folder, err := t.folder()
	path := strings.TrimSpace(t[File])
	if err != nil || !strings.HasSuffix(path, ".py") {
		return ""
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(folder, path)
	}
	return path
}
