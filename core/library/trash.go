package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"parallelogram/core/message"
)

// Delete puts a run and the note on it into the trash, and returns where the run
// is now, for [Library.Restore].
func (l Library) Delete(run string) (string, error) {
	if err := os.MkdirAll(l.trash(), 0o700); err != nil {
		return "", err
	}
	return move(run, l.trash())
}

// Restore takes a run back from the trash, and returns where it is now.
func (l Library) Restore(run string) (string, error) { return move(run, l.folder) }

// Empty removes for good what is in the trash.
func (l Library) Empty() error { return os.RemoveAll(l.trash()) }

// move moves a run and its note to a folder, under another name where there is one
// of that name: nothing is ever written over.
func move(run, folder string) (string, error) {
	to, err := free(filepath.Join(folder, filepath.Base(run)))
	if err == nil {
		err = os.Rename(run, to)
	}
	if err != nil {
		return "", message.NewError("library.not-moved", "run", filepath.Base(run), "why", err)
	}
	if err := os.Rename(notePath(run), notePath(to)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return to, message.NewError("library.not-moved", "run", filepath.Base(notePath(run)), "why", err)
	}
	return to, nil
}

// mostNames bounds the names that are tried.
const mostNames = 10_000

// free returns the path, or one like it that nothing has.
func free(path string) (string, error) {
	stem := strings.TrimSuffix(path, runSuffix)
	for n := 1; n < mostNames; n++ {
		try := path
		if n > 1 {
			try = fmt.Sprintf("%s (%d)%s", stem, n, runSuffix)
		}
		if _, err := os.Lstat(try); errors.Is(err, fs.ErrNotExist) {
			return try, nil
		}
	}
	return "", fs.ErrExist
}
