package gui

import (
	"os"
	"path/filepath"
	"strings"

	"parallelogram/gui/words"
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
// own. The error is a *[words.Problem].
func runsFolder(text string) (string, error) {
	path := strings.TrimSpace(text)
	if path == "" {
		return "", nil
	}
	path, err := atHome(path)
	if err != nil {
		return "", err
	}
	if !filepath.IsAbs(path) {
		return "", &words.Problem{Key: "folder.relative"}
	}
	path = filepath.Clean(path)
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return "", &words.Problem{Key: "folder.file"}
	}
	return placed(path)
}
