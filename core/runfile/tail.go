package runfile

import (
	"errors"
	"io"

	"parallelogram/core/message"
)

// file is what a tail needs of an *os.File.
type file interface {
	io.WriterAt
	io.Closer
	Truncate(size int64) error
	Sync() error
}

// tail is the growing end of a file. Invariant: the first whole bytes of the
// file are whole lines that were synced; what follows them in the file, if
// anything, is a failed attempt at pending and counts for nothing.
type tail struct {
	file    file
	whole   int64
	pending []byte
}

// flush writes what is pending. After a failed sync the system may have
// dropped the bytes and forgotten that it did (Rebello et al., "Can
// Applications Recover from fsync Failures?", USENIX ATC 2020), so they are
// written again, not only synced again.
func (t *tail) flush() error {
	if len(t.pending) == 0 {
		return nil
	}
	if _, err := t.file.WriteAt(t.pending, t.whole); err != nil {
		return t.waiting(errors.Join(err, t.file.Truncate(t.whole)))
	}
	if err := t.file.Sync(); err != nil {
		return t.waiting(err)
	}
	t.whole += int64(len(t.pending))
	t.pending = nil
	return nil
}

func (t *tail) waiting(err error) error {
	return message.NewError("bytes-waiting", "why", err, "bytes", len(t.pending))
}

// close makes a last attempt and reports whether the file is empty because
// nothing was ever added.
func (t *tail) close() (empty bool, err error) {
	err = errors.Join(t.flush(), t.file.Close())
	return t.whole == 0 && len(t.pending) == 0, err
}
