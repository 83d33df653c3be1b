package site

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"parallelogram/core/message"
)

// file is the file that is locked. It says who holds the lock, for whoever
// finds it taken.
type file struct {
	*os.File
	writable bool
}

// holder is what the file says.
type holder struct {
	PID   int       `json:"pid"`
	Since time.Time `json:"since"`
}

// open opens the file, or makes it for all users of the machine. One that
// belongs to another user is opened without asking to create it, which kernels
// refuse in shared folders (fs.protected_regular, Linux), and may turn out to
// be only readable: it can be locked all the same. What lies there and is no
// plain file was put there by somebody else: nobody must be made to write
// through it.
func open(path string) (*file, error) {
	var last error
	for _, mode := range []int{os.O_RDWR, os.O_RDWR | os.O_CREATE | os.O_EXCL, os.O_RDWR, os.O_RDONLY} {
		f, err := os.OpenFile(path, mode|direct, 0o666)
		if err != nil {
			last = err
			continue
		}
		if mode&os.O_CREATE != 0 {
			err = f.Chmod(0o666) // whatever the user's mask is
		}
		if err = errors.Join(err, plain(f)); err != nil {
			return nil, errors.Join(err, f.Close())
		}
		return &file{f, mode&os.O_RDWR != 0}, nil
	}
	return nil, last
}

// plain refuses what is no file of its own.
func plain(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() || linked(info) {
		return &fs.PathError{Op: "open", Path: f.Name(), Err: message.NewError("no-plain-file")}
	}
	return nil
}

// sign says who holds the lock, as far as the file can be written.
func (f *file) sign() error {
	if !f.writable {
		return nil
	}
	text, err := json.Marshal(holder{os.Getpid(), time.Now()})
	if err == nil {
		err = f.Truncate(0)
	}
	if err == nil {
		_, err = f.WriteAt(text, 0)
	}
	if err != nil {
		return message.NewError("lock-unsigned", "why", err)
	}
	return nil
}

// holder tells who holds the lock. A file that says nothing, or nonsense, was
// read before the other one wrote it, or was written by somebody else.
func (f *file) holder() *Busy {
	var h holder
	text, err := io.ReadAll(io.LimitReader(f, 1000))
	if err != nil || json.Unmarshal(text, &h) != nil {
		return &Busy{}
	}
	return &Busy{h.PID, h.Since}
}

// release gives the lock back, and leaves no name behind.
func (f *file) release() error {
	var err error
	if f.writable {
		err = f.Truncate(0)
	}
	return errors.Join(err, f.Close())
}
