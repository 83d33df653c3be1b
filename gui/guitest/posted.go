package guitest

import (
	"testing"
	"time"
)

// Posted holds what other goroutines hand to the UI goroutine, which is the
// test's, until the test lets it run.
type Posted chan func()

// NewPosted returns an empty one.
func NewPosted() Posted { return make(Posted, 64) }

// Post may be called from any goroutine.
func (p Posted) Post(f func()) { p <- f }

// Step runs the next function that was posted.
func (p Posted) Step(t testing.TB, awaited string) {
	t.Helper()
	select {
	case f := <-p:
		f()
	case <-time.After(20 * time.Second): // a fault, not a wait: nothing else would end the test
		t.Fatalf("nothing happened while waiting for %s", awaited)
	}
}

// Await runs what is posted until a condition holds.
func (p Posted) Await(t testing.TB, awaited string, holds func() bool) {
	t.Helper()
	for !holds() {
		p.Step(t, awaited)
	}
}
