package gui

import (
	"os"
	"path/filepath"
	"strings"

	"parallelogram/gui/words"
)

// atHome reads "~" at the beginning of a path that was typed as the home
// folder.
func atHome(path string) (string, error) {
	rest, ok := strings.CutPrefix(path, "~"+string(filepath.Separator))
	if !ok {
		return path, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", &words.Problem{Key: "folder.no-home"}
	}
	return filepath.Join(home, rest), nil
}

// placed returns the path if the folder is there which it is to be in.
func placed(path string) (string, error) {
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return "", &words.Problem{Key: "folder.nowhere", Values: words.With{"Folder": folder}}
	}
	return path, nil
}
