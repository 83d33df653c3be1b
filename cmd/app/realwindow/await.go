//go:build linux && !headless

package realwindow

import (
	"testing"
	"time"
)

// patience is how long a test waits for what must come: a window of a program
// under the race detector takes seconds on a busy machine.
const patience = 60 * time.Second

// await asks again and again until the condition holds.
func await(t testing.TB, what string, holds func() bool) {
	t.Helper()
	if !within(patience, holds) {
		t.Fatalf("%s did not come within %v", what, patience)
	}
}

// within reports whether the condition came to hold in time.
func within(limit time.Duration, holds func() bool) bool {
	const pause = 20 * time.Millisecond
	again := time.NewTicker(pause)
	defer again.Stop()
	for deadline := time.Now().Add(limit); !holds(); <-again.C {
		if time.Now().After(deadline) {
			return false
		}
	}
	return true
}
