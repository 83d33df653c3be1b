package interpreter

import (
	"os"
	"path/filepath"
	"slices"
)

// Places says where interpreters are looked for. The zero value is nowhere.
type Places struct {
	Given []string                 // paths that the user named, as for [Ask]
	File  string                   // the file or folder of the user's code: environments beside it and above are looked at; empty for none
	Env   func(name string) string // a variable of the environment; nil for none
	Home  string                   // the user's folder; empty for none
}

// Here returns the places of this machine for a file of the user's.
func Here(file string, given ...string) Places {
	home, _ := os.UserHomeDir() // empty where there is none
	return Places{Given: given, File: file, Env: os.Getenv, Home: home}
}

// candidates lists what may be an interpreter, the nearest to the user first.
func (p Places) candidates() []string {
	list := slices.Clone(p.Given)
	for _, prefix := range slices.Concat(
		[]string{p.variable("VIRTUAL_ENV"), p.variable("CONDA_PREFIX")}, environments(p.File)) {
		list = append(list, within(prefix))
	}
	for _, folder := range filepath.SplitList(p.variable("PATH")) {
		list = append(list, named(folder)...)
	}
	for _, folder := range []string{p.pyenv(), p.uv()} {
		for _, prefix := range entries(folder) {
			list = append(list, within(prefix))
		}
	}
	return distinct(list)
}

func (p Places) variable(name string) string {
	if p.Env == nil {
		return ""
	}
	return p.Env(name)
}

// under returns a path below the user's folder; empty where there is none.
func (p Places) under(path string) string {
	if p.Home == "" {
		return ""
	}
	return filepath.Join(p.Home, path)
}

// environments lists where the virtual environments of a file would be: beside
// it, and in every folder above.
func environments(file string) (list []string) {
	whole, err := filepath.Abs(file)
	if file == "" || err != nil {
		return nil
	}
	for folder := whole; ; folder = filepath.Dir(folder) {
		list = append(list, filepath.Join(folder, ".venv"), filepath.Join(folder, "venv"))
		if folder == filepath.Dir(folder) {
			return list
		}
	}
}

// within returns the interpreter of an installation or an environment; empty if
// there is none.
func within(prefix string) string {
	for _, name := range inPrefix {
		file := filepath.Join(prefix, name)
		if info, err := os.Stat(file); prefix != "" && err == nil && !info.IsDir() {
			return file
		}
	}
	return ""
}

// entries lists the paths of what is in a folder; none where it cannot be read.
func entries(folder string) (list []string) {
	if folder == "" {
		return nil
	}
	found, _ := os.ReadDir(folder)
	for _, e := range found {
		list = append(list, filepath.Join(folder, e.Name()))
	}
	return list
}
