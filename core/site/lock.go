package site

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"parallelogram/core/message"
)

// Path returns where the programs that measure on this machine look for each other,
// whoever runs them. The environment variable PARALLELOGRAM_LOCK names another
// file, for programs that shall not see each other.
func Path() string {
	if path := os.Getenv("PARALLELOGRAM_LOCK"); path != "" {
		return path
	}
	folder := shared()
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		folder = os.TempDir()
	}
	return filepath.Join(folder, "parallelogram.lock")
}

// Busy is the error that another program measures.
type Busy struct {
	PID   int       // its process; 0 when unknown
	Since time.Time // when it began; zero when unknown
}

func (b *Busy) Error() string { return b.Message().Text }

// Message returns what the error says and what to do.
func (b *Busy) Message() message.Message {
	pid, since := "", ""
	if b.PID > 0 && !b.Since.IsZero() {
		pid, since = strconv.Itoa(b.PID), b.Since.Local().Format("2006-01-02 15:04:05")
	}
	return message.New(message.Failure, "machine-busy", "pid", pid, "since", since)
}

// Lock takes the lock at path, which is made if it is not there and never
// removed: whoever removed it would let a third one in. The error is a *[Busy]
// when another one holds it, in this process or in any other.
func Lock(path string) (release func() error, err error) {
	f, err := open(path)
	if err != nil {
		return nil, message.NewError("lock-unopened", "why", err)
	}
	taken, err := lock(f.File)
	if err == nil && !taken {
		err = f.holder()
	} else if err == nil {
		err = f.sign()
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f.release, nil
}
