package runfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode"

	"parallelogram/core/message"
)

// Create makes the file at path, which must not exist, with its folders. The
// error is written for the person who chose the path.
func Create(path string) (*Writer, error) {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return nil, message.NewError("folder-not-made", "folder", folder, "why", reason(err))
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return nil, refused(path, err)
	}
	return &Writer{path: path, tail: tail{file: f}}, nil
}

// CreateIn makes a file in folder that is named after the time and the
// workload, 2026-11-22-155312-primes.txt, and numbered when there is one
// already.
func CreateIn(folder, workload string, at time.Time) (*Writer, error) {
	name := filepath.Join(folder, at.Format("2006-01-02-150405-")+fileName(workload))
	w, err := Create(name + ".txt")
	for n := 2; errors.Is(err, fs.ErrExist); n++ {
		w, err = Create(fmt.Sprintf("%s-%d.txt", name, n))
	}
	return w, err
}

// fileName replaces what a file's name cannot hold on every system.
func fileName(workload string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.", r) {
			return r
		}
		return '-'
	}, workload)
}

func refused(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrExist):
		return message.NewError("run-exists", "path", path, "why", fs.ErrExist)
	case errors.Is(err, fs.ErrPermission):
		return message.NewError("run-not-permitted", "path", path, "why", reason(err))
	default:
		return message.NewError("run-not-made", "path", path, "why", reason(err))
	}
}

// reason drops the path and the system call's name from an error whose message
// gives the path already.
func reason(err error) error {
	if detail, ok := errors.AsType[*fs.PathError](err); ok {
		return detail.Err
	}
	return err
}
