// Package source reads what may have nothing to say for ever, such as a pipe, a
// device or a folder of another machine, until somebody has waited enough.
//
// The recipe: [Read] gets a function that opens and one that decodes, and returns
// what was decoded; when its context ends, it returns at once.
package source

import (
	"context"
	"io"
)

// Read opens a source, decodes it and closes it, on a goroutine of its own. When
// ctx ends, it returns ctx's error, whatever was read: the source is closed, so
// that decode cannot read on, and an opening that waits is left to the system.
// Both functions may then still run when Read has returned.
func Read[T any](ctx context.Context, open func() (io.ReadCloser, error), decode func(io.Reader) (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		value, err := opened(ctx, open, decode)
		done <- result{value, err}
	}()
	var r result
	select {
	case r = <-done:
	case <-ctx.Done():
	}
	if err := ctx.Err(); err != nil {
		return *new(T), err
	}
	return r.value, r.err
}

func opened[T any](ctx context.Context, open func() (io.ReadCloser, error), decode func(io.Reader) (T, error)) (value T, err error) {
	from, err := open()
	if err != nil {
		return value, err
	}
	defer from.Close() // nothing was written that closing could lose
	stop := context.AfterFunc(ctx, func() { from.Close() })
	defer stop()
	return decode(from)
}
