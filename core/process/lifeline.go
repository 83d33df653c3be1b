package process

import (
	"bufio"
	"io"
	"os"
)

// Lifeline reads the rest of a child's standard input and ends the child when
// it ends: the parent is gone, or wants it gone. Call it in the child once
// what it expects to read has been read.
func Lifeline(stdin *bufio.Reader) {
	go func() {
		io.Copy(io.Discard, stdin) // an error is an end, too
		os.Exit(1)
	}()
}
