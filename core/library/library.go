// Package library is the runs that were kept: a folder of run files, what is
// known of each in a few words, and what people wrote on them.
//
// The recipe:
//
//  1. [In] names a folder, which need not exist; [Library.List] tells its runs, the
//     newest first, and [Search] those that hold some words.
//  2. [Library.Annotate] gives a run a title, a note and tags. They stand in a file
//     of their own beside the run, which is not touched.
//  3. [Library.Delete] puts a run into the folder's trash, [Library.Restore] takes
//     it back, [Library.Empty] is for good.
//
// The files are the truth. An index beside them is a cache: it spares reading a
// run again that is as it was, is written whole or not at all, and is made anew
// where it is missing or of another version. So several programs may have one
// library open: they may read a file twice, see one that is being moved empty, and of
// two notes that are written on one run at the same time the later one counts.
package library

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parallelogram/core/message"
)

// The names in the folder of a library that are no runs.
const (
	runSuffix  = ".txt"
	noteSuffix = ".note.json" // stands where a run has .txt
	trashName  = ".trash"
	indexName  = ".index.json"
)

// Library is a folder of runs.
type Library struct {
	folder    string
	summarize func(path string) Summary
}

// In is the library in a folder, whose runs are summarized by [Summarize].
func In(folder string) Library { return Library{folder, Summarize} }

// List tells the runs, the newest first. A run that cannot be read is told as
// such, and an index that cannot be written is no fault: the next time takes
// longer. The error says that the folder cannot be read.
func (l Library) List() ([]Entry, error) { return l.list(l.folder) }

// Trash tells the runs that were deleted, the newest first.
func (l Library) Trash() ([]Entry, error) { return l.list(l.trash()) }

func (l Library) trash() string { return filepath.Join(l.folder, trashName) }

func (l Library) list(folder string) ([]Entry, error) {
	files, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, message.NewError("library.unread", "folder", folder, "why", err)
	}
	known := readIndex(folder)
	fresh := index{}
	var list []Entry
	for _, f := range files {
		if !isRun(f) {
			continue
		}
		info, err := f.Info()
		if err != nil {
			continue // it was removed meanwhile
		}
		e, ok := known.entry(info)
		if !ok {
			e = Entry{Size: info.Size(), Modified: info.ModTime(), Summary: l.summarize(filepath.Join(folder, f.Name()))}
		}
		fresh[f.Name()] = e
		e.Path = filepath.Join(folder, f.Name())
		if _, noted := slices.BinarySearchFunc(files, notePath(f.Name()), func(f fs.DirEntry, name string) int { return strings.Compare(f.Name(), name) }); noted {
			e.Note = NoteOn(e.Path)
		}
		list = append(list, e)
	}
	if !fresh.same(known) {
		_ = fresh.write(folder) // see List
	}
	slices.SortStableFunc(list, func(a, b Entry) int { return b.When().Compare(a.When()) })
	return list, nil
}

// isRun reports whether a file may be a run.
func isRun(f fs.DirEntry) bool {
	return f.Type().IsRegular() && strings.HasSuffix(f.Name(), runSuffix) && !strings.HasPrefix(f.Name(), ".")
}
