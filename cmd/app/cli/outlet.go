package cli

import "io"

// outlet is standard output that remembers its first failure, so that no
// command ends well of which a line was lost.
type outlet struct {
	io.Writer
	err error
}

func (o *outlet) Write(p []byte) (int, error) {
	n, err := o.Writer.Write(p)
	if o.err == nil {
		o.err = err
	}
	return n, err
}
