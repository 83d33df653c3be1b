package invocation

import (
	"testing"

	"parallelogram/core/process"
)

// Who outlives a program and holds its output keeps nobody waiting, and what the
// program wrote is told.
func TestWhoHoldsAPipeIsNotWaitedFor(t *testing.T) {
	var s streams
	tails := []*process.Tail{process.NewTail(100), process.NewTail(100)}
	for _, tail := range tails {
		w, err := s.pipe(tail)
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		if _, err := w.WriteString("last words"); err != nil {
			t.Fatal(err)
		}
	}
	s.rest()
	for _, tail := range tails {
		if got := tail.String(); got != "last words" {
			t.Errorf("told is %q", got)
		}
	}
	s.close()
}
