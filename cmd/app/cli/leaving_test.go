package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"testing"

	"parallelogram/core/message"
)

// impatient is a context that ends when it has been looked at so often.
type impatient struct {
	context.Context
	patience int
}

func (c *impatient) Err() error {
	if c.patience--; c.patience >= 0 {
		return nil
	}
	return context.Canceled
}

// What follows the reading can be left as well, and prints nothing then.
func TestFitAndShowAreLeft(t *testing.T) {
	table, run := csvFile(t, raytracer), filepath.Join("..", "..", "..", "core", "corpus", "runs", "one-cell.txt")
	for _, args := range [][]string{{"fit", table}, {"show", run}} {
		var c commands
		command, err := parser(&c, io.Discard, io.Discard).Parse(args)
		if err != nil {
			t.Fatal(err)
		}
		command.BindTo(&impatient{Context: t.Context(), patience: 1}, (*context.Context)(nil)) // which reading takes
		var out bytes.Buffer
		if err := command.Run(terminal{&out, io.Discard, message.English(), args}); !errors.Is(err, context.Canceled) || out.Len() > 0 {
			t.Errorf("%s ended with %v and printed\n%s", args[0], err, out.String())
		}
	}
}
