package interpreter

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
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

// pythons are the names of interpreters: python, python3, python3.13,
// python3.13t and python3.13-nogil, pypy3, pypy3.11.
var pythons = regexp.MustCompile(`^(?:python3?|python3\.(\d{1,3})(?:t|-nogil)?|pypy3(?:\.\d{1,3})?)$`)

// named lists what is named as interpreters are in a folder of PATH, what is
// meant by python first and older ones last.
func named(folder string) (list []string) {
	if !filepath.IsAbs(folder) {
		return nil // as os/exec does not look there
	}
	for _, file := range entries(folder) {
		if isPython(file) {
			list = append(list, file)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(rank(a), rank(b)) })
	return list
}

func base(file string) string {
	return strings.TrimSuffix(strings.ToLower(filepath.Base(file)), executable)
}

func isPython(file string) bool { return pythons.MatchString(base(file)) }

// rank orders the interpreters of a folder.
func rank(file string) int {
	name := base(file)
	minor, err := strconv.Atoi(pythons.FindStringSubmatch(name)[1])
	switch {
	case name == "python3":
		return 0
	case name == "python":
		return 1
	case err == nil:
		return 1000 - minor // at least 2: a minor version has three digits at most
	}
	return 1001
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

// distinct leaves out what is empty, and all but the first of the names that one
// interpreter has in one folder.
func distinct(paths []string) (list []string) {
	known := map[string]bool{"": true}
	for _, path := range paths {
		if key := identity(path); !known[key] {
			known[key] = true
			list = append(list, path)
		}
	}
	return list
}

// identity is the same for names that start the same: links of one folder to one
// interpreter. The folder counts, for an environment is told by it, and a link to
// something else may be a shim, which asks by which name it was called.
func identity(path string) string {
	file, err := filepath.EvalSymlinks(path)
	if err != nil || !isPython(file) {
		return path
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return path
	}
	return folder + "\x00" + file
}
