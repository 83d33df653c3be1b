//go:build !unix

package process

import "os"

// Stdin returns this process's standard input, to be read while tasks run.
func Stdin() *os.File { return os.Stdin }
