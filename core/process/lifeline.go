package process

import (
	"bufio"
	"io"
	"os"
)

// Lifeline reads the rest of a child's standard input and ends the child when
// it ends: the parent is gone, or wants it gone. Call it in the child once
// what it expects to read has been read. Before the child ends, last is called,
// where there is one: it ends what the kernel would not end with the child.
func Lifeline(stdin *bufio.Reader, last func()) {
	go func() {
		io.Copy(io.Discard, stdin) // an error is an end, too
		if last != nil {
			last()
		}
		os.Exit(1)
	}()
}
