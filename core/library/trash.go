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

// move moves a run and its note to a folder, under another name where that of either
// is taken. Both names are claimed first, so that what has one already, and what
// another program moves there at the same time, is not written over.
func move(run, folder string) (string, error) {
	to, err := claim(filepath.Join(folder, filepath.Base(run)))
	if err == nil {
		if err = os.Rename(run, to); err != nil {
			unclaim(to, notePath(to))
		}
	}
	if err != nil {
		return "", message.NewError("library.not-moved", "run", filepath.Base(run), "why", err)
	}
	if err := os.Rename(notePath(run), notePath(to)); err != nil {
		unclaim(notePath(to))
		if !errors.Is(err, fs.ErrNotExist) {
			return to, message.NewError("library.not-moved", "run", filepath.Base(notePath(run)), "why", err)
		}
	}
	return to, nil
}

// mostNames bounds the names that are tried.
const mostNames = 10_000

// claim makes empty files of a run and its note, at the path or at one like it where
// nothing has either name, and returns the path.
func claim(path string) (string, error) {
	stem := strings.TrimSuffix(path, runSuffix)
	for n := 1; n < mostNames; n++ {
		try := path
		if n > 1 {
			try = fmt.Sprintf("%s (%d)%s", stem, n, runSuffix)
		}
		err := create(try)
		if err == nil {
			if err = create(notePath(try)); err != nil {
				unclaim(try)
			}
		}
		if !errors.Is(err, fs.ErrExist) {
			return try, err
		}
	}
	return "", fs.ErrExist
}

// create makes an empty file. The error is fs.ErrExist where there is something.
func create(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// unclaim removes empty files that were made to claim their names.
func unclaim(paths ...string) {
	for _, path := range paths {
		_ = os.Remove(path) // an error: it stays, and is empty
	}
}
