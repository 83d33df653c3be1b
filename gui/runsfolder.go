package gui

import (
	"os"
	"path/filepath"
	"strings"
)

// keepIn keeps runs in a folder from now on; empty is the program's own.
func (w *window) keepIn(folder string) {
	w.prefs.setRunsFolder(folder)
	w.deps.Folder = folder
	if folder == "" {
		w.deps.Folder = w.standardFolder
	}
}

// runsFolder reads what was typed as a folder in which runs can be kept: one
// that is there or can be made, in another that is. Empty is the program's
// own. The error is in the window's language.
func runsFolder(text string) (string, error) {
	path := strings.TrimSpace(text)
	if path == "" {
		return "", nil
	}
	if rest, ok := strings.CutPrefix(path, "~"+string(filepath.Separator)); ok {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fieldProblem(say("folder.no-home"))
		}
		path = filepath.Join(home, rest)
	}
	if !filepath.IsAbs(path) {
		return "", fieldProblem(say("folder.relative"))
	}
	path = filepath.Clean(path)
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return "", fieldProblem(say("folder.file"))
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return "", fieldProblem(say("folder.nowhere", with{"Folder": filepath.Dir(path)}))
	}
	return path, nil
}
