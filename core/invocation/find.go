package invocation

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"parallelogram/core/message"
)

// find returns where the program is. One without a slash is looked up in the PATH of
// the environment that it gets.
func find(i Invocation) (string, error) {
	if i.Dir != "" {
		if info, err := os.Stat(i.Dir); err != nil || !info.IsDir() {
			return "", message.NewError("invocation.no-folder", "folder", i.Dir)
		}
	}
	name := i.Args[0]
	if name == filepath.Base(name) {
		return i.lookUp(name)
	}
	switch info, err := os.Stat(i.within(name)); {
	case errors.Is(err, fs.ErrNotExist):
		return "", message.NewError("invocation.not-found", "program", name)
	case err == nil && info.IsDir():
		return "", message.NewError("invocation.is-folder", "program", name)
	}
	return name, nil
}

// lookUp finds a program in the folders of PATH.
func (i Invocation) lookUp(name string) (string, error) {
	for _, folder := range filepath.SplitList(i.path()) {
		if path, err := exec.LookPath(filepath.Join(i.within(folder), name)); err == nil {
			return path, nil
		}
	}
	return "", message.NewError("invocation.not-found", "program", name)
}

// path returns PATH: of several, the last counts.
func (i Invocation) path() (list string) {
	for _, pair := range i.Env {
		if name, value, _ := strings.Cut(pair, "="); isPath(name) {
			list = value
		}
	}
	return list
}

// within returns a path as seen from the program's folder.
func (i Invocation) within(path string) string {
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(i.Dir, path)
}
