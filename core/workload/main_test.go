package workload

import (
	"os"
	"testing"

	"parallelogram/core/process"
)

// TestMain lets this test program be the server of its own requests, as the
// real program is.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == ServerMode {
		os.Exit(Server(process.Stdin(), os.Stdout))
	}
	os.Setenv("GORACE", "atexit_sleep_ms=0") // else each server lingers for a second under -race
	os.Exit(m.Run())
}
