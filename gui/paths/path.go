package paths

import (
	"errors"
	"os"
	"parallelogram/core/message"
	"path/filepath"
	"strings"
)

// File reads what was typed as the absolute path of a file that can be written:
// a bare name goes into folder. It makes no folder.
func File(text, folder string) (string, error) {
	name := strings.TrimSpace(text)
	if strings.HasSuffix(name, string(filepath.Separator)) || strings.HasPrefix(filepath.Base(name), ".") {
		return "", message.NewError("export.no-name")
	}
	name, err := atHome(name)
	if err != nil {
		return "", err
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(folder, name)
	}
	return placed(name)
}

// Folder reads what was typed as a folder that can be used: one that is there
// or can be made, in another that is. Empty stays empty: none
// was chosen.
func Folder(text string) (string, error) {
	path := strings.TrimSpace(text)
	if path == "" {
		return "", nil
	}
	path, err := atHome(path)
	if err != nil {
		return "", err
	}
	if !filepath.IsAbs(path) {
		return "", message.NewError("folder.relative")
	}
	path = filepath.Clean(path)
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return "", message.NewError("folder.file")
	}
	return placed(path)
}

// atHome reads "~" at the beginning of a path that was typed as the home
// folder.
func atHome(path string) (string, error) {
	rest, ok := strings.CutPrefix(path, "~"+string(filepath.Separator))
	if !ok {
		return path, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", message.NewError("folder.no-home")
	}
	return filepath.Join(home, rest), nil
}

// placed returns the path if the folder is there which it is to be in.
func placed(path string) (string, error) {
	folder := filepath.Dir(path)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return "", message.NewError("folder.nowhere", "Folder", folder)
	}
	return path, nil
}

// Reason leaves out of an error of the system what was asked for and the name
// that it was asked with, which may be a temporary one.
func Reason(err error) error {
	if e, ok := errors.AsType[*os.PathError](err); ok {
		return e.Err
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		return e.Err
	}
	return err
}
