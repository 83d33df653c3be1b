package cli

import (
	"context"
	"io"
	"io/fs"
	"os"
	"syscall"

	"parallelogram/core/message"
	"parallelogram/core/source"
)

// standardInput is the name by which a file argument means it.
const standardInput = "-"

// reading opens and reads a file, or standard input, until ctx ends.
func reading[T any](ctx context.Context, name string, read func(name string, from io.Reader) (T, error)) (T, error) {
	open := func() (io.ReadCloser, error) { return os.Open(name) }
	if name == standardInput {
		name, open = "standard input", func() (io.ReadCloser, error) { return os.Stdin, nil }
	}
	return source.Read(ctx, open, func(from io.Reader) (T, error) { return read(name, from) })
}

// there reports a file argument that names no file.
func there(name string) error {
	if name == standardInput {
		return nil
	}
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		err = &fs.PathError{Op: "open", Path: name, Err: syscall.EISDIR}
	}
	if err != nil {
		return message.NewFieldError("file", "cli.no-file", "why", err)
	}
	return nil
}
