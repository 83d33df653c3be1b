package cli

import (
	"context"
	"io"
	"io/fs"
	"os"
	"syscall"

	"parallelogram/core/message"
)

// standardInput is the name by which a file argument means it.
const standardInput = "-"

// reading opens a file, or standard input, and reads it on a goroutine of its
// own, for a pipe or a device may have nothing to say for ever, and opening it
// may last as long: when ctx ends it is left to the end of the process.
func reading[T any](ctx context.Context, name string, read func(name string, from io.Reader) (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		r.value, r.err = readNamed(name, read)
		done <- r
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		return *new(T), ctx.Err()
	}
}

func readNamed[T any](name string, read func(name string, from io.Reader) (T, error)) (value T, err error) {
	if name == standardInput {
		return read("standard input", os.Stdin)
	}
	file, err := os.Open(name)
	if err != nil {
		return value, err
	}
	defer file.Close() // nothing was written that closing could lose
	return read(name, file)
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
