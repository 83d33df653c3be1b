package runfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"parallelogram/core/message"
)

// stay makes sure that the path still leads to the file that is written: it may
// have been removed, alone or with its folder. Then it is made again, in the
// same place, from what the open file still holds.
func (w *Writer) stay() error {
	old, ok := w.tail.file.(*os.File)
	if !ok {
		return nil // a disk without names
	}
	there, err := os.Stat(w.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return w.again(old)
	case err != nil:
		return message.NewError("run-not-made", "path", w.path, "why", reason(err))
	}
	if ours, err := old.Stat(); err == nil && !os.SameFile(ours, there) {
		return message.NewError("run-replaced", "path", w.path)
	}
	return nil
}

// again writes what was written so far to a new file in the old place.
func (w *Writer) again(old *os.File) error {
	if err := os.MkdirAll(filepath.Dir(w.path), 0o777); err != nil {
		return message.NewError("folder-not-made", "folder", filepath.Dir(w.path), "why", reason(err))
	}
	f, err := os.OpenFile(w.path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return refused(w.path, err)
	}
	if _, err = io.Copy(f, io.NewSectionReader(old, 0, w.tail.whole)); err == nil {
		err = f.Sync()
	}
	if err != nil {
		return errors.Join(err, f.Close(), os.Remove(w.path)) // the old one is still whole
	}
	w.tail.file = f
	return errors.Join(old.Close(), w.tellAgain())
}

// tellAgain tells readers of the file what happened to it, before the lines
// that wait, if there is anything to read yet.
func (w *Writer) tellAgain() error {
	if w.tail.whole == 0 {
		return nil
	}
	n := message.New(message.Info, "run-made-again")
	lines, err := appendFact(nil, noticeWord, n)
	w.tail.pending = append(lines, w.tail.pending...)
	return err
}

// add puts lines on the disk, in the place where they are looked for.
func (w *Writer) add(lines []byte) error {
	w.tail.pending = append(w.tail.pending, lines...)
	return w.flush()
}

// flush writes what earlier calls could not.
func (w *Writer) flush() error {
	if err := w.stay(); err != nil {
		return w.tail.waiting(err)
	}
	return w.tail.flush()
}
