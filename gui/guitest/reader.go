package guitest

import (
	"context"
)

// Reader reads files when it is let: each reading waits for what comes of it, or
// for the end of its context.
type Reader[T any] struct {
	Asked chan string  // the paths, as they are asked for
	Come  chan Read[T] // what comes of the one that takes it
	Left  chan string  // the paths whose context has ended
}

// Read is what comes of reading a file.
type Read[T any] struct {
	Value T
	Err   error
}

// NewReader returns one that has been asked for nothing.
func NewReader[T any]() Reader[T] {
	return Reader[T]{make(chan string, 8), make(chan Read[T]), make(chan string, 8)}
}

// Read reads a file, on whatever goroutine.
func (r Reader[T]) Read(ctx context.Context, path string) (T, error) {
	r.Asked <- path
	select {
	case read := <-r.Come:
		return read.Value, read.Err
	case <-ctx.Done():
		r.Left <- path
		return *new(T), ctx.Err()
	}
}
