package host

import (
	"errors"
	"io"
	"os"
)

// gauge is a file that is kept open, so that reading its present content takes
// no more than a system call or two. A nil gauge is a file that does not
// exist: it reads as unknown.
type gauge struct {
	file *os.File
	buf  []byte
}

// gauge opens a file of which the first size bytes are wanted.
func (t tree) gauge(size int, parts ...string) *gauge {
	file, err := os.Open(t.path(parts...))
	if err != nil {
		return nil
	}
	return &gauge{file: file, buf: make([]byte, size)}
}

// read returns the content as far as it was wanted, empty when unknown: the
// file is missing, or its CPU went offline, or its control group away.
func (g *gauge) read() string {
	if g == nil {
		return ""
	}
	n, err := g.file.ReadAt(g.buf, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return ""
	}
	return string(g.buf[:n])
}

// readAll returns the contents of several files.
func readAll(gauges []*gauge) []string {
	texts := make([]string, len(gauges))
	for i, g := range gauges {
		texts[i] = g.read()
	}
	return texts
}

// close closes the file.
func (g *gauge) close() error {
	if g == nil {
		return nil
	}
	return g.file.Close()
}
