package interpreter

import (
	"cmp"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

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
