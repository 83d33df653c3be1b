package workload

import (
	"os"
	"testing"

	"parallelogram/core/process"
)

// TestMain lets this test program be the server of its own requests, as the
// real program is, and a process whose task fails.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case ServerMode:
			os.Exit(Server(process.Stdin(), os.Stdout))
		case "ask-nobody":
			askNobody()
			os.Exit(0)
		}
	}
	os.Setenv("GORACE", "atexit_sleep_ms=0") // else each server lingers for a second under -race
	os.Exit(m.Run())
}
